import { useId, useState } from 'react'
import { useEngine } from '../data/state/engine.ts'
import { Button } from '../ui/Button.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import styles from './EngineNotice.module.css'
import { engineNotice, engineSentence } from './sentences.ts'

/** Says that the engine is an old one, for as long as it is: it cannot be dismissed, but it is one quiet line. */
export function EngineNotice({ folder }: { readonly folder: string }) {
  const { use, chromium } = useEngine()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  if (use === 'current') return null
  return (
    <aside className={styles.notice} aria-label={engineNotice.title}>
      <p className={styles.line}>
        <span>{engineSentence(chromium)}</span>
        <Button look="link" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {isOpen ? engineNotice.less : engineNotice.why}
        </Button>
      </p>
      <div id={id} className={styles.more} hidden={!isOpen}>
        <p>{engineNotice.reason}</p>
        <p>
          {use === 'trial' ? (
            <Sentence text={engineNotice.trial} parts={{ folder: <b>{folder}</b> }} />
          ) : (
            engineNotice.old
          )}
        </p>
        <p>{engineNotice.remedy}</p>
      </div>
    </aside>
  )
}
