import type { Drawing, Rasterise, RasterTask } from '#shared/extraction/rasterising.ts'
import { type FailureCode, failureOf, Refusal } from '#shared/failure.ts'
import { createMutex } from '../../async.ts'
import { drawingsTooSlow } from '../sentences.ts'

/** What all drawings of one article may cost together. */
export interface DrawingLimits {
  /** Milliseconds for all of them. */
  readonly time: number
  /** After so many costly failures the remaining drawings are not tried. */
  readonly failures: number
}

/** Ordinary drawings take 20 ms each, and a page of a hundred charts a few seconds. */
export const drawingLimits: DrawingLimits = { time: 10_000, failures: 3 }

/** Failures of a drawing that cost time, memory or a hidden page. */
const COSTLY: ReadonlySet<FailureCode> = new Set(['timed-out', 'too-large', 'extractor-died'])

/**
 * Draws the SVGs of one article one after the other, within the limits of an article.
 * @throws Refusal as `Rasterise` does, and `timed-out` where the others have used up the time
 */
export function createDrawer(
  rasterise: Rasterise,
  limits: DrawingLimits,
  signal: AbortSignal,
): (task: RasterTask) => Promise<Drawing> {
  const drawing = createMutex()
  let remainingMs = limits.time
  let failures = 0

  async function draw(task: RasterTask): Promise<Drawing> {
    if (remainingMs <= 0 || failures >= limits.failures) throw new Refusal('timed-out', drawingsTooSlow)
    const start = performance.now()
    try {
      return await rasterise(task, { signal })
    } catch (thrown) {
      const code = failureOf(thrown)?.code
      if (code !== undefined && COSTLY.has(code)) failures += 1
      throw thrown
    } finally {
      remainingMs -= performance.now() - start
    }
  }

  return (task) => drawing.run(() => draw(task))
}
