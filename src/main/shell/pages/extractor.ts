import {
  CutReply,
  type Extract,
  type ExtractorReplies,
  type ExtractorTask,
  ExtractReply,
  PassagesReply,
  RenderReply,
  SanitiseReply,
} from '#shared/extraction/extraction.ts'
import { Refusal } from '#shared/failure.ts'
import type { Log } from '../../log.ts'
import {
  pageNotUnderstood,
  pageReaderDied,
  pageResultInvalid,
  pageTookTooLong,
  pageTookTooMuchMemory,
  readingCancelled,
} from '../sentences.ts'
import { createPageWorker, GivenUp, type HiddenPage, type PageLimits } from './page-worker.ts'

/** A page that reads untrusted HTML. */
export type ExtractorPage = HiddenPage<ExtractorTask>
export type ExtractorLimits = PageLimits

export const extractorLimits: ExtractorLimits = {
  // The slowest of about a hundred real pages takes 0.4 s; a clip must have a result within 15 s.
  taskMs: 12_000,
  startMs: 20_000,
  idleMs: 30_000,
  memory: 1_500_000_000,
  signalMs: 250,
}

/** How often the memory of a working page is checked, in milliseconds. */
const MEMORY_MS = 500

const replies = {
  extract: ExtractReply,
  cut: CutReply,
  sanitise: SanitiseReply,
  render: RenderReply,
  passages: PassagesReply,
} as const

interface Parts {
  readonly openPage: () => ExtractorPage
  readonly limits: ExtractorLimits
  readonly log: Log
}

export interface Extractor {
  readonly extract: Extract
  /** Starts a page ahead of a task that will come soon. */
  warm(): void
  close(): void
}

/** Reads pages one after the other. A hidden page that hangs, dies or grows too large is replaced by a new one. */
export function createExtractor({ openPage, limits, log }: Parts): Extractor {
  const worker = createPageWorker({ openPage, limits, watchMs: MEMORY_MS, cancelled: readingCancelled })

  return {
    extract<T extends ExtractorTask>(task: T, { signal }: { readonly signal?: AbortSignal } = {}) {
      const reply = worker.run(task, signal, (answer, distrust) => {
        if (!answer.ok) {
          log.error(`the extractor could not ${task.kind} a page`, answer.message)
          throw new Refusal('extractor-died', pageNotUnderstood)
        }
        const checked = replies[task.kind].safeParse(answer.reply)
        if (checked.success) return checked.data
        // A hidden page with an invalid answer is no longer trusted.
        distrust()
        log.error(`the extractor’s answer to ${task.kind} is invalid`, checked.error.message)
        throw new Refusal('extractor-died', pageResultInvalid)
      })
      // The schema of this kind has checked it.
      return reply.catch((thrown) => {
        throw refusalOf(thrown, limits, log)
      }) as Promise<ExtractorReplies[T['kind']]>
    },
    warm: worker.warm,
    close: worker.close,
  }
}

function refusalOf(thrown: unknown, limits: ExtractorLimits, log: Log): Refusal {
  if (thrown instanceof Refusal) return thrown
  if (thrown instanceof GivenUp && thrown.resource === 'time') {
    const seconds = new Intl.NumberFormat('en', { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(
      Math.max(1, Math.round(limits.taskMs / 1000)),
    )
    return new Refusal('extractor-died', pageTookTooLong(seconds))
  }
  if (thrown instanceof GivenUp) return new Refusal('extractor-died', pageTookTooMuchMemory)
  log.warn('the extractor’s page died', thrown)
  return new Refusal('extractor-died', pageReaderDied)
}
