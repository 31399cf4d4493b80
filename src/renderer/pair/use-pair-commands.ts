import type { Id } from '#shared/model.ts'
import { useCommands } from '../commands/registry.ts'
import { ask } from '../data/bridge.ts'
import { otherName } from '../data/state/pages/page.ts'
import { useSelectedArticles } from '../data/state/selection.ts'
import { useView, useViewFields } from '../data/state/view.ts'
import { textFrame } from '../ui/focus-targets.ts'
import { goToPage } from './PairBar.tsx'

/** Opens an article beside the open one, closes one of two, lets them change places, and goes to the other. */
export function usePairCommands(): void {
  const { active, closePage, swapPages } = useViewFields('active', 'closePage', 'swapPages')
  const isTwo = useView(({ other }) => other !== null)
  const isEmpty = useView(({ article }) => article === null)
  useCommands({
    'pair-open': isEmpty ? undefined : () => void openPair(),
    'pair-close': isTwo ? () => closePage(active) : undefined,
    'pair-swap': isTwo ? swapPages : undefined,
    'pair-other': isTwo ? () => goToPage(otherName(active)) : undefined,
  })
}

/**
 * Opens beside the open article what has the focus, or the selected articles. Without either it opens the same article:
 * what is opened next comes there.
 */
async function openPair(): Promise<void> {
  const { split, open, openBeside, turnTo } = useView.getState()
  const linked = await linkedArticle()
  const [first, second] = linked === null ? named() : [linked]
  if (first !== undefined && second !== undefined) open(first, null, 'stay')
  const last = second ?? first
  if (last === undefined) split()
  else openBeside(last)
  turnTo('page')
}

/** The article of the library that the link with the focus in the text leads to. */
async function linkedArticle(): Promise<Id | null> {
  const frame = document.activeElement === textFrame() ? textFrame() : null
  const link = frame?.contentDocument?.activeElement?.closest('a[href^="http"]')
  const url = link?.getAttribute('href') ?? null
  return url === null ? null : (await ask('known', { url }).catch(() => ({ id: null }))).id
}

/** The article of the element that has the focus, or else one or two that are selected. */
function named(): readonly Id[] {
  const focused = document.activeElement?.closest<HTMLElement>('[data-article]')?.dataset.article
  if (focused !== undefined) return [focused]
  const { ids } = useSelectedArticles.getState()
  return ids.size > 2 ? [] : [...ids]
}
