import { createSelection } from './create-selection.ts'
import { useView } from './view.ts'

/** The articles that the next command is for, by their ids. */
export const useSelectedArticles = createSelection()

// Another list has a selection of its own.
useView.subscribe((view, before) => {
  const isSame = view.place === before.place && view.query === before.query && view.everywhere === before.everywhere
  if (!isSame) useSelectedArticles.getState().clear()
})
