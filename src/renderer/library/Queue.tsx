import { useState } from 'react'
import { canClipAnyway, mayComeRight, mayShowInBrowser } from '#shared/clip-anyway.ts'
import type { Answer } from '#shared/contract.ts'
import type { QueueItem } from '#shared/queue.ts'
import { hostOf, plainAddress, plainLine } from '#shared/text/plain-line.ts'
import { useCommands } from '../commands/registry.ts'
import { ask, sentenceOf } from '../data/bridge.ts'
import { newJobId, useJobs } from '../data/cache/jobs.ts'
import { useQueue } from '../data/cache/queries.ts'
import { useClips } from '../data/clips/clips.ts'
import { undoAction } from '../data/clips/run-clip.ts'
import { dateLocale, timeOf } from '../data/dates.ts'
import { useChange } from '../data/mutate.ts'
import { openAddress } from '../data/open-address.ts'
import { buttons } from '../data/sentences.ts'
import { announce } from '../data/state/announce.ts'
import { thisMoment } from '../data/state/attention.ts'
import { useToasts } from '../data/toasts.ts'
import { Button } from '../ui/Button.tsx'
import { emptyLists } from './list/sentences.ts'
import styles from './Queue.module.css'
import {
  busySentence,
  clipAllAnywaySentence,
  clipLabels,
  RETRYING,
  retriedSentence,
  waitingSentence,
} from './sentences.ts'

/** The addresses that are waiting or could not be clipped, each with the reason and what to do. */
export function Queue() {
  const items = useQueue().data?.items
  const clipAllAnyway = useClips((clips) => clips.clipAllAnyway)
  const refused = items?.filter(canClipAnyway) ?? []
  const clipRefused = () => void clipAllAnyway(refused.map(({ id }) => id))
  useCommands({ 'clip-anyway': refused.length === 0 ? undefined : clipRefused })
  return (
    <section className={styles.queue} aria-label={clipLabels.queue}>
      <header>
        <h2>{clipLabels.queue}</h2>
        {refused.length > 1 && (
          <Button title={clipLabels.allAnywayHint} onClick={clipRefused}>
            {clipAllAnywaySentence(refused.length)}
          </Button>
        )}
      </header>
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
  const { job, running, retry, clipAnyway, cancel } = useAttempt(item)
  const address = addressOf(item)
  const isRefused = canClipAnyway(item)
  return (
    <li>
      <p className={styles.address}>{plainAddress(address)}</p>
      <p>{job !== null ? (running?.label ?? RETRYING) : stateSentence(item)}</p>
      <div className={styles.ways}>
        {/* In the place of the button that was pressed: the focus stays on it. */}
        {job !== null ? (
          <Button onClick={cancel}>{buttons.cancel}</Button>
        ) : isRefused ? (
          <Button title={clipLabels.anywayHint} onClick={clipAnyway}>
            {clipLabels.anyway}
          </Button>
        ) : (
          <Button onClick={retry}>{buttons.tryAgain}</Button>
        )}
        {job === null && item.error !== null && mayShowInBrowser(item.error.code) && (
          <Button title={address} onClick={() => void openAddress(address)}>
            {buttons.openInBrowser}
          </Button>
        )}
        {job === null && isRefused && item.error !== null && mayComeRight(item.error) && (
          <Button onClick={retry}>{buttons.tryAgain}</Button>
        )}
        <Button onClick={() => void change('forget', { id: item.id })} disabled={job !== null}>
          {clipLabels.forget}
        </Button>
      </div>
    </li>
  )
}

/** Why an item is not clipped yet. */
function stateSentence(item: QueueItem): string {
  if (item.error !== null) return plainLine(item.error.message)
  const { retryAt } = item
  if (retryAt === null || retryAt <= new Date().toISOString()) return waitingSentence(navigator.onLine)
  return busySentence(hostOf(addressOf(item)), timeOf(retryAt, dateLocale(navigator.language)))
}

const addressOf = ({ source }: QueueItem) => ('url' in source ? (source.url ?? '') : '')

/** Another attempt at an item: as before, or keeping all that its page shows. */
function useAttempt(item: QueueItem) {
  const change = useChange()
  const say = useToasts((toasts) => toasts.say)
  const [job, setJob] = useState<string | null>(null)
  const running = useJobs((jobs) => (job === null ? undefined : jobs.running[job]))

  const attempt = async (run: (job: string) => Promise<Attempt | null>) => {
    const name = newJobId()
    const since = thisMoment()
    setJob(name)
    const reply = await run(name)
    setJob(null)
    const { id = null, title = null } = reply?.clip ?? {}
    if (id === null) return
    const sentence = retriedSentence(title ?? addressOf(item))
    announce({ id, sentence, undo: undoAction(reply?.undo ?? null), since })
  }
  return {
    job,
    running,
    retry: () => void attempt((name) => change('retry', { id: item.id, job: name }, 'quietly')),
    clipAnyway: () =>
      void attempt(async (name) => {
        const reply = await change('clip-anyway', { ids: [item.id], job: name }, 'quietly')
        return reply && { clip: reply.clips[0], undo: reply.undo }
      }),
    cancel: () => job !== null && void ask('cancel', { job }).catch((thrown) => say(sentenceOf(thrown))),
  }
}

/** What came of an attempt. */
interface Attempt extends Pick<Answer<'retry'>, 'undo'> {
  readonly clip: Answer<'retry'>['clip'] | undefined
}
