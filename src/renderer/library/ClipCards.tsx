import { plainAddress } from '#shared/text/plain-line.ts'
import { type JobEvent, useJobs } from '../data/cache/jobs.ts'
import { useClips } from '../data/clips.ts'
import { useView } from '../data/state/view.ts'
import { Button } from '../ui/Button.tsx'
import styles from './ClipCards.module.css'

/** What is being clipped, and what needs a word from the reader. */
export function ClipCards() {
  const { shown, cancel, close, clip, clipTexts } = useClips()
  const running = useJobs((jobs) => jobs.running)
  const { open, place } = useView()
  // The queue says the same of those that failed.
  const cards = place.kind === 'queue' ? shown.filter(({ state }) => state !== 'refused') : shown
  if (cards.length === 0) return null
  return (
    <ul className={styles.cards} aria-label="Clips" aria-live="polite">
      {cards.map((clipping) => (
        <li key={clipping.job} className={styles.card}>
          <p className={styles.address} dir="auto">
            {plainAddress(clipping.url)}
          </p>
          {clipping.state === 'running' && (
            <>
              <Bar job={running[clipping.job]} />
              <Button onClick={() => cancel(clipping.job)}>Cancel</Button>
            </>
          )}
          {clipping.state === 'known' && (
            <>
              <p>You have this article already.</p>
              <div className={styles.ways}>
                <Button
                  onClick={() => {
                    close(clipping.job)
                    open(clipping.id)
                  }}
                >
                  Open it
                </Button>
                {clipping.text === undefined && (
                  <Button onClick={() => void clip(clipping.url, 'again')}>Look again</Button>
                )}
                <Button onClick={() => close(clipping.job)}>Close</Button>
              </div>
            </>
          )}
          {clipping.state === 'refused' && (
            <>
              <p>{clipping.message}</p>
              <div className={styles.ways}>
                <Button
                  onClick={() => void (clipping.text === undefined ? clip(clipping.url) : clipTexts([clipping.text]))}
                >
                  Try again
                </Button>
                <Button onClick={() => close(clipping.job)}>Close</Button>
              </div>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** How far it is: of many, how many; a single page cannot say. */
function Bar({ job }: { readonly job: JobEvent | undefined }) {
  if (job === undefined || job.total <= 1)
    return (
      <>
        <progress aria-label="Clipping" />
        <p>{job === undefined ? 'Waits for its turn.' : 'Fetching and reading it.'}</p>
      </>
    )
  return (
    <>
      <progress aria-label="Clipping" value={job.done} max={job.total} />
      <p>
        {job.done} of {job.total} done.
      </p>
    </>
  )
}
