import { plainAddress } from '#shared/text/plain-line.ts'
import { useCommands } from '../commands/registry.ts'
import { useJobs } from '../data/cache/jobs.ts'
import { useClips } from '../data/clips/clips.ts'
import type { ClipCard } from '../data/clips/run-clip.ts'
import { openAddress } from '../data/open-address.ts'
import { buttons } from '../data/sentences.ts'
import { useView } from '../data/state/view.ts'
import { Button } from '../ui/Button.tsx'
import styles from './ClipCards.module.css'
import { clipLabels, clipProgressSentence, DUPLICATE } from './sentences.ts'

/** The clips that are running, and those that need a word from the reader. */
export function ClipCards() {
  const cards = useClips((clips) => clips.cards)
  const place = useView((view) => view.place)
  // The queue lists those that failed.
  const listed = place.kind === 'queue' ? cards.filter(({ state }) => state !== 'refused') : cards
  const clipAnyway = useClips((clips) => clips.clipAnyway)
  const refused = listed.filter((card) => card.state === 'refused' && card.canKeep)
  useCommands({
    'clip-anyway': refused.length === 0 ? undefined : () => refused.forEach((card) => void clipAnyway(card)),
  })
  if (listed.length === 0) return null
  return (
    <ul className={styles.cards} aria-label={clipLabels.cards} aria-live="polite">
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
          <Button onClick={() => cancel(job)}>{buttons.cancel}</Button>
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
              {buttons.openIt}
            </Button>
            {text === undefined && (
              <Button onClick={() => void clip(url, 'again', card.by)}>{clipLabels.lookAgain}</Button>
            )}
            <Button onClick={() => close(job)}>{buttons.close}</Button>
          </div>
        </>
      )
    case 'refused':
      return (
        <>
          <p>{card.message}</p>
          <div className={styles.buttons}>
            {text === undefined && card.helps.browser && (
              <Button title={url} onClick={() => void openAddress(url)}>
                {buttons.openInBrowser}
              </Button>
            )}
            {card.canKeep && (
              <Button
                title={text === undefined ? clipLabels.anywayHint : clipLabels.textAnywayHint}
                onClick={() => void clipAnyway(card)}
              >
                {clipLabels.anyway}
              </Button>
            )}
            {card.helps.again && (
              <Button onClick={() => void (text === undefined ? clip(url, 'once', card.by) : clipTexts([text]))}>
                {buttons.tryAgain}
              </Button>
            )}
            <Button onClick={() => close(job)}>{buttons.close}</Button>
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
        aria-label={clipLabels.progress}
        value={isMeasured ? running.done : undefined}
        max={isMeasured ? running.total : undefined}
      />
      <p>{clipProgressSentence(running)}</p>
    </>
  )
}
