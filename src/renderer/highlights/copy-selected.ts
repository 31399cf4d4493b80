import { escapeParagraph } from '#shared/markdown/escape.ts'
import { escapeHtml } from '#shared/markdown/escape-html.ts'
import { quoted } from '#shared/markdown/write-blocks.ts'
import type { Id } from '#shared/model.ts'
import type { ArticleView } from '#shared/views.ts'
import { ask, sentenceOf } from '../data/bridge.ts'
import { citationOf, plainCitation, quotationHtml, sourceMarkdown } from '../data/citation/citation.ts'
import { type CopiedForms, copyForms } from '../data/copy.ts'
import { dateLocale } from '../data/dates.ts'
import { type HighlightName, keyOfHighlight } from '../data/state/highlight-selection.ts'
import { useToasts } from '../data/toasts.ts'
import { copiedSentence } from './sentences.ts'

/** So many articles are asked for at once. */
const ASKS_AT_ONCE = 16

/** Copies highlights, each with the source of its article, and says so. */
export async function copySelected(names: readonly HighlightName[]): Promise<void> {
  try {
    const { forms, count } = await citedHighlights(names, dateLocale(navigator.language))
    await copyForms(forms, copiedSentence(count))
  } catch (thrown) {
    useToasts.getState().say(sentenceOf(thrown))
  }
}

/**
 * Highlights with their sources: article by article as they were selected, each article's in the order of its text. Those
 * that were removed meanwhile are left out; of an image there is its source.
 */
export async function citedHighlights(
  names: readonly HighlightName[],
  locale: string,
): Promise<{ readonly forms: CopiedForms; readonly count: number }> {
  const selected = new Set(names.map(keyOfHighlight))
  const ids = [...new Set(names.map(({ id }) => id))]
  const passages = (await articlesOf(ids)).flatMap((article) =>
    article.highlights
      .filter((each) => selected.has(keyOfHighlight({ id: article.id, highlight: each.id })))
      .map(({ quote }) => citedQuotation(quote.exact, article, locale)),
  )
  const joined = (form: keyof CopiedForms, between: string) => passages.map((each) => each[form]).join(between)
  const forms = {
    plain: joined('plain', '\n\n'),
    markdown: `${joined('markdown', '\n\n')}\n`,
    html: joined('html', '\n'),
  }
  return { forms, count: passages.length }
}

async function articlesOf(ids: readonly Id[]): Promise<readonly ArticleView[]> {
  const articles: ArticleView[] = []
  for (let at = 0; at < ids.length; at += ASKS_AT_ONCE) {
    articles.push(...(await Promise.all(ids.slice(at, at + ASKS_AT_ONCE).map((id) => ask('article', { id })))))
  }
  return articles
}

/** Of a passage only its words are at hand here, not its lists and links: each line of it is a paragraph. */
function citedQuotation(passage: string, article: ArticleView, locale: string): CopiedForms {
  const lines = passage.split('\n').filter((line) => line.trim() !== '')
  const citation = citationOf(article, locale)
  const source = sourceMarkdown(citation)
  const quotation = quoted(lines.map(escapeParagraph).join('\n\n'))
  return {
    plain: plainCitation(passage, article, locale),
    markdown: quotation === '' ? source : `${quotation}\n\n${source}`,
    html: quotationHtml(lines.map((line) => `<p>${escapeHtml(line)}</p>`).join(''), citation, article),
  }
}
