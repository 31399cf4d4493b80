import { useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import type { LeftOutBlock } from './blocks.ts'
import styles from './receipt.module.css'
import { actionLabel, blockSentences, reasonSentence } from './sentences.ts'

/** Characters of a block that are enough to recognise it. */
const LABEL_LENGTH = 60

interface Props {
  readonly block: LeftOutBlock
  /** Null where the block cannot be moved. */
  readonly action: { readonly label: string; readonly run: () => void } | null
  readonly onShow?: () => void
}

/** A block of the page: why it was left out, its first lines, and all of it on request. */
export function Block({ block, action, onShow }: Props) {
  const text = useRef<HTMLParagraphElement>(null)
  const [expanded, setExpanded] = useState(false)
  const [long, setLong] = useState(false)
  useLayoutEffect(() => {
    const element = text.current
    if (element === null || expanded) return
    const measure = () => setLong(element.scrollHeight > element.clientHeight + 1)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [expanded])
  return (
    <li className={styles.block}>
      <div className={styles.content}>
        <p className={styles.reason}>{reasonSentence(block)}</p>
        <p ref={text} className={styles.words} data-expanded={expanded || undefined} dir="auto">
          {block.text}
        </p>
        {(long || expanded) && (
          <Button look="link" aria-expanded={expanded} onClick={() => setExpanded(!expanded)}>
            {expanded ? blockSentences.showLess : blockSentences.showAll}
          </Button>
        )}
        {onShow && (
          <Button look="link" onClick={onShow}>
            {blockSentences.showInText}
          </Button>
        )}
      </div>
      {action !== null && (
        <button
          type="button"
          className={styles.action}
          data-action
          data-stop
          aria-label={actionLabel(action.label, beginning(block.text))}
          onClick={action.run}
        >
          {action.label}
        </button>
      )}
    </li>
  )
}

const beginning = (text: string): string => (text.length > LABEL_LENGTH ? `${text.slice(0, LABEL_LENGTH)}…` : text)
