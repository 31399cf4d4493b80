import { useJobs } from '../data/cache/jobs.ts'
import styles from './ClipCards.module.css'
import { readingSentence } from './sentences.ts'

/** How many articles of a library are read that has no saved catalog here: until all are, its lists are not complete. */
export function ReadingLibrary() {
  const reading = useJobs(({ running }) => Object.values(running).find(({ kind }) => kind === 'articles'))
  if (reading === undefined) return null
  return (
    <p className={styles.card} aria-live="polite">
      {readingSentence(reading)}
    </p>
  )
}
