import { type ReactNode, useState } from 'react'
import { useCommands } from '../commands/registry.ts'
import { useClips } from '../data/clips/clips.ts'
import type { ClipCard, RefusedCard } from '../data/clips/run-clip.ts'
import { useView } from '../data/state/view.ts'
import { Button } from '../ui/Button.tsx'
import styles from './ClipCards.module.css'
import { CardNews } from './failures/CardNews.tsx'
import { groupByCause, helpedBy } from './failures/failures.ts'
import { ManyButtons } from './failures/ManyButtons.tsx'
import { OneCard } from './failures/OneCard.tsx'
import { duplicatesSentence, failedSentence, manyLabels, runningSentence } from './failures/sentences.ts'
import { clipLabels } from './sentences.ts'

/** More cards of a kind than these fold into one: they are at the foot of the list, which they must not cover. */
const MOST_CARDS = 2

const isRefused = (card: ClipCard): card is RefusedCard => card.state === 'refused'

/** The clips that are running, and those that need a word from the reader. */
export function ClipCards() {
  const cards = useClips((clips) => clips.cards)
  const place = useView((view) => view.place)
  // The queue lists those that failed.
  const refused = place.kind === 'queue' ? [] : cards.filter(isRefused)
  const duplicates = cards.filter(({ state }) => state === 'duplicate')
  const running = cards.filter(({ state }) => state === 'running')
  const { clipAnyway, cancel } = useClips()
  const helped = helpedBy('anyway', refused)
  useCommands({
    'clip-anyway': helped.length === 0 ? undefined : () => void Promise.all(helped.map(clipAnyway)),
  })
  const isEmpty = refused.length + duplicates.length + running.length === 0
  return (
    <>
      {!isEmpty && (
        <ul className={styles.cards} aria-label={clipLabels.cards}>
          <Folding
            cards={running}
            sentence={runningSentence(running.length)}
            all={{ label: manyLabels.cancelAll, run: () => forEachJob(running, cancel) }}
          />
          <Folding cards={duplicates} sentence={duplicatesSentence(duplicates.length)} />
          <FoldingRefused cards={refused} />
        </ul>
      )}
      <CardNews {...{ running, duplicates, refused }} />
    </>
  )
}

function forEachJob(cards: readonly ClipCard[], act: (job: string) => void): void {
  for (const { job } of cards) act(job)
}

interface FoldingProps {
  readonly cards: readonly ClipCard[]
  readonly sentence: string
  /** What the button for all does; without it, it closes them. */
  readonly all?: { readonly label: string; readonly run: () => void }
}

/** Cards of one kind; many are one card, which opens on demand. */
function Folding({ cards, sentence, all }: FoldingProps) {
  const [isOpen, setIsOpen] = useState(false)
  const close = useClips((clips) => clips.close)
  const { label, run } = all ?? { label: manyLabels.closeAll, run: () => forEachJob(cards, close) }
  return (
    <Fold cards={cards} sentence={sentence} isOpen={isOpen} onTurn={setIsOpen}>
      <Button onClick={run}>{label}</Button>
    </Fold>
  )
}

function FoldingRefused({ cards }: { readonly cards: readonly RefusedCard[] }) {
  const [isOpen, setIsOpen] = useState(false)
  const { retry, clipAnyway, close } = useClips()
  const [again, anyway] = [helpedBy('again', cards), helpedBy('anyway', cards)]
  return (
    <Fold cards={cards} sentence={failedSentence(groupByCause(cards))} isOpen={isOpen} onTurn={setIsOpen}>
      <ManyButtons
        again={again.length}
        anyway={anyway.length}
        onAgain={() => void Promise.all(again.map(retry))}
        onAnyway={() => void Promise.all(anyway.map(clipAnyway))}
        removes={manyLabels.closeAll}
        onRemove={() => forEachJob(cards, close)}
      />
    </Fold>
  )
}

interface FoldProps {
  readonly cards: readonly ClipCard[]
  readonly sentence: string
  readonly isOpen: boolean
  readonly onTurn: (isOpen: boolean) => void
  readonly children: ReactNode
}

function Fold({ cards, sentence, isOpen, onTurn, children }: FoldProps) {
  const isFolded = cards.length > MOST_CARDS
  return (
    <>
      {isFolded && (
        <li className={styles.card}>
          <p>{sentence}</p>
          <div className={styles.buttons}>
            {children}
            <Button look="link" aria-expanded={isOpen} onClick={() => onTurn(!isOpen)}>
              {isOpen ? manyLabels.showFewer : manyLabels.showAll(cards.length)}
            </Button>
          </div>
        </li>
      )}
      {(!isFolded || isOpen) && cards.map((card) => <OneCard key={card.job} card={card} />)}
    </>
  )
}
