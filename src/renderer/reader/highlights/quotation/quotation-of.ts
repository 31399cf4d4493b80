import type { ArticleView } from '#shared/views.ts'
import { dateLocale } from '../../../data/dates.ts'
import type { Quotation } from '../../../data/quotation/quotation.ts'
import type { FrameDocument, TextRange } from '../../frame/frame-document.ts'
import { makeHighlight } from '../make-highlight.ts'
import { sentences } from '../sentences.ts'
import { citedPassage } from './cited-passage.ts'

/** The quotation of a passage of an article. */
export function quotationOf(article: ArticleView, frame: FrameDocument, range: TextRange): Quotation {
  const forms = citedPassage(frame.root, range, article, dateLocale(navigator.language))
  let link = article.highlights.find(({ start, end }) => start === range.start && end === range.end)?.link
  return {
    forms,
    inNote() {
      link ??= makeHighlight(article, frame, range, 1).link
      return `${forms.markdown.trimEnd()}, [${sentences.passage}](${link})`
    },
  }
}
