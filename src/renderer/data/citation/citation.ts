import { destination } from '#shared/markdown/destination.ts'
import { escapePhrase } from '#shared/markdown/escape.ts'
import { escapeHtml } from '#shared/markdown/escape-html.ts'
import type { Facts } from '#shared/model.ts'
import { inMarks } from '#shared/text/quotation-marks.ts'
import type { ArticleView } from '#shared/views.ts'
import { dayWords, publishedDate } from '../dates.ts'
import { sentences } from './sentences.ts'

const names = new Intl.ListFormat('en', { type: 'conjunction' })

export type CitedArticle = Pick<ArticleView, 'facts' | 'url' | 'capturedAt' | 'versions' | 'version'>

/** The source of a passage, part by part. */
export interface Citation {
  readonly authors: string | null
  /** Between quotation marks. */
  readonly title: string
  /** Outlet, day of publication, day of access. */
  readonly rest: readonly string[]
  readonly url: string | null
}

/** The source of a passage: who, what, where, when it was published, and when it was read there. */
export function citationOf(article: CitedArticle, locale: string): Citation {
  const { facts, url } = article
  return {
    authors: facts.byline.length > 0 ? names.format(facts.byline) : null,
    title: inMarks(facts.title, facts.language),
    rest: [facts.publisher ?? facts.siteName, publishedWords(facts, locale), accessedWords(article, locale)].filter(
      (part) => part !== null && part !== '',
    ) as string[],
    url,
  }
}

/** A passage with its source as plain text; the source alone where the passage is empty. */
export function plainCitation(passage: string, article: CitedArticle, locale: string): string {
  const { authors, title, rest, url } = citationOf(article, locale)
  const source = [authors, title, ...rest].filter((part) => part !== null).join(', ')
  return [passage === '' ? null : inMarks(passage, article.facts.language), source, url]
    .filter((line) => line !== null && line !== '')
    .join('\n')
}

/** A source as a line of Markdown, its title a link. */
export function sourceMarkdown({ authors, title, rest, url }: Citation): string {
  const words = escapePhrase(title)
  const linked = isWebAddress(url) ? `[${words}](${destination(url)})` : words
  return `— ${[...(authors === null ? [] : [escapePhrase(authors)]), linked, ...rest.map(escapePhrase)].join(', ')}`
}

/** A block quotation and its source in HTML. @param passage HTML of our own making; nothing is quoted where it is empty */
export function quotationHtml(
  passage: string,
  { authors, title, rest, url }: Citation,
  { facts }: CitedArticle,
): string {
  const language = facts.language === null ? '' : ` lang="${escapeHtml(facts.language)}"`
  const direction = facts.direction === null ? '' : ` dir="${facts.direction}"`
  const cite = isWebAddress(url) ? ` cite="${escapeHtml(url)}"` : ''
  const words = `<span${language}${direction}>${escapeHtml(title)}</span>`
  const linked = isWebAddress(url) ? `<a href="${escapeHtml(url)}">${words}</a>` : words
  const source = [...(authors === null ? [] : [escapeHtml(authors)]), linked, ...rest.map(escapeHtml)].join(', ')
  const quotation = passage === '' ? '' : `<blockquote${cite}${language}${direction}>${passage}</blockquote>\n`
  return `${quotation}<p>— ${source}</p>`
}

const isWebAddress = (url: string | null): url is string => url !== null && /^https?:/iu.test(url)

/** The day of publication; an age that the page gave instead is quoted, because the day was computed from it. */
function publishedWords(facts: Facts, locale: string): string | null {
  const date = publishedDate(facts, locale)
  const raw = facts.publishedRaw
  if (date === null) return raw === null ? null : sentences.undated(raw)
  return facts.publishedFrom === 'age' && raw !== null ? sentences.aged(date, raw) : date
}

/** The day of the capture that is shown, where its reader was. */
function accessedWords({ versions, version, capturedAt }: CitedArticle, locale: string): string {
  const own = versions.find(({ n }) => n === version)
  return sentences.accessed(dayWords(own?.capturedAt ?? capturedAt, locale, own?.timeZone))
}
