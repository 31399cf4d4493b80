import type { ArticleView } from '#shared/views.ts'
import { dateLocale, whenSentence } from '../../data/dates.ts'
import { useView } from '../../data/state/view.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './VersionBar.module.css'

/** Says that another version than the current one is looked at, and leads back. */
export function VersionBar({ article }: { readonly article: ArticleView }) {
  const look = useView((view) => view.look)
  const { versions, version, current } = article
  const shown = versions.find(({ n }) => n === version)
  if (version === current || shown === undefined) return null
  return (
    <p className={styles.bar} role="status">
      <span>{`Version ${version} of ${versions.length}, captured ${whenSentence(shown.capturedAt, dateLocale(navigator.language))}.`}</span>
      <Button look="link" onClick={() => look(null)}>
        Back to the current one
      </Button>
    </p>
  )
}
