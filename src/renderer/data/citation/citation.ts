import type { Facts } from '#shared/model.ts'
import { inMarks } from '#shared/text/quotation-marks.ts'
import type { ArticleView } from '#shared/views.ts'
import { partialDate, publishedDate } from '../../../data/dates.ts'
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

/** A passage with its source as plain text. */
export function plainCitation(passage: string, article: CitedArticle, locale: string): string {
  const { authors, title, rest, url } = citationOf(article, locale)
  const source = [authors, title, ...rest].filter((part) => part !== null).join(', ')
  return [inMarks(passage, article.facts.language), source, url]
    .filter((line) => line !== null && line !== '')
    .join('\n')
}

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
  return sentences.accessed(partialDate(own?.capturedAt ?? capturedAt, 'day', locale, own?.timeZone))
}
