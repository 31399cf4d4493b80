import type { ArticleView } from '#shared/views.ts'
import { dateLocale, whenSentence } from '../../data/dates.ts'
import { usePage } from '../../data/page/use-page.ts'
import { Button } from '../../ui/Button.tsx'
import { sentences, versionSentence } from './sentences.ts'
import styles from './VersionBar.module.css'

/** Says that an older version is shown, and leads back to the current one. */
export function VersionBar({ article }: { readonly article: ArticleView }) {
  const { look } = usePage()
  const { versions, version, current } = article
  const open = versions.find(({ n }) => n === version)
  if (version === current || open === undefined) return null
  return (
    <p className={styles.bar} role="status">
      <span>
        {versionSentence(version, versions.length, whenSentence(open.capturedAt, dateLocale(navigator.language)))}
      </span>
      <Button look="link" onClick={() => look(null)}>
        {sentences.currentVersion}
      </Button>
    </p>
  )
}
