import { LARGEST_SVG, type Rasterise, RasterReply, type RasterTask } from '#shared/extraction/rasterising.ts'
import { Refusal } from '#shared/failure.ts'
import type { Log } from '../../log.ts'
import { createPageWorker, GivenUp, type HiddenPage, type PageLimits } from './page-worker.ts'

/** A page that draws untrusted SVG. */
export type RasterPage = HiddenPage<RasterTask>

/** An ordinary drawing takes 5 to 20 ms, one of 3,060 elements 0.2 to 0.5 s. */
export const rasterLimits: PageLimits = {
  taskMs: 3_000,
  startMs: 20_000,
  idleMs: 30_000,
  memory: 600_000_000,
  hearMs: 250,
}

/** How often the memory of a page at work is looked at: some take a gigabyte in the first second. */
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

/** Lets SVG be drawn, one after the other, in a page that is killed where a drawing takes too long or too much. */
export function createRasteriser({ openPage, limits, log }: Parts): Rasteriser {
  const cancelled = 'Drawing a picture was cancelled.'
  const worker = createPageWorker({ openPage, limits, watchMs: MEMORY_MS, cancelled })
  return {
    async rasterise(task, { signal } = {}) {
      if (task.svg.length > LARGEST_SVG) throw tooLarge()
      try {
        return await worker.run(task, signal, (answer, distrust) => {
          // The page says itself what it cannot draw: whatever else it throws comes of this drawing.
          if (!answer.ok) throw broken(answer.message)
          const checked = RasterReply.safeParse(answer.reply)
          if (!checked.success) {
            distrust()
            throw broken(checked.error.message)
          }
          const { data } = checked
          if (!data.drawn) throw data.why === 'broken' ? broken() : tooLarge()
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
    if (thrown instanceof GivenUp && thrown.why === 'time')
      return new Refusal('timed-out', 'This drawing takes too long to draw, and was left out.')
    if (thrown instanceof GivenUp) return tooLarge()
    // The page died. That may be the system's doing, so it is not held against the drawing for good.
    log.warn('the page that draws stopped by itself', thrown)
    return new Refusal('extractor-died', 'Drawing this picture broke off, so it was left out.')
  }

  function broken(detail?: unknown): Refusal {
    if (detail !== undefined) log.warn('an SVG could not be drawn', detail)
    return new Refusal('unreadable-file', 'This drawing is damaged, and was left out.')
  }
}

function tooLarge(): Refusal {
  return new Refusal('too-large', 'This drawing is larger or more complicated than one may be, and was left out.')
}
