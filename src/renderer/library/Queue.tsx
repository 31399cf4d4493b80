import { useState } from 'react'
import type { QueueItem } from '#shared/queue.ts'
import { plainAddress, plainLine } from '#shared/text/plain-line.ts'
import { ask, sentenceOf } from '../data/bridge.ts'
import { newJobId, useJobs } from '../data/cache/jobs.ts'
import { useQueue } from '../data/cache/queries.ts'
import { useChange } from '../data/mutate.ts'
import { announce } from '../data/state/announce.ts'
import { thisMoment } from '../data/state/attention.ts'
import { useToasts } from '../data/toasts.ts'
import { Button } from '../ui/Button.tsx'
import { emptyLists } from './list/sentences.ts'
import styles from './Queue.module.css'
import { RETRYING, retriedSentence, waitingSentence } from './sentences.ts'

/** The addresses that are waiting or could not be clipped, each with the reason and what to do. */
export function Queue() {
  const items = useQueue().data?.items
  return (
    <section className={styles.queue} aria-label="Not clipped yet">
      <h2>Not clipped yet</h2>
      {items?.length === 0 && <p>{emptyLists.queue.hint}</p>}
      <ul>
        {items?.map((item) => (
          <QueueRow key={item.id} item={item} />
        ))}
      </ul>
    </section>
  )
}

function QueueRow({ item }: { readonly item: QueueItem }) {
  const change = useChange()
  const say = useToasts((toasts) => toasts.say)
  const [job, setJob] = useState<string | null>(null)
  const running = useJobs((jobs) => (job === null ? undefined : jobs.running[job]))
  const address = 'url' in item.source ? (item.source.url ?? '') : ''

  const retry = async () => {
    const name = newJobId()
    const since = thisMoment()
    setJob(name)
    const reply = await change('retry', { id: item.id, job: name }, 'quietly')
    setJob(null)
    const { id = null, title = null } = reply?.clip ?? {}
    if (id !== null) announce({ id, sentence: retriedSentence(title ?? address), undo: undefined, since })
  }
  return (
    <li>
      <p className={styles.address}>{plainAddress(address)}</p>
      <p>
        {job !== null
          ? (running?.label ?? RETRYING)
          : plainLine(item.error?.message ?? waitingSentence(navigator.onLine))}
      </p>
      <div className={styles.ways}>
        {job !== null ? (
          <Button onClick={() => void ask('cancel', { job }).catch((thrown) => say(sentenceOf(thrown)))}>Cancel</Button>
        ) : (
          <Button onClick={() => void retry()}>Try again</Button>
        )}
        <Button onClick={() => void change('forget', { id: item.id })} disabled={job !== null}>
          Forget
        </Button>
      </div>
    </li>
  )
}
