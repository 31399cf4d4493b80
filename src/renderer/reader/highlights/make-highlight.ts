import type { Colour } from '#shared/model.ts'
import { describe } from '#shared/text/quote.ts'
import type { ArticleView, HighlightView } from '#shared/views.ts'
import { sentenceOf } from '../../data/bridge.ts'
import { askMark } from '../../data/marks/ask-mark.ts'
import { sayChange } from '../../data/mutate.ts'
import { useDrafts } from '../../data/state/drafts.ts'
import { useView } from '../../data/state/view.ts'
import { useToasts } from '../../data/toasts.ts'
import type { Opened } from '../frame/frame-document.ts'
import { newId } from './new-id.ts'
import type { Selected } from './use-selection.ts'

/**
 * Gives the way to highlight a passage: the highlight is there at once, with its id, and can be chosen, coloured, noted
 * and removed before the library has it. Where the library refuses it is taken back, and the sentence is said.
 */
export function makerOf(article: ArticleView) {
  return (opened: Opened, passage: Selected, colour: Colour): HighlightView => {
    const highlight = highlightOf(article, opened, passage, colour)
    const { id, version } = article
    const input = { id, version, ...passage, colour, highlight: highlight.id }
    void askMark('highlight', input, highlight).then(sayChange, (thrown) => takeBack(article, highlight, thrown))
    return highlight
  }
}

function highlightOf(article: ArticleView, opened: Opened, { start, end }: Selected, colour: Colour): HighlightView {
  const id = newId()
  const now = new Date().toISOString()
  return {
    id,
    kind: 'text',
    asset: null,
    colour,
    noteId: null,
    tags: [],
    quote: describe(opened.text, start, end),
    madeOn: article.version,
    review: null,
    createdAt: now,
    modifiedAt: now,
    start,
    end,
    state: 'exact',
    note: '',
    link: `commonplace://article/${article.id}/${id}`,
  }
}

/** What was begun on a highlight that is refused has lost its place: a note goes on as one on the whole article. */
function takeBack({ note }: ArticleView, { id }: HighlightView, thrown: unknown): void {
  const { highlight, choose, taggingHighlight, tagHighlight } = useView.getState()
  if (highlight === id) choose(null)
  if (taggingHighlight === id) tagHighlight(null)
  const sentence = `${sentenceOf(thrown)} The highlight was taken back.`
  const { open } = useDrafts.getState()
  const isWritten = open?.of.highlight === id
  const hasWords = isWritten && open.text.trim() !== ''
  if (hasWords) {
    const text = note === '' ? open.text : `${note}\n\n${open.text}`
    const of = { ...open.of, highlight: null }
    useDrafts.setState({ open: { ...open, of, text, saved: note, before: note } })
  } else if (isWritten) useDrafts.setState({ open: null })
  const kept = ' What you wrote on it is in the note on the whole article, not saved yet.'
  useToasts.getState().say(`${sentence}${hasWords ? kept : ''}`)
}
