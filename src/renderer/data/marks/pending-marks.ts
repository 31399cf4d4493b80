import { create } from 'zustand'
import type { Input } from '#shared/contract.ts'
import type { Id } from '#shared/model.ts'
import type { ArticleView, HighlightView } from '#shared/views.ts'

/** A change of an article's highlights and notes that the library is asked for, and is shown meanwhile. */
export type PendingMark =
  | { readonly does: 'make'; readonly article: Id; readonly version: number; readonly highlight: HighlightView }
  | { readonly does: 'change'; readonly article: Id; readonly input: Input<'change-highlight'> }
  | { readonly does: 'remove'; readonly article: Id; readonly highlight: Id }
  | { readonly does: 'note'; readonly article: Id; readonly highlight: Id | null; readonly text: string }

interface PendingMarks {
  /** In the order in which they were asked for. */
  readonly all: readonly PendingMark[]
  add(mark: PendingMark): void
  drop(mark: PendingMark): void
}

/** What the library was asked for and has not answered yet. */
export const usePendingMarks = create<PendingMarks>((set) => ({
  all: [],
  add: (mark) => set(({ all }) => ({ all: [...all, mark] })),
  drop: (mark) => set(({ all }) => ({ all: all.filter((each) => each !== mark) })),
}))

/**
 * An article as it is once the library has done what it was asked for. What it has done already changes nothing more, so
 * that a mark may still be pending when the library's own answer is there. The same article where nothing is pending.
 */
export function withPending(article: ArticleView, marks: readonly PendingMark[]): ArticleView {
  return marks.filter((mark) => mark.article === article.id).reduce(withMark, article)
}

function withMark(article: ArticleView, mark: PendingMark): ArticleView {
  switch (mark.does) {
    case 'make':
      return mark.version === article.version ? withHighlight(article, mark.highlight, 'new') : article
    case 'remove':
      return withoutHighlight(article, mark.highlight)
    case 'note': {
      const text = mark.text.trim() === '' ? '' : mark.text
      if (mark.highlight === null) return article.note === text ? article : { ...article, note: text }
      return changed(article, mark.highlight, { note: text })
    }
    case 'change': {
      const { highlight, colour, tags } = mark.input
      return changed(article, highlight, { ...(colour && { colour }), ...(tags && { tags }) })
    }
  }
}

/** @param how `new`: one that is there already stays as it is */
export function withHighlight(article: ArticleView, highlight: HighlightView, how: 'new' | 'true'): ArticleView {
  const there = article.highlights.some(({ id }) => id === highlight.id)
  if (there && how === 'new') return article
  const others = there ? article.highlights.filter(({ id }) => id !== highlight.id) : article.highlights
  const at = others.findIndex((each) => isBefore(highlight, each))
  return { ...article, highlights: others.toSpliced(at === -1 ? others.length : at, 0, highlight) }
}

export function withoutHighlight(article: ArticleView, id: Id): ArticleView {
  const highlights = article.highlights.filter((each) => each.id !== id)
  return highlights.length === article.highlights.length ? article : { ...article, highlights }
}

function changed(article: ArticleView, id: Id, set: Partial<HighlightView>): ArticleView {
  const at = article.highlights.findIndex((each) => each.id === id)
  const before = article.highlights[at]
  if (before === undefined) return article
  const isSame = (Object.keys(set) as (keyof HighlightView)[]).every((key) => before[key] === set[key])
  return isSame ? article : { ...article, highlights: article.highlights.with(at, { ...before, ...set }) }
}

/** The library's order: that of the text, the lost ones last. */
function isBefore(a: HighlightView, b: HighlightView): boolean {
  const [start, other] = [a.start ?? Number.POSITIVE_INFINITY, b.start ?? Number.POSITIVE_INFINITY]
  return start < other || (start === other && (a.end ?? 0) < (b.end ?? 0))
}
