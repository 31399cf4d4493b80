import { hostOf } from '#shared/text/plain-line.ts'
import type { ClipCard, RefusedCard } from '../../data/clips/run-clip.ts'
import styles from '../ClipCards.module.css'
import { groupByCause } from './failures.ts'
import { duplicatesSentence, failedSentence, oneFailedSentence, runningSentence } from './sentences.ts'
import { useSettled } from './use-settled.ts'

interface Props {
  readonly running: readonly ClipCard[]
  readonly duplicates: readonly ClipCard[]
  readonly refused: readonly RefusedCard[]
}

/** How long the cards must stay as they are before a screen reader is given them: twenty that fail are one sentence. */
const QUIET_MS = 700

/** What the cards say, for screen readers: once for all of them, and only when no more come. */
export function CardNews({ running, duplicates, refused }: Props) {
  const [first] = refused
  const sentences = [
    running.length === 0 ? '' : runningSentence(running.length),
    duplicates.length === 0 ? '' : duplicatesSentence(duplicates.length),
    first === undefined
      ? ''
      : refused.length === 1
        ? oneFailedSentence(first.text === undefined ? hostOf(first.url) : first.url, first.message)
        : failedSentence(groupByCause(refused)),
  ]
  const news = useSettled(sentences.filter((sentence) => sentence !== '').join(' '), QUIET_MS)
  return (
    <p className={styles.unseen} role="status">
      {news}
    </p>
  )
}
