import { create } from 'zustand'
import type { Input } from '#shared/contract.ts'
import type { Id } from '#shared/model.ts'
import type { HighlightView } from '#shared/views/highlights.ts'
import type { ArticleView } from '#shared/views.ts'

/** A change of an article's highlights or notes that is shown while the library has not answered. */
export type PendingMark =
  | { readonly does: 'make'; readonly article: Id; readonly version: number; readonly highlight: HighlightView }
  | { readonly does: 'change'; readonly article: Id; readonly input: Input<'change-highlight'> }
  | { readonly does: 'remove'; readonly article: Id; readonly highlight: Id }
  | { readonly does: 'note'; readonly article: Id; readonly highlight: Id | null; readonly text: string }

interface PendingMarks {
  /** In the order of the requests. */
  readonly all: readonly PendingMark[]
  add(mark: PendingMark): void
  drop(mark: PendingMark): void
}

/** The changes of highlights and notes that are not answered yet. */
export const usePendingMarks = create<PendingMarks>((set) => ({
  all: [],
  add: (mark) => set(({ all }) => ({ all: [...all, mark] })),
  drop: (mark) => set(({ all }) => ({ all: all.filter((each) => each !== mark) })),
}))

/**
 * An article as it will be once the library has made the pending changes. A change that is made already has no effect, so
 * a mark may still be pending when the library's answer is there. Returns the same article where nothing is pending.
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
  const isListed = article.highlights.some(({ id }) => id === highlight.id)
  if (isListed && how === 'new') return article
  const rest = isListed ? article.highlights.filter(({ id }) => id !== highlight.id) : article.highlights
  const at = rest.findIndex((each) => isBefore(highlight, each))
  return { ...article, highlights: rest.toSpliced(at === -1 ? rest.length : at, 0, highlight) }
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

/** The order of the library: that of the text, lost highlights last. */
function isBefore(a: HighlightView, b: HighlightView): boolean {
  const [start, other] = [a.start ?? Number.POSITIVE_INFINITY, b.start ?? Number.POSITIVE_INFINITY]
  return start < other || (start === other && (a.end ?? 0) < (b.end ?? 0))
}
