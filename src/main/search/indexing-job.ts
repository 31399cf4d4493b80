import type { Jobs } from '../jobs.ts'
import type { Indexing } from './types.ts'

/** Gives whoever hears how far the reading of texts is: it is told as one job from its first word to its last. */
export function indexingJob(jobs: Jobs): (at: Indexing | null) => void {
  let job: { tell(at: Indexing): void; end(): void } | null = null
  return (at) => {
    if (at === null) {
      job?.end()
      job = null
      return
    }
    if (job === null) {
      // It ends by the last word, and nothing in it can fail.
      void jobs.run('index', undefined, ({ progress }) => {
        return new Promise<void>((end) => {
          job = { tell: ({ done, total }) => progress('Reading texts', done, total), end }
        })
      })
    }
    job?.tell(at)
  }
}
