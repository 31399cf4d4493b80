import { destination } from '#shared/markdown/destination.ts'
import { escapePhrase } from '#shared/markdown/escape.ts'
import { passageMarkdown } from '#shared/markdown/passage.ts'
import { passageHtml } from '#shared/markdown/passage-html.ts'
import { passageCutter } from '#shared/markdown/passage-tree.ts'
import { quoted } from '#shared/markdown/write-blocks.ts'
import { textOf } from '#shared/text/text.ts'
import type { TextRange } from '../../frame/frame-document.ts'
import { type Citation, type CitedArticle, citationOf, plainCitation } from './citation.ts'

/** A passage with its source, for whatever it is pasted into. */
export interface CitedPassage {
  readonly plain: string
  readonly markdown: string
  readonly html: string
}

/**
 * A passage of an article with its source. In Markdown and HTML it is a block quotation that keeps its code, lists, links
 * and tables, word for word; in plain text it is between quotation marks, and those within it alternate.
 * @param root the element whose text the offsets refer to
 */
export function citedPassage(root: Element, range: TextRange, article: CitedArticle, locale: string): CitedPassage {
  const cutter = passageCutter({ root, ...textOf<Node>(root) })
  const sources = article.versions.find(({ n }) => n === article.version)?.sources ?? []
  const addresses = {
    page: article.url,
    image: (src: string) => {
      const hash = src.slice(src.lastIndexOf('/') + 1)
      return (hash !== '' && sources.find(({ sha256 }) => sha256.startsWith(hash))?.url) || null
    },
  }
  const citation = citationOf(article, locale)
  const passage = cutter.article.text.slice(range.start, range.end)
  return {
    plain: plainCitation(passage, article, locale),
    markdown: `${quoted(passageMarkdown(cutter, range, addresses))}\n\n— ${sourceMarkdown(citation)}\n`,
    html: quotationHtml(passageHtml(cutter, range, addresses), citation, article),
  }
}

function sourceMarkdown({ authors, title, rest, url }: Citation): string {
  const words = escapePhrase(title)
  const linked = isWebAddress(url) ? `[${words}](${destination(url)})` : words
  return [...(authors === null ? [] : [escapePhrase(authors)]), linked, ...rest.map(escapePhrase)].join(', ')
}

function quotationHtml(passage: string, { authors, title, rest, url }: Citation, { facts }: CitedArticle): string {
  const language = facts.language === null ? '' : ` lang="${escaped(facts.language)}"`
  const direction = facts.direction === null ? '' : ` dir="${facts.direction}"`
  const cite = isWebAddress(url) ? ` cite="${escaped(url)}"` : ''
  const words = `<span${language}${direction}>${escaped(title)}</span>`
  const linked = isWebAddress(url) ? `<a href="${escaped(url)}">${words}</a>` : words
  const source = [...(authors === null ? [] : [escaped(authors)]), linked, ...rest.map(escaped)].join(', ')
  return `<blockquote${cite}${language}${direction}>${passage}</blockquote>\n<p>— ${source}</p>`
}

const isWebAddress = (url: string | null): url is string => url !== null && /^https?:/iu.test(url)

const escaped = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;')
