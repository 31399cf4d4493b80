import { passageMarkdown } from '#shared/markdown/passage.ts'
import { passageHtml } from '#shared/markdown/passage-html.ts'
import { passageCutter } from '#shared/markdown/passage-tree.ts'
import { quoted } from '#shared/markdown/write-blocks.ts'
import { textOf } from '#shared/text/text.ts'
import {
  type CitedArticle,
  citationOf,
  plainCitation,
  quotationHtml,
  sourceMarkdown,
} from '../../../data/citation/citation.ts'
import type { CopiedForms } from '../../../data/copy.ts'
import type { TextRange } from '../../frame/frame-document.ts'

/**
 * A passage of an article with its source. In Markdown and HTML it is a block quotation that keeps its code, lists, links
 * and tables, word for word; in plain text it is between quotation marks, and those within it alternate.
 * @param root the element whose text the offsets refer to
 */
export function citedPassage(root: Element, range: TextRange, article: CitedArticle, locale: string): CopiedForms {
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
    markdown: `${quoted(passageMarkdown(cutter, range, addresses))}\n\n${sourceMarkdown(citation)}\n`,
    html: quotationHtml(passageHtml(cutter, range, addresses), citation, article),
  }
}
