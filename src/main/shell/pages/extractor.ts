import {
  CutReply,
  type Extract,
  type ExtractorReplies,
  type ExtractorTask,
  ExtractReply,
  RenderReply,
  SanitiseReply,
} from '#shared/extraction/extraction.ts'
import { Refusal } from '#shared/failure.ts'
import type { Log } from '../../log.ts'
import { createPageWorker, GivenUp, type HiddenPage, type PageLimits } from './page-worker.ts'

/** A page that reads untrusted HTML. */
export type ExtractorPage = HiddenPage<ExtractorTask>
export type ExtractorLimits = PageLimits

export const extractorLimits: ExtractorLimits = {
  // The slowest of some hundred real pages takes 0.4 s; whoever clips one hears what came of it within 15.
  taskMs: 12_000,
  startMs: 20_000,
  idleMs: 30_000,
  memory: 1_500_000_000,
  hearMs: 250,
}

/** How often the memory of a page at work is looked at. */
const MEMORY_MS = 500

const replies = { extract: ExtractReply, cut: CutReply, sanitise: SanitiseReply, render: RenderReply } as const

interface Parts {
  readonly openPage: () => ExtractorPage
  readonly limits: ExtractorLimits
  readonly log: Log
}

export interface Extractor {
  readonly extract: Extract
  /** Starts a page beside whatever else is done, for a task that is about to come. */
  warm(): void
  close(): void
}

/** Lets pages be read, one after the other; a page that hangs, dies or grows too large is replaced by a new one. */
export function createExtractor({ openPage, limits, log }: Parts): Extractor {
  const cancelled = 'Reading the page was cancelled.'
  const worker = createPageWorker({ openPage, limits, watchMs: MEMORY_MS, cancelled })

  return {
    extract<T extends ExtractorTask>(task: T, { signal }: { readonly signal?: AbortSignal } = {}) {
      const read = worker.run(task, signal, (answer, distrust) => {
        if (!answer.ok) {
          log.error(`the extractor could not ${task.kind} a page`, answer.message)
          throw new Refusal(
            'extractor-died',
            'This page could not be read: its HTML is beyond what Commonplace understands.',
          )
        }
        const checked = replies[task.kind].safeParse(answer.reply)
        if (checked.success) return checked.data
        // What answers otherwise than agreed is no longer trusted.
        distrust()
        log.error(`the extractor’s answer to ${task.kind} is not as agreed`, checked.error.message)
        throw new Refusal(
          'extractor-died',
          'This page could not be read: what came of it made no sense and was not kept.',
        )
      })
      // The schema of this kind has made it.
      return read.catch((thrown) => {
        throw refusalOf(thrown, limits, log)
      }) as Promise<ExtractorReplies[T['kind']]>
    },
    warm: worker.warm,
    close: worker.close,
  }
}

function refusalOf(thrown: unknown, limits: ExtractorLimits, log: Log): Refusal {
  if (thrown instanceof Refusal) return thrown
  if (thrown instanceof GivenUp && thrown.why === 'time') {
    const seconds = new Intl.NumberFormat('en', { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(
      Math.max(1, Math.round(limits.taskMs / 1000)),
    )
    return new Refusal(
      'extractor-died',
      `This page could not be read: reading it took longer than ${seconds} and was stopped. Nothing was kept of it.`,
    )
  }
  if (thrown instanceof GivenUp)
    return new Refusal(
      'extractor-died',
      'This page could not be read: reading it took more memory than one page may have, and was stopped. Nothing was kept of it.',
    )
  log.warn('the extractor stopped by itself', thrown)
  return new Refusal('extractor-died', 'This page could not be read: reading it broke off. Nothing was kept of it.')
}
