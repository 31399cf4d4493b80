import type { ArticleView } from '#shared/views.ts'
import { dayWords, publishedDate, whenSentence } from '../../../data/dates.ts'
import { fieldText, lineFields } from './detail-fields.ts'
import {
  dateSources,
  detailLine,
  extentSentence,
  fieldLabels,
  readLabels,
  sentences,
  statedDate,
  versionOf,
  wordsSentence,
} from './sentences.ts'

/** A detail that can be read and copied, and not corrected. */
export interface KnownDetail {
  readonly label: string
  readonly value: string
  /** Whether it is an address that can be opened. */
  readonly isAddress: boolean
}

/** What is known of an article besides its fields, in the order of the panel; what is unknown is left out. */
export function knownDetails(article: ArticleView, locale: string): readonly KnownDetail[] {
  const { captured, versions, version: n, url, canonicalUrl, facts } = article
  const version = versions.find((each) => each.n === n)
  const finalUrl = version?.sources[0]?.finalUrl ?? null
  const text = (label: string, value: string | null): KnownDetail[] =>
    value === null || value === '' ? [] : [{ label, value, isAddress: false }]
  const address = (label: string, value: string | null, but: readonly (string | null)[]): KnownDetail[] =>
    value === null || but.includes(value) ? [] : [{ label, value, isAddress: true }]
  const accessed = version?.capturedAt ?? article.capturedAt
  return [
    ...address(readLabels.address, url, []),
    ...address(readLabels.finalAddress, finalUrl, [url]),
    ...address(readLabels.canonicalAddress, canonicalUrl, [url, finalUrl]),
    ...text(readLabels.statedDate, statedDateOf(article)),
    ...text(readLabels.updated, modifiedWords(captured, locale)),
    ...text(readLabels.captured, whenSentence(article.capturedAt, locale)),
    ...text(readLabels.accessed, dayWords(accessed, locale, version?.timeZone)),
    ...text(readLabels.version, versions.length > 1 ? versionOf(n, versions.length) : null),
    ...text(readLabels.length, wordsSentence(facts.wordCount)),
    ...text(readLabels.extent, extentSentence(facts.incomplete)),
    ...text(readLabels.highlights, article.highlights.length > 0 ? String(article.highlights.length) : null),
    ...text(readLabels.encoding, version?.charset?.name.toUpperCase() ?? null),
    ...text(readLabels.description, facts.excerpt),
  ]
}

function statedDateOf({ captured }: ArticleView): string | null {
  const { publishedRaw: raw, publishedFrom: from } = captured
  return raw === null ? null : statedDate(raw, from === null ? null : dateSources[from])
}

/** A change is by the clock that dates the page. */
function modifiedWords(facts: ArticleView['facts'], locale: string): string | null {
  const { modifiedAt: at, publishedOffset } = facts
  return at === null ? null : publishedDate({ publishedAt: at, publishedPrecision: null, publishedOffset }, locale)
}

/** All of an article's details as lines of text, for the clipboard. */
export function detailsText(article: ArticleView, locale: string): string {
  const { facts } = article
  const line = (label: string, value: string) => (value === '' ? [] : [detailLine(label, value)])
  const [first, second, ...rest] = lineFields.map((field) =>
    line(fieldLabels[field].label, fieldText(field, facts, locale)),
  )
  const by = line(sentences.authors, facts.byline.join('; '))
  const known = knownDetails(article, locale).map(({ label, value }) => detailLine(label, value))
  return [first, second, by, ...rest, known].flat().join('\n')
}
