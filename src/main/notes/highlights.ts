import type { Checked } from '#shared/contract.ts'
import { Refusal } from '#shared/failure.ts'
import type { Article, Highlight, Id, Note } from '#shared/model.ts'
import { describe } from '#shared/text/quote.ts'
import { highlightGone, highlightIdUsed, onlyWhiteSpace, outsideText, passageTooLong } from './sentences.ts'

/** The longest passage that can be highlighted, in UTF-16 units; a longer one would be the whole article. */
const LONGEST = 100_000

interface Creation {
  readonly newId: () => Id
  /** ISO instant. */
  readonly at: string
}

/**
 * Adds a highlight to an article. Its quotation comes from the text, never from the caller.
 * @throws Refusal `bad-request` when the range is empty, blank, or outside the text, or the id is in use
 */
export function addHighlight(
  article: Article,
  text: string,
  input: Pick<Checked<'highlight'>, 'start' | 'end' | 'colour' | 'note' | 'highlight'> & { readonly version: number },
  creation: Creation,
): { readonly article: Article; readonly id: Id } {
  const range = rangeIn(text, input.start, input.end)
  const note: Note | null = input.note?.trim() ? newNote(input.note, creation) : null
  const id = input.highlight ?? creation.newId()
  if (article.highlights.some((each) => each.id === id)) throw new Refusal('bad-request', highlightIdUsed)
  const highlight: Highlight = {
    id,
    kind: 'text',
    asset: null,
    colour: input.colour,
    noteId: note?.id ?? null,
    tags: [],
    quote: describe(text, range.start, range.end),
    madeOn: input.version,
    anchors: { [input.version]: { ...range, state: 'exact', by: 'hand' } },
    review: null,
    createdAt: creation.at,
    modifiedAt: creation.at,
  }
  const changed: Article = {
    ...article,
    highlights: [...article.highlights, highlight],
    notes: note === null ? article.notes : [...article.notes, note],
  }
  return { article: changed, id: highlight.id }
}

/** Changes the colour, the tags or the edges of a highlight. Its quotation changes only with its edges. */
export function changeHighlight(
  article: Article,
  input: Checked<'change-highlight'>,
  text: string | null,
  at: string,
): Article {
  const former = highlightOf(article, input.highlight)
  let next: Highlight = { ...former, colour: input.colour ?? former.colour, tags: input.tags ?? former.tags }
  if (input.range !== undefined && text !== null) {
    const range = rangeIn(text, input.range.start, input.range.end)
    const { version } = input.range
    next = {
      ...next,
      quote: describe(text, range.start, range.end),
      madeOn: version,
      anchors: { ...former.anchors, [version]: { ...range, state: 'exact', by: 'hand' } },
    }
  }
  if (JSON.stringify(next) === JSON.stringify(former)) return article
  return replaceHighlight(article, { ...next, modifiedAt: at })
}

/** Removes a highlight, and its note unless another highlight shares it. */
export function removeHighlight(article: Article, id: Id): Article {
  const removed = highlightOf(article, id)
  return withoutOrphans({ ...article, highlights: article.highlights.filter((highlight) => highlight !== removed) })
}

/** Sets the Markdown of a highlight's note; blank text removes it. */
export function setHighlightNote(article: Article, id: Id, text: string, creation: Creation): Article {
  const highlight = highlightOf(article, id)
  const former = article.notes.find((note) => note.id === highlight.noteId)
  if ((former?.text ?? '') === text) return article
  if (text.trim() === '')
    return withoutOrphans(replaceHighlight(article, { ...highlight, noteId: null, modifiedAt: creation.at }))
  if (former !== undefined) {
    const note = { ...former, text, modifiedAt: creation.at }
    return { ...article, notes: article.notes.map((each) => (each === former ? note : each)) }
  }
  const note = newNote(text, creation)
  return {
    ...replaceHighlight(article, { ...highlight, noteId: note.id, modifiedAt: creation.at }),
    notes: [...article.notes, note],
  }
}

/** @throws Refusal `not-found` */
export function highlightOf(article: Article, id: Id): Highlight {
  const match = article.highlights.find((highlight) => highlight.id === id)
  if (match === undefined) throw new Refusal('not-found', highlightGone, { id: article.id, highlight: id })
  return match
}

/** The range without white space at its edges, which readers often select by accident. */
function rangeIn(text: string, start: number, end: number): { start: number; end: number } {
  if (start >= end || end > text.length) {
    throw new Refusal('bad-request', outsideText)
  }
  if (end - start > LONGEST) {
    throw new Refusal('bad-request', passageTooLong(LONGEST))
  }
  const passage = text.slice(start, end)
  const inner = passage.trim()
  if (inner === '') throw new Refusal('bad-request', onlyWhiteSpace)
  const from = start + passage.indexOf(inner)
  return { start: from, end: from + inner.length }
}

function newNote(text: string, { newId, at }: Creation): Note {
  return { id: newId(), text, createdAt: at, modifiedAt: at }
}

function replaceHighlight(article: Article, next: Highlight): Article {
  return { ...article, highlights: article.highlights.map((each) => (each.id === next.id ? next : each)) }
}

function withoutOrphans(article: Article): Article {
  const used = new Set(article.highlights.map((highlight) => highlight.noteId))
  const notes = article.notes.filter((note) => used.has(note.id))
  return notes.length === article.notes.length ? article : { ...article, notes }
}
