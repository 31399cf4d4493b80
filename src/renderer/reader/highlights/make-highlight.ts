import { articleLink } from '#shared/links/link.ts'
import type { Colour } from '#shared/model.ts'
import { describe } from '#shared/text/quote.ts'
import type { HighlightView } from '#shared/views/highlights.ts'
import type { ArticleView } from '#shared/views.ts'
import { sentenceOf } from '../../data/bridge.ts'
import { askMark } from '../../data/marks/ask-mark.ts'
import { isSaidByNotice, sayRefusal } from '../../data/missing-notice.ts'
import { speakChange } from '../../data/mutate.ts'
import { useDrafts } from '../../data/state/drafts.ts'
import { pageOf } from '../../data/state/pages/page.ts'
import { pageActions, useView } from '../../data/state/view.ts'
import { useToasts } from '../../data/toasts.ts'
import type { FrameDocument, TextRange } from '../frame/frame-document.ts'
import { newId } from './new-id.ts'
import { removedSentence } from './sentences.ts'

/**
 * Highlights a passage: the highlight exists immediately, with its id, and can be selected, coloured, annotated and
 * removed before the library has saved it. If the library refuses it, it is removed again with a message.
 */
export function makeHighlight(
  article: ArticleView,
  frame: FrameDocument,
  range: TextRange,
  colour: Colour,
): HighlightView {
  const highlight = newHighlight(article, frame, range, colour)
  const { id, version } = article
  const input = { id, version, ...range, colour, highlight: highlight.id }
  void askMark('highlight', input, highlight).then(speakChange, (thrown) => removeRefused(article, highlight, thrown))
  return highlight
}

function newHighlight(
  article: ArticleView,
  frame: FrameDocument,
  { start, end }: TextRange,
  colour: Colour,
): HighlightView {
  const id = newId()
  const now = new Date().toISOString()
  return {
    id,
    kind: 'text',
    asset: null,
    colour,
    noteId: null,
    tags: [],
    quote: describe(frame.text, start, end),
    madeOn: article.version,
    review: null,
    createdAt: now,
    modifiedAt: now,
    start,
    end,
    state: 'exact',
    note: '',
    link: articleLink(article.id, id),
  }
}

/** Removes a highlight that the library refused: a note begun on it continues as the note on the entire article. */
function removeRefused({ note }: ArticleView, { id }: HighlightView, thrown: unknown): void {
  for (const name of ['first', 'second'] as const) {
    const page = pageOf(useView.getState(), name)
    if (page?.highlight === id) pageActions[name].choose(null)
    if (page?.editsTopicsOf === id) pageActions[name].editTopicsOf(null)
  }
  const { open } = useDrafts.getState()
  const hasDraft = open?.of.highlight === id
  const hasWords = hasDraft && open.text.trim() !== ''
  if (hasWords) {
    const text = note === '' ? open.text : `${note}\n\n${open.text}`
    const of = { ...open.of, highlight: null }
    useDrafts.setState({ open: { ...open, of, text, saved: note, before: note } })
  } else if (hasDraft) useDrafts.setState({ open: null })
  // Where the notice about a missing library gives the reason, only what became of the note is left to say.
  const isReasonShown = isSaidByNotice(thrown)
  if (isReasonShown) sayRefusal(thrown)
  if (!isReasonShown || hasWords)
    useToasts.getState().say(removedSentence(isReasonShown ? null : sentenceOf(thrown), hasWords))
}
