import { ChevronDown, X } from 'lucide-react'
import { tagKey } from '#shared/topic-path.ts'
import type { ArticleView } from '#shared/views.ts'
import { useKeysShown } from '../../commands/use-keys-shown.ts'
import { useTopics } from '../../data/cache/queries.ts'
import { dateLocale, publishedSentence } from '../../data/dates.ts'
import { useChange } from '../../data/mutate.ts'
import { useView } from '../../data/state/view.ts'
import styles from './ArticleHeader.module.css'

/** Titles of more characters would fill the view: they are set smaller. */
const LONG = 120

interface Props {
  readonly article: ArticleView
  /** Whether its facts are unfolded, to be put right. */
  readonly facts: boolean
  readonly onFacts: (open: boolean) => void
}

/** Whose text it is, from when, its title, who wrote it, and its topics. */
export function ArticleHeader({ article, facts: open, onFacts }: Props) {
  const { facts, tags } = article
  const { goTo } = useView()
  const topics = useTopics().data?.topics
  const change = useChange()
  const key = useKeysShown()('facts')
  const outlet = facts.publisher ?? facts.siteName
  const date = publishedSentence(facts, dateLocale(navigator.language))
  const onSite = facts.siteName !== null && facts.siteName !== outlet ? facts.siteName : null
  const byline = new Intl.ListFormat('en', { type: 'conjunction' }).format(facts.byline)
  return (
    <header className={styles.header} lang={facts.language ?? undefined} dir={facts.direction ?? 'auto'}>
      <p className={styles.source} lang="en">
        {outlet && <b dir="auto">{outlet}</b>}
        {onSite && <span dir="auto">{outlet ? `on ${onSite}` : onSite}</span>}
        {facts.agency && facts.agency !== outlet && <span dir="auto">{`by ${facts.agency}`}</span>}
        {date && <span className={styles.date}>{date}</span>}
        {!outlet && !facts.agency && !date && <span>Outlet and date unknown</span>}
        <button
          type="button"
          className={styles.unfold}
          aria-expanded={open}
          aria-label="Facts of the article"
          title={key === null ? 'Facts of the article' : `Facts of the article (${key})`}
          onClick={() => onFacts(!open)}
        >
          <ChevronDown aria-hidden />
        </button>
      </p>
      <h1 data-long={facts.title.length > LONG || undefined}>{facts.title}</h1>
      <div className={styles.by} lang="en">
        {byline !== '' && <span dir="auto">{byline}</span>}
        {tags.map((tag) => (
          <span key={tag} className={styles.tag}>
            <button type="button" title={`List the topic ${tag}`} onClick={() => goTo({ kind: 'topic', tag })}>
              <i data-colour={topics?.find((topic) => tagKey(topic.tag) === tagKey(tag))?.colour ?? undefined} />
              <span dir="auto">{tag}</span>
            </button>
            <button
              type="button"
              className={styles.remove}
              aria-label={`Remove the tag ${tag}`}
              title="Remove"
              onClick={() => void change('tag', { ids: [article.id], remove: [tag] })}
            >
              <X aria-hidden />
            </button>
          </span>
        ))}
      </div>
    </header>
  )
}
