import { useMemo } from 'react'
import type { ArticleView } from '#shared/views.ts'
import { useDrafts } from '../data/state/drafts.ts'
import { useView } from '../data/state/view.ts'

/** Whether the margin of an article holds something: a note or topics, also while they are being written. */
export function useHasNotes({ id, note, highlights }: ArticleView): boolean {
  const isWriting = useDrafts(({ open }) => open?.of.article === id)
  const topicsOf = useView((view) => view.editsTopicsOf)
  const has = useMemo(
    () =>
      highlights.some(
        ({ id, start, note, tags }) => start !== null && (note !== '' || tags.length > 0 || id === topicsOf),
      ),
    [highlights, topicsOf],
  )
  return isWriting || note !== '' || has
}
