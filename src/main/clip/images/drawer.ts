import type { Drawing, Rasterise, RasterTask } from '#shared/extraction/rasterising.ts'
import { type FailureCode, failureOf, Refusal } from '#shared/failure.ts'

/** What the drawings of one article may cost together. */
export interface DrawingLimits {
  /** Milliseconds for all of them. */
  readonly time: number
  /** After so many that took too long or too much, or ended the page, the rest is not tried. */
  readonly givenUp: number
}

/** Ordinary drawings take 20 ms each, and a page of a hundred charts a few seconds. */
export const drawingLimits: DrawingLimits = { time: 10_000, givenUp: 3 }

/** What a drawing is given up for that has cost time, memory or a page. */
const COSTLY: ReadonlySet<FailureCode> = new Set(['timed-out', 'too-large', 'extractor-died'])

/**
 * Draws the SVG of one article, one after the other, until they have cost what an article's may. One that is drawn twice
 * is drawn once.
 * @throws Refusal as `Rasterise` does, and `timed-out` where the others have used up the time
 */
export function createDrawer(
  rasterise: Rasterise,
  { time, givenUp }: DrawingLimits,
  signal: AbortSignal,
): (task: RasterTask) => Promise<Drawing> {
  let last: Promise<unknown> = Promise.resolve()
  let left = time
  let failures = 0

  async function draw(task: RasterTask): Promise<Drawing> {
    if (left <= 0 || failures >= givenUp)
      throw new Refusal('timed-out', 'The drawings of this page take too long, and this one was left out.')
    const start = performance.now()
    try {
      return await rasterise(task, { signal })
    } catch (thrown) {
      const code = failureOf(thrown)?.code
      if (code !== undefined && COSTLY.has(code)) failures += 1
      throw thrown
    } finally {
      left -= performance.now() - start
    }
  }

  return (task) => {
    const turn = last.then(() => draw(task))
    last = turn.catch(() => undefined)
    return turn
  }
}
