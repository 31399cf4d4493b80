import { useEffect, useRef } from 'react'
import { plainLine } from '#shared/text/plain-line.ts'
import { countWords } from '#shared/text/words.ts'
import { firstLineOf, useClips } from '../data/clips/clips.ts'
import { usePastedText } from '../data/pasted-text.ts'
import { Button } from '../ui/Button.tsx'
import { focusList } from '../ui/keep-focus.ts'
import { Sentence } from '../ui/Sentence.tsx'
import styles from './Offer.module.css'
import { offers, quoted, wordsSentence } from './sentences.ts'

/** Offers to clip a pasted text. Enter clips it, Escape does not. */
export function PastedOffer() {
  const { text, close } = usePastedText()
  const before = useRef<Element | null>(null)
  const clipButton = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (text === null) return
    before.current = document.activeElement
    clipButton.current?.focus()
  }, [text])
  if (text === null) return null
  const leave = () => {
    close()
    if (before.current instanceof HTMLElement) before.current.focus()
  }
  return (
    <section
      className={styles.offer}
      aria-label={offers.pasted}
      aria-live="polite"
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave()
      }}
    >
      <p>
        <Sentence
          text={offers.pastedQuestion}
          parts={{
            text: (
              <span className={styles.address} dir="auto">
                {quoted(plainLine(firstLineOf(text)))}
              </span>
            ),
            length: wordsSentence(countWords(text)),
          }}
        />
      </p>
      <div className={styles.ways}>
        <Button
          ref={clipButton}
          onClick={() => {
            close()
            // The article will appear in the list.
            focusList()
            void useClips.getState().clipTexts([text])
          }}
        >
          {offers.clip}
        </Button>
        <Button onClick={leave}>{offers.notNow}</Button>
      </div>
    </section>
  )
}
