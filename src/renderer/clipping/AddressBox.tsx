import { Link } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useCommands } from '../commands/registry.ts'
import { addressesIn } from '../data/addresses.ts'
import { useClips } from '../data/clips/clips.ts'
import { isLongEnough, usePastedText } from '../data/pasted-text.ts'
import { useView } from '../data/state/view.ts'
import { Button } from '../ui/Button.tsx'
import styles from './AddressBox.module.css'

/** The first thing in an empty notebook: where an address goes, and what else one may begin with. */
export function AddressBox() {
  const clips = useClips()
  const offer = usePastedText((pasted) => pasted.offer)
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  // Once the first article has come, what is being typed here goes on in the box of the list.
  const goOn = useView((view) => view.search)
  const [wrong, setWrong] = useState(false)
  const take = () => field.current?.focus()
  useCommands({ clip: take, search: take })
  // There is nothing else to do in an empty notebook.
  useEffect(() => field.current?.focus(), [])

  const clip = () => {
    // Whoever types an address leaves out how it begins.
    const typed = text.trim()
    const asked = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) || !namesSite(typed) ? typed : `https://${typed}`
    const addresses = addressesIn(asked)
    setWrong(addresses.length === 0)
    if (addresses.length === 0) return take()
    setText('')
    goOn('')
    void clips.clipAll(addresses, 'hand')
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        clip()
      }}
    >
      <div className={styles.box}>
        <Link aria-hidden />
        <input
          ref={field}
          data-place="first"
          type="text"
          inputMode="url"
          aria-label="Paste an address"
          aria-invalid={wrong}
          aria-describedby={wrong ? 'not-an-address' : undefined}
          placeholder="https://"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain')
            if (addressesIn(pasted).length > 0 || !isLongEnough(pasted)) return
            event.preventDefault()
            offer(pasted)
          }}
          onFocus={() => goOn(text)}
          onBlur={() => goOn('')}
          onChange={(event) => {
            setText(event.target.value)
            goOn(event.target.value)
            setWrong(false)
          }}
        />
        <kbd>Enter</kbd>
      </div>
      {wrong && (
        <p id="not-an-address" role="alert" className={styles.wrong}>
          This is no address of the web; one looks like{' '}
          <span className={styles.example}>https://example.org/an-article.</span>
        </p>
      )}
      <p className={styles.ways}>
        <span>or drop a link here</span>
        <Button look="link" onClick={() => void clips.sample()}>
          read the sample article
        </Button>
      </p>
    </form>
  )
}

/** Whether it is one word that begins with the name of a site: a dot inside, before any slash. */
function namesSite(typed: string): boolean {
  const [site = ''] = typed.split('/', 1)
  return !/\s/.test(typed) && site.slice(1, -1).includes('.')
}
