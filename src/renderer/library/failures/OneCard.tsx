import { plainAddress } from '#shared/text/plain-line.ts'
import { useJobs } from '../../data/cache/jobs.ts'
import { useClips } from '../../data/clips/clips.ts'
import type { ClipCard } from '../../data/clips/run-clip.ts'
import { buttons } from '../../data/sentences.ts'
import { useView } from '../../data/state/view.ts'
import { Button } from '../../ui/Button.tsx'
import styles from '../ClipCards.module.css'
import { clipLabels, clipProgressSentence } from '../sentences.ts'
import { Aids } from './Aids.tsx'
import { duplicatesSentence } from './sentences.ts'

/** The card of one clip. */
export function OneCard({ card }: { readonly card: ClipCard }) {
  return (
    <li className={styles.card}>
      <p className={styles.address} dir="auto" title={card.url}>
        {plainAddress(card.url)}
      </p>
      <CardBody card={card} />
    </li>
  )
}

function CardBody({ card }: { readonly card: ClipCard }) {
  const { cancel, close, clip, clipAnyway, retry } = useClips()
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
          <p>{duplicatesSentence(1)}</p>
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
            <Aids
              aids={card.help.aids}
              url={url}
              of={text === undefined ? 'page' : 'text'}
              onAgain={() => void retry(card)}
              onAnyway={() => void clipAnyway(card)}
              onEdit={() => close(job)}
            />
            <Button look="link" onClick={() => close(job)}>
              {buttons.close}
            </Button>
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
