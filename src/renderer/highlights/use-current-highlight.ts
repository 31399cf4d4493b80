import { useEffect, useState } from 'react'
import type { HighlightRow } from '#shared/views/highlights.ts'
import { type HighlightsAsked, highlightsOf } from '../data/cache/highlight-lists.ts'
import { keyOfHighlight } from '../data/state/highlight-selection.ts'
import { useViewFields } from '../data/state/view.ts'
import { type CurrentRow, useCurrentRow } from '../ui/lists/use-current-row.ts'

interface List {
  readonly total: number | undefined
  readonly row: (index: number) => HighlightRow | undefined
  /** The rows that are in the page. */
  readonly visible: { readonly first: number; readonly last: number }
}

/** The row of the highlight that was opened from the list last, and the ways to another. */
export function useCurrentHighlight(asked: HighlightsAsked, list: List): CurrentRow {
  const openHighlight = useViewFields('openHighlight').openHighlight
  const [opened, setOpened] = useState<string | null>(null)
  const current = useCurrentRow({
    ...list,
    load: async (index) => (await highlightsOf(asked, index, index))[0],
    keyOf: keyOfRow,
    opened,
    onOpen(row: HighlightRow, how) {
      setOpened(keyOfRow(row))
      openHighlight(row.article, row.id, how)
    },
  })
  // Another list starts at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing but the list counts
  useEffect(() => {
    setOpened(null)
    current.forget()
  }, [asked])
  return current
}

/** The key of the highlight of a row. */
export const keyOfRow = ({ article, id }: HighlightRow): string => keyOfHighlight({ id: article, highlight: id })
