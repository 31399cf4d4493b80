import type { ArticleView, HighlightView } from '#shared/views.ts'
import { type FindOptions, type Match, searchable } from './find.ts'

/** What was found in an article: a passage of its text, or a note, which counts once. */
export type FindHit = TextHit | NoteHit
export interface TextHit extends Match {
  readonly kind: 'text'
}
/** `start` and `end` are those of the passage that the note is on: notes come in the order of the text. */
export interface NoteHit extends Match {
  readonly kind: 'note'
  /** Null for the note on the article. */
  readonly highlight: HighlightView | null
}

/** The notes of an article in which words are found: that on the article, then those on its passages. */
export function notesWith(
  article: Pick<ArticleView, 'note' | 'highlights'>,
  query: string,
  options: FindOptions,
): NoteHit[] {
  const has = (note: string) => note !== '' && searchable(note).find(query, options).length > 0
  const own: NoteHit[] = has(article.note) ? [{ kind: 'note', highlight: null, start: 0, end: 0 }] : []
  const onPassages = article.highlights.flatMap((highlight): NoteHit[] => {
    const { note, start, end } = highlight
    return start !== null && end !== null && has(note) ? [{ kind: 'note', highlight, start, end }] : []
  })
  return [...own, ...onPassages]
}

/** All that was found, in the order of the text: a note after the words of its passage begin. */
export function inOrder(matches: readonly Match[], notes: readonly NoteHit[]): readonly FindHit[] {
  const texts = matches.map(({ start, end }): TextHit => ({ kind: 'text', start, end }))
  if (notes.length === 0) return texts
  const isOwn = (hit: FindHit) => hit.kind === 'note' && hit.highlight === null
  return [...texts, ...notes].sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || a.start - b.start)
}
