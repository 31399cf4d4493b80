import { Link } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useCommands } from '../commands/registry.ts'
import { addressesIn } from '../data/addresses.ts'
import { useAddressToEdit } from '../data/clips/address-edit.ts'
import { useClips } from '../data/clips/clips.ts'
import { isLongEnough, usePastedText } from '../data/pasted-text.ts'
import { useView } from '../data/state/view.ts'
import { Button } from '../ui/Button.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import styles from './AddressBox.module.css'
import { addressBox } from './sentences.ts'

const EXAMPLE = 'https://example.org/an-article'

/** The field for the first address of an empty library, and other ways to begin. */
export function AddressBox() {
  const clips = useClips()
  const offer = usePastedText((pasted) => pasted.offer)
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  // Once the first article is there, the user goes on typing in the search box.
  const setQuery = useView((view) => view.search)
  const [wrong, setWrong] = useState(false)
  const focus = () => field.current?.focus()
  useCommands({ clip: focus, search: focus, 'search-everything': focus })
  // There is nothing else to do in an empty library.
  useEffect(() => field.current?.focus(), [])
  useAddressToEdit(field, setText)

  const clip = () => {
    // People leave out `https://` when they type an address.
    const trimmed = text.trim()
    const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) || !namesSite(trimmed) ? trimmed : `https://${trimmed}`
    const addresses = addressesIn(full)
    setWrong(addresses.length === 0)
    if (addresses.length === 0) return focus()
    setText('')
    setQuery('')
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
          aria-label={addressBox.label}
          aria-invalid={wrong}
          aria-describedby={wrong ? 'not-an-address' : undefined}
          placeholder={addressBox.hint}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain')
            if (addressesIn(pasted).length > 0 || !isLongEnough(pasted)) return
            event.preventDefault()
            offer(pasted)
          }}
          onFocus={() => setQuery(text)}
          onBlur={() => setQuery('')}
          onChange={(event) => {
            setText(event.target.value)
            setQuery(event.target.value)
            setWrong(false)
          }}
        />
        <kbd>{addressBox.key}</kbd>
      </div>
      {wrong && (
        <p id="not-an-address" role="alert" className={styles.wrong}>
          <Sentence text={addressBox.wrong} parts={{ example: <span className={styles.example}>{EXAMPLE}</span> }} />
        </p>
      )}
      <p className={styles.ways}>
        <span>{addressBox.drop}</span>
        <Button look="link" onClick={() => void clips.sample()}>
          {addressBox.sample}
        </Button>
      </p>
    </form>
  )
}

/** Whether a text is one word that starts with the name of a site: it has a dot inside, before any slash. */
function namesSite(trimmed: string): boolean {
  const [site = ''] = trimmed.split('/', 1)
  return !/\s/.test(trimmed) && site.slice(1, -1).includes('.')
}
