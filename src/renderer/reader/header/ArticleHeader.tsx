import { ChevronDown, X } from 'lucide-react'
import { tagKey } from '#shared/topic-path.ts'
import type { ArticleView } from '#shared/views.ts'
import { useKeyLabels } from '../../commands/use-key-labels.ts'
import { useTopics } from '../../data/cache/queries.ts'
import { dateLocale, publishedSentence } from '../../data/dates.ts'
import { useChange } from '../../data/mutate.ts'
import { useViewFields } from '../../data/state/view.ts'
import { kickerAbove } from '../kicker.ts'
import styles from './ArticleHeader.module.css'
import { IncompleteLine } from './IncompleteLine.tsx'
import { Byline, SearchName } from './SearchName.tsx'
import { byAgency, labelWithKey, listTopic, onSite, removeTopic, sentences } from './sentences.ts'

/** Longer titles, in characters, would fill the view: they get smaller letters. */
const LONG = 120

interface Props {
  readonly article: ArticleView
  /** Whether the details are open. */
  readonly details: boolean
  readonly onDetails: (open: boolean) => void
}

/** The article's outlet and date, kicker, title, authors and topics: a row each, and none for what it lacks. */
export function ArticleHeader({ article, details: open, onDetails }: Props) {
  const { facts } = article
  const key = useKeyLabels()('facts')
  const outlet = facts.publisher ?? facts.siteName
  const date = publishedSentence(facts, dateLocale(navigator.language))
  const site = facts.siteName !== null && facts.siteName !== outlet ? facts.siteName : null
  const kicker = kickerAbove(facts)
  return (
    <header className={styles.header} lang={facts.language ?? undefined} dir={facts.direction ?? 'auto'}>
      <p className={styles.source} lang="en">
        {outlet && (
          <b dir="auto">
            <SearchName filter="site" name={outlet} />
          </b>
        )}
        {site && <span dir="auto">{outlet ? onSite(site) : site}</span>}
        {facts.agency && facts.agency !== outlet && <span dir="auto">{byAgency(facts.agency)}</span>}
        {date && <span className={styles.date}>{date}</span>}
        {!outlet && !facts.agency && !date && <span>{sentences.unknownSource}</span>}
        <button
          type="button"
          className={styles.unfold}
          aria-expanded={open}
          aria-label={sentences.details}
          title={labelWithKey(sentences.details, key)}
          onClick={() => onDetails(!open)}
        >
          <ChevronDown aria-hidden />
        </button>
      </p>
      {kicker !== null && (
        <p className={styles.kicker} dir="auto" data-heading>
          {kicker}
        </p>
      )}
      <h1 data-heading data-long={facts.title.length > LONG || undefined}>
        {facts.title}
      </h1>
      {/* In the direction of the article: names are in buttons, of which `auto` knows nothing. */}
      {facts.byline.length > 0 && (
        <p className={styles.by} lang="en">
          <Byline authors={facts.byline} />
        </p>
      )}
      {article.tags.length > 0 && <Topics article={article} />}
      <IncompleteLine article={article} at="head" />
    </header>
  )
}

function Topics({ article: { id, tags } }: { readonly article: ArticleView }) {
  const { goTo } = useViewFields('goTo')
  const topics = useTopics().data?.topics
  const change = useChange()
  return (
    <ul className={styles.topics} lang="en" aria-label={sentences.topics}>
      {tags.map((tag) => (
        <li key={tag} className={styles.tag}>
          <button type="button" title={listTopic(tag)} onClick={() => goTo({ kind: 'topic', tag })}>
            <i data-colour={topics?.find((topic) => tagKey(topic.tag) === tagKey(tag))?.colour ?? undefined} />
            <span dir="auto">{tag}</span>
          </button>
          <button
            type="button"
            className={styles.remove}
            aria-label={removeTopic(tag)}
            title={sentences.remove}
            onClick={() => void change('tag', { ids: [id], remove: [tag] })}
          >
            <X aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}
