import { flushSync } from 'react-dom'
import type { Colour } from '#shared/model.ts'
import type { HighlightView } from '#shared/views/highlights.ts'
import { useCommands } from '../../commands/registry.ts'
import { useChange } from '../../data/mutate.ts'
import { usePage, useReadPage } from '../../data/page/use-page.ts'
import { useDrafts } from '../../data/state/drafts.ts'
import { useTypeAhead } from '../../data/state/type-ahead.ts'
import { isAnchored } from '../frame/layers.ts'
import { activeHighlight, type HighlightInput } from './highlight-input.ts'
import { usePendingHighlight } from './use-pending-highlight.ts'

/** Makes, colours, annotates, tags and removes highlights. */
export function useHighlightCommands(input: HighlightInput): void {
  const { article, selection, scrollTo } = input
  const change = useChange()
  const { edit } = useDrafts.getState()
  const typeAhead = useTypeAhead.getState()
  const { highlight: activeId, choose, editTopicsOf } = usePage('highlight')
  const readPage = useReadPage()
  const active = activeHighlight(article, activeId)
  const { pending, make } = usePendingHighlight(input)

  const bringIntoView = async (highlight: HighlightView | null) => {
    if (highlight !== null && isAnchored(highlight)) await scrollTo.bringIntoView(highlight)
  }
  const colour = (number: Colour) => async () => {
    const target = selection === null && active !== null ? active : ((await pending()) ?? null)
    await bringIntoView(target)
    if (target === null) await make(number)
    else await change('change-highlight', { id: article.id, highlight: target.id, colour: number }, 'spoken')
  }
  const openNote = (target: HighlightView) => {
    void bringIntoView(target)
    flushSync(() => edit({ article: article.id, highlight: target.id }, target.note))
  }
  const note = async () => {
    if (selection === null && active !== null) return openNote(active)
    // The field appears once the highlight does: keep what is typed until then.
    typeAhead.begin()
    const target = await (pending() ?? make(1))
    if (target === null) typeAhead.end()
    else openNote(target)
  }
  const tag = async () => {
    const target = selection === null ? (active ?? (await pending()) ?? null) : await (pending() ?? make(1))
    if (target === null) return
    await bringIntoView(target)
    editTopicsOf(target.id)
  }
  const remove = (id: string) => async () => {
    await bringIntoView(active)
    if (readPage().highlight === id) choose(null)
    await change('remove-highlight', { id: article.id, highlight: id })
  }
  useCommands({
    highlight: () => void (pending() ?? make(1)),
    'colour-1': colour(1),
    'colour-2': colour(2),
    'colour-3': colour(3),
    'colour-4': colour(4),
    'colour-5': colour(5),
    note: () => void note(),
    // Without a passage to act on, the command tags the article: see use-article-commands.ts.
    tag: selection === null && active === null ? undefined : () => void tag(),
    'remove-highlight': activeId === null || selection !== null ? undefined : remove(activeId),
  })
}
