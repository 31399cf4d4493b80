import type { ArticleView } from '#shared/views.ts'
import { publishedDate } from '../../data/dates.ts'

const names = new Intl.ListFormat('en', { type: 'conjunction' })

/** A passage with its source, as plain text to paste elsewhere. */
export function citation(passage: string, { facts, url }: Pick<ArticleView, 'facts' | 'url'>, locale: string): string {
  const source = [
    facts.byline.length > 0 ? names.format(facts.byline) : null,
    `“${facts.title}”`,
    facts.publisher ?? facts.siteName,
    publishedDate(facts, locale),
  ].filter((part) => part !== null && part !== '')
  return [`“${passage}”`, source.join(', '), url].filter(Boolean).join('\n')
}
