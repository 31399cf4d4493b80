import { useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import styles from './receipt.module.css'
import { type LeftOutBlock, reasonSentence } from './sentences.ts'

interface Props {
  readonly block: LeftOutBlock
  /** What can be done with it. */
  readonly action: { readonly label: string; readonly run: () => void } | null
  readonly onShow?: () => void
}

/** A block of the page: why it was left out, its first lines, and all of it when asked for. */
export function Block({ block, action: way, onShow }: Props) {
  const text = useRef<HTMLParagraphElement>(null)
  const [whole, setWhole] = useState(false)
  const [long, setLong] = useState(false)
  useLayoutEffect(() => {
    const element = text.current
    if (element === null || whole) return
    const measure = () => setLong(element.scrollHeight > element.clientHeight + 1)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [whole])
  return (
    <li className={styles.block}>
      <div className={styles.said}>
        <p className={styles.reason}>{reasonSentence(block)}</p>
        <p ref={text} className={styles.words} data-whole={whole || undefined} dir="auto">
          {block.text}
        </p>
        {(long || whole) && (
          <Button look="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? 'Show less' : 'Show all of it'}
          </Button>
        )}
        {onShow && (
          <Button look="link" onClick={onShow}>
            Show in the text
          </Button>
        )}
      </div>
      {way !== null && (
        <button
          type="button"
          className={styles.way}
          data-way
          data-stop
          aria-label={`${way.label}: ${beginning(block.text)}`}
          onClick={way.run}
        >
          {way.label}
        </button>
      )}
    </li>
  )
}

/** Enough to know a block by. */
const KNOWN_BY = 60

const beginning = (text: string): string => (text.length > KNOWN_BY ? `${text.slice(0, KNOWN_BY)}…` : text)
