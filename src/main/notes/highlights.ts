import type { Checked } from '#shared/contract.ts'
import { Refusal } from '#shared/failure.ts'
import type { Article, Highlight, Id, Note } from '#shared/model.ts'
import { describe } from '#shared/text/quote.ts'

/** Longest passage that can be marked; a longer one is the article. */
const LONGEST = 100_000

interface Making {
  readonly newId: () => Id
  /** ISO instant. */
  readonly at: string
}

/**
 * Puts a new highlight on an article; its quotation is taken from the text, never from the caller.
 * @throws Refusal `bad-request` when the range is empty, blank, or outside the text, or the id is taken
 */
export function addHighlight(
  article: Article,
  text: string,
  ask: Pick<Checked<'highlight'>, 'start' | 'end' | 'colour' | 'note' | 'highlight'> & { readonly version: number },
  making: Making,
): { readonly article: Article; readonly id: Id } {
  const range = rangeIn(text, ask.start, ask.end)
  const note: Note | null = ask.note?.trim() ? newNote(ask.note, making) : null
  const id = ask.highlight ?? making.newId()
  if (article.highlights.some((each) => each.id === id))
    throw new Refusal('bad-request', 'This article has a highlight with this id already; nothing was marked.')
  const highlight: Highlight = {
    id,
    kind: 'text',
    asset: null,
    colour: ask.colour,
    noteId: note?.id ?? null,
    tags: [],
    quote: describe(text, range.start, range.end),
    madeOn: ask.version,
    anchors: { [ask.version]: { ...range, state: 'exact', by: 'hand' } },
    review: null,
    createdAt: making.at,
    modifiedAt: making.at,
  }
  const changed: Article = {
    ...article,
    highlights: [...article.highlights, highlight],
    notes: note === null ? article.notes : [...article.notes, note],
  }
  return { article: changed, id: highlight.id }
}

/** Recolours, tags, or gives other edges; the quotation is made anew only when the reader's hand moved the edges. */
export function changeHighlight(
  article: Article,
  ask: Checked<'change-highlight'>,
  text: string | null,
  at: string,
): Article {
  const former = highlightOf(article, ask.highlight)
  let next: Highlight = { ...former, colour: ask.colour ?? former.colour, tags: ask.tags ?? former.tags }
  if (ask.range !== undefined && text !== null) {
    const range = rangeIn(text, ask.range.start, ask.range.end)
    const { version } = ask.range
    next = {
      ...next,
      quote: describe(text, range.start, range.end),
      madeOn: version,
      anchors: { ...former.anchors, [version]: { ...range, state: 'exact', by: 'hand' } },
    }
  }
  if (JSON.stringify(next) === JSON.stringify(former)) return article
  return replaced(article, { ...next, modifiedAt: at })
}

/** Takes a highlight off, and its note unless another highlight shares it. */
export function removeHighlight(article: Article, id: Id): Article {
  const gone = highlightOf(article, id)
  return withoutOrphans({ ...article, highlights: article.highlights.filter((highlight) => highlight !== gone) })
}

/** Sets the Markdown of a highlight's note; blank text removes it. */
export function setHighlightNote(article: Article, id: Id, text: string, making: Making): Article {
  const highlight = highlightOf(article, id)
  const former = article.notes.find((note) => note.id === highlight.noteId)
  if ((former?.text ?? '') === text) return article
  if (text.trim() === '')
    return withoutOrphans(replaced(article, { ...highlight, noteId: null, modifiedAt: making.at }))
  if (former !== undefined) {
    const note = { ...former, text, modifiedAt: making.at }
    return { ...article, notes: article.notes.map((each) => (each === former ? note : each)) }
  }
  const note = newNote(text, making)
  return {
    ...replaced(article, { ...highlight, noteId: note.id, modifiedAt: making.at }),
    notes: [...article.notes, note],
  }
}

/** @throws Refusal `not-found` */
export function highlightOf(article: Article, id: Id): Highlight {
  const found = article.highlights.find((highlight) => highlight.id === id)
  if (found === undefined)
    throw new Refusal('not-found', 'This highlight is no longer there.', { id: article.id, highlight: id })
  return found
}

/** The range without blank edges, which readers select without meaning to. */
function rangeIn(text: string, start: number, end: number): { start: number; end: number } {
  if (start >= end || end > text.length) {
    throw new Refusal('bad-request', 'This passage does not lie within the article’s text; nothing was marked.')
  }
  if (end - start > LONGEST) {
    throw new Refusal(
      'bad-request',
      `A highlight holds at most ${LONGEST.toLocaleString('en')} characters; nothing was marked.`,
    )
  }
  const passage = text.slice(start, end)
  const inner = passage.trim()
  if (inner === '') throw new Refusal('bad-request', 'Nothing but white space was selected; nothing was marked.')
  const from = start + passage.indexOf(inner)
  return { start: from, end: from + inner.length }
}

function newNote(text: string, { newId, at }: Making): Note {
  return { id: newId(), text, createdAt: at, modifiedAt: at }
}

function replaced(article: Article, next: Highlight): Article {
  return { ...article, highlights: article.highlights.map((each) => (each.id === next.id ? next : each)) }
}

function withoutOrphans(article: Article): Article {
  const used = new Set(article.highlights.map((highlight) => highlight.noteId))
  const notes = article.notes.filter((note) => used.has(note.id))
  return notes.length === article.notes.length ? article : { ...article, notes }
}
