import { useState } from 'react'
import type { Answer } from '#shared/contract.ts'
import type { QueueItem } from '#shared/queue.ts'
import { ask, sentenceOf } from '../../data/bridge.ts'
import { newJobId, useJobs } from '../../data/cache/jobs.ts'
import { undoAction } from '../../data/clips/run-clip.ts'
import { useChange } from '../../data/mutate.ts'
import { announce } from '../../data/state/announce.ts'
import { thisMoment } from '../../data/state/attention.ts'
import { useToasts } from '../../data/toasts.ts'
import { retriedSentence } from '../sentences.ts'
import { addressOf } from './failures.ts'

/** Another attempt at an item: as before, or keeping all that its page shows. */
export function useAttempt(item: QueueItem) {
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
