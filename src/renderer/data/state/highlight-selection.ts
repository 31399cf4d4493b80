import type { Id } from '#shared/model.ts'
import { createSelection } from './create-selection.ts'
import { useView } from './view.ts'

/** A highlight, by its article and its own id. */
export interface HighlightName {
  readonly id: Id
  readonly highlight: Id
}

/** Names a highlight in the library: its own id is only known to differ from those of its article. */
export const keyOfHighlight = ({ id, highlight }: HighlightName): string => `${id} ${highlight}`

/** The highlight of a key. */
export function highlightOfKey(key: string): HighlightName {
  const [id = '', highlight = ''] = key.split(' ')
  return { id, highlight }
}

/** The highlights that the next command is for, by `keyOfHighlight`. */
export const useSelectedHighlights = createSelection()

useView.subscribe((view, before) => {
  if (view.place !== before.place) useSelectedHighlights.getState().clear()
})
