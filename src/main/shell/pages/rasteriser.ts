import { LARGEST_SVG, type Rasterise, RasterReply, type RasterTask } from '#shared/extraction/rasterising.ts'
import { Refusal } from '#shared/failure.ts'
import type { Log } from '../../log.ts'
import { drawingCancelled, drawingDamaged, drawingPageDied, drawingTookTooLong, drawingTooLarge } from '../sentences.ts'
import { createPageWorker, GivenUp, type HiddenPage, type PageLimits } from './page-worker.ts'

/** A page that draws untrusted SVG. */
export type RasterPage = HiddenPage<RasterTask>

/** An ordinary drawing takes 5 to 20 ms, one of 3,060 elements 0.2 to 0.5 s. */
export const rasterLimits: PageLimits = {
  taskMs: 3_000,
  startMs: 20_000,
  idleMs: 30_000,
  memory: 600_000_000,
  signalMs: 250,
}

/** How often the memory of a working page is checked, in milliseconds: some drawings take a gigabyte in the first second. */
const MEMORY_MS = 100

interface Parts {
  readonly openPage: () => RasterPage
  readonly limits: PageLimits
  readonly log: Log
}

export interface Rasteriser {
  readonly rasterise: Rasterise
  close(): void
}

/** Draws SVGs one after the other, in a page that is killed when a drawing takes too much time or memory. */
export function createRasteriser({ openPage, limits, log }: Parts): Rasteriser {
  const worker = createPageWorker({ openPage, limits, watchMs: MEMORY_MS, cancelled: drawingCancelled })
  return {
    async rasterise(task, { signal } = {}) {
      if (task.svg.length > LARGEST_SVG) throw refuseTooLarge()
      try {
        return await worker.run(task, signal, (answer, distrust) => {
          // The page reports what it cannot draw; anything else that it throws is caused by this drawing.
          if (!answer.ok) throw refuseDamaged(answer.message)
          const checked = RasterReply.safeParse(answer.reply)
          if (!checked.success) {
            distrust()
            throw refuseDamaged(checked.error.message)
          }
          const { data } = checked
          if (!data.drawn) throw data.why === 'broken' ? refuseDamaged() : refuseTooLarge()
          return { png: data.png, width: data.width, height: data.height }
        })
      } catch (thrown) {
        throw refusalOf(thrown)
      }
    },
    close: worker.close,
  }

  function refusalOf(thrown: unknown): Refusal {
    if (thrown instanceof Refusal) return thrown
    if (thrown instanceof GivenUp && thrown.resource === 'time') return new Refusal('timed-out', drawingTookTooLong)
    if (thrown instanceof GivenUp) return refuseTooLarge()
    // The page died. The system may have caused that, so the drawing may be tried again.
    log.warn('the page that draws died', thrown)
    return new Refusal('extractor-died', drawingPageDied)
  }

  function refuseDamaged(detail?: unknown): Refusal {
    if (detail !== undefined) log.warn('an SVG could not be drawn', detail)
    return new Refusal('unreadable-file', drawingDamaged)
  }
}

function refuseTooLarge(): Refusal {
  return new Refusal('too-large', drawingTooLarge)
}
