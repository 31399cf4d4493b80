import { useMemo } from 'react'
import type { ArticleView } from '#shared/views.ts'
import { useDraftHere } from '../data/page/use-draft-here.ts'
import { usePage } from '../data/page/use-page.ts'

/** Whether the margin of an article holds something: a note or topics, also while they are being written. */
export function useHasNotes({ id, note, highlights }: ArticleView): boolean {
  const isWriting = useDraftHere()?.article === id
  const { editsTopicsOf: topicsOf } = usePage('editsTopicsOf')
  const has = useMemo(
    () =>
      highlights.some(
        ({ id, start, note, tags }) => start !== null && (note !== '' || tags.length > 0 || id === topicsOf),
      ),
    [highlights, topicsOf],
  )
  return isWriting || note !== '' || has
}
