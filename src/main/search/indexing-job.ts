import type { Jobs } from '../jobs.ts'
import { readingTexts } from './sentences.ts'
import type { Indexing } from './types.ts'

/** Reports the progress of reading texts as one job, from the first message to the last. */
export function indexingJob(jobs: Jobs): (progress: Indexing | null) => void {
  let job: { report(progress: Indexing): void; end(): void } | null = null
  return (indexing) => {
    if (indexing === null) {
      job?.end()
      job = null
      return
    }
    if (job === null) {
      // The last message ends the job, and nothing in it can fail.
      void jobs.run('index', undefined, ({ progress }) => {
        return new Promise<void>((end) => {
          job = { report: ({ done, total }) => progress(readingTexts, done, total), end }
        })
      })
    }
    job?.report(indexing)
  }
}
