import type { HighlightView } from '#shared/views/highlights.ts'
import type { ArticleView } from '#shared/views.ts'
import { kickerAbove } from '../kicker.ts'
import type { Match } from './find.ts'

/** What was found on the page of an article: a passage of its text, its title, or a note. The last two count once each. */
export type FindHit = TextHit | TitleHit | NoteHit
export interface TextHit extends Match {
  readonly kind: 'text'
}
/** In the title, or in the words above it. It has no place in the text. */
export interface TitleHit extends Match {
  readonly kind: 'title'
}
/** `start` and `end` are those of the passage that the note is on: notes come in the order of the text. */
export interface NoteHit extends Match {
  readonly kind: 'note'
  /** Null for the note on the article. */
  readonly highlight: HighlightView | null
}

/** Whether a text has what is looked for. */
export type Has = (text: string) => boolean

/** What is above the text and has what is looked for: the title, then the note on the article. */
export function hitsAbove(
  { facts, note }: Pick<ArticleView, 'facts' | 'note'>,
  has: { readonly title: Has; readonly note: Has },
): readonly FindHit[] {
  const at = { start: 0, end: 0 }
  const isInTitle = has.title(facts.title) || has.title(kickerAbove(facts) ?? '')
  const title: TitleHit[] = isInTitle ? [{ kind: 'title', ...at }] : []
  const own: NoteHit[] = has.note(note) ? [{ kind: 'note', highlight: null, ...at }] : []
  return [...title, ...own]
}

/** The notes on passages that have what is looked for. */
export function notesWith({ highlights }: Pick<ArticleView, 'highlights'>, has: Has): readonly NoteHit[] {
  return highlights.flatMap((highlight): NoteHit[] => {
    const { note, start, end } = highlight
    return start !== null && end !== null && has(note) ? [{ kind: 'note', highlight, start, end }] : []
  })
}

/** What was found in a text and in the notes on its passages, in its order: a note after the words of its passage begin. */
export function inOrder(matches: readonly Match[], notes: readonly NoteHit[]): readonly FindHit[] {
  const texts = matches.map(({ start, end }): TextHit => ({ kind: 'text', start, end }))
  return notes.length === 0 ? texts : [...texts, ...notes].sort((a, b) => a.start - b.start)
}
