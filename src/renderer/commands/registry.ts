import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { CommandId } from '#shared/commands.ts'
import { usePageName } from '../data/page/use-page.ts'
import type { PageName } from '../data/state/pages/page.ts'
import { useView } from '../data/state/view.ts'

export type Handlers = Partial<Record<CommandId, () => void>>

interface Layer {
  readonly handlers: Handlers
  /** Whether it comes before all others: the selected articles come before the article on the page. */
  readonly first: boolean
  /** The page whose commands these are; null for those of the window. */
  readonly page: PageName | null
}

interface Registry {
  /** The handlers that are offered now; later ones come first. */
  readonly layers: readonly Layer[]
  add(layer: Layer): () => void
  /** Rises whenever the commands that can run may have changed. */
  readonly revision: number
  notify(): void
}

export const useRegistry = create<Registry>((set) => ({
  layers: [],
  revision: 0,
  notify: () => set(({ revision }) => ({ revision: revision + 1 })),
  add: (layer) => {
    set(({ layers }) => ({ layers: [...layers, layer] }))
    return () => set(({ layers }) => ({ layers: layers.filter((each) => each !== layer) }))
  },
}))

/**
 * Offers handlers for commands while the component is mounted. Those of a page are offered while that page is active.
 * @param rank `first` comes before the handlers of the page, whichever were offered later
 */
export function useCommands(handlers: Handlers, rank: 'first' | 'latest' = 'latest'): void {
  const page = usePageName()
  const latest = useRef({ handlers, first: rank === 'first', page })
  latest.current.handlers = handlers
  const add = useRegistry((registry) => registry.add)
  const notify = useRegistry((registry) => registry.notify)
  useEffect(() => add(latest.current), [add])
  // Each render may offer other commands.
  useEffect(() => notify())
}

// Another page offers other commands.
useView.subscribe((view, before) => {
  if (view.active !== before.active) useRegistry.getState().notify()
})

/** The layers that handle a command now. */
function layersOf(id: CommandId): readonly Layer[] {
  const { active } = useView.getState()
  return useRegistry
    .getState()
    .layers.filter(({ handlers, page }) => handlers[id] !== undefined && (page === null || page === active))
}

function handlerOf(id: CommandId): (() => void) | undefined {
  const layers = layersOf(id)
  return (layers.findLast(({ first }) => first) ?? layers.at(-1))?.handlers[id]
}

/** Whether a command does something now. */
export const canRun = (id: CommandId): boolean => handlerOf(id) !== undefined

/** Runs a command. @returns whether it had a handler */
export function runCommand(id: CommandId): boolean {
  const handler = handlerOf(id)
  handler?.()
  return handler !== undefined
}

/** Runs a command on the article on the page, for its buttons: even while articles are selected in the list. */
export function runHere(id: CommandId): void {
  layersOf(id)
    .findLast(({ first }) => !first)
    ?.handlers[id]?.()
}
