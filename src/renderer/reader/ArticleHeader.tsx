import { X } from 'lucide-react'
import type { ArticleView } from '#shared/views.ts'
import { dateLocale, publishedSentence } from '../data/dates.ts'
import { useTopics } from '../data/queries.ts'
import { useChange } from '../data/use-change.ts'
import { useView } from '../data/view.ts'
import styles from './ArticleHeader.module.css'
import { TagField } from './TagField.tsx'

/** Whose text it is, from when, its title, who wrote it, and its topics. */
export function ArticleHeader({ article }: { readonly article: ArticleView }) {
  const { facts, tags } = article
  const { tagging, goTo } = useView()
  const topics = useTopics().data?.topics
  const change = useChange()
  const outlet = facts.publisher ?? facts.siteName
  const date = publishedSentence(facts, dateLocale(navigator.language))
  const onSite = facts.siteName !== null && facts.siteName !== outlet ? facts.siteName : null
  const byline = new Intl.ListFormat('en', { type: 'conjunction' }).format(facts.byline)
  return (
    <header className={styles.header} lang={facts.language ?? undefined} dir={facts.direction ?? 'auto'}>
      <p className={styles.source} lang="en" dir="ltr">
        {outlet && <b dir="auto">{outlet}</b>}
        {onSite && <span dir="auto">on {onSite}</span>}
        {date && <span>{date}</span>}
      </p>
      <h1>{facts.title}</h1>
      <div className={styles.by} dir="ltr" lang="en">
        {byline !== '' && <span dir="auto">{byline}</span>}
        {tags.map((tag) => (
          <span key={tag} className={styles.tag}>
            <button type="button" title={`List the topic ${tag}`} onClick={() => goTo({ kind: 'topic', tag })}>
              <i data-colour={topics?.find((topic) => topic.tag === tag)?.colour ?? undefined} />
              <span dir="auto">{tag}</span>
            </button>
            <button
              type="button"
              className={styles.remove}
              aria-label={`Remove the tag ${tag}`}
              onClick={() => void change('tag', { ids: [article.id], remove: [tag] })}
            >
              <X aria-hidden />
            </button>
          </span>
        ))}
        {tagging && <TagField article={article} />}
      </div>
    </header>
  )
}
