import { plainAddress } from '#shared/text/plain-line.ts'
import { useCommands } from '../commands/registry.ts'
import { useJobs } from '../data/cache/jobs.ts'
import { useClips } from '../data/clips/clips.ts'
import type { ClipCard } from '../data/clips/run-clip.ts'
import { useView } from '../data/state/view.ts'
import { Button } from '../ui/Button.tsx'
import styles from './ClipCards.module.css'
import {
  CLIP_ANYWAY,
  CLIP_ANYWAY_HINT,
  CLIP_TEXT_ANYWAY_HINT,
  clipProgressSentence,
  DUPLICATE,
  TRY_AGAIN,
} from './sentences.ts'

/** The clips that are running, and those that need a word from the reader. */
export function ClipCards() {
  const cards = useClips((clips) => clips.cards)
  const place = useView((view) => view.place)
  // The queue lists those that failed.
  const listed = place.kind === 'queue' ? cards.filter(({ state }) => state !== 'refused') : cards
  const clipAnyway = useClips((clips) => clips.clipAnyway)
  const refused = listed.filter((card) => card.state === 'refused' && card.anywayBy !== null)
  useCommands({
    'clip-anyway': refused.length === 0 ? undefined : () => refused.forEach((card) => void clipAnyway(card)),
  })
  if (listed.length === 0) return null
  return (
    <ul className={styles.cards} aria-label="Clips" aria-live="polite">
      {listed.map((card) => (
        <li key={card.job} className={styles.card}>
          <p className={styles.address} dir="auto">
            {plainAddress(card.url)}
          </p>
          <CardBody card={card} />
        </li>
      ))}
    </ul>
  )
}

function CardBody({ card }: { readonly card: ClipCard }) {
  const { cancel, close, clip, clipAnyway, clipTexts } = useClips()
  const open = useView((view) => view.open)
  const { job, url, text } = card
  switch (card.state) {
    case 'running':
      return (
        <>
          <Progress job={job} />
          <Button onClick={() => cancel(job)}>Cancel</Button>
        </>
      )
    case 'duplicate':
      return (
        <>
          <p>{DUPLICATE}</p>
          <div className={styles.buttons}>
            <Button
              onClick={() => {
                close(job)
                open(card.id)
              }}
            >
              Open it
            </Button>
            {text === undefined && <Button onClick={() => void clip(url, 'again')}>Look again</Button>}
            <Button onClick={() => close(job)}>Close</Button>
          </div>
        </>
      )
    case 'refused':
      return (
        <>
          <p>{card.message}</p>
          <div className={styles.buttons}>
            {card.anywayBy !== null && (
              <Button
                title={text === undefined ? CLIP_ANYWAY_HINT : CLIP_TEXT_ANYWAY_HINT}
                onClick={() => void clipAnyway(card)}
              >
                {CLIP_ANYWAY}
              </Button>
            )}
            <Button onClick={() => void (text === undefined ? clip(url) : clipTexts([text]))}>{TRY_AGAIN}</Button>
            <Button onClick={() => close(job)}>Close</Button>
          </div>
        </>
      )
  }
}

/** How many of several are clipped. A single page has no measure. */
function Progress({ job }: { readonly job: string }) {
  const running = useJobs((jobs) => jobs.running[job])
  const isMeasured = running !== undefined && running.total > 1
  return (
    <>
      <progress
        aria-label="Clipping"
        value={isMeasured ? running.done : undefined}
        max={isMeasured ? running.total : undefined}
      />
      <p>{clipProgressSentence(running)}</p>
    </>
  )
}
