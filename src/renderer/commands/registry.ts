import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { CommandId } from '#shared/commands.ts'

export type Handlers = Partial<Record<CommandId, () => void>>

interface Layer {
  readonly handlers: Handlers
  /** Whether it answers before all others: what is chosen in the list goes before the article on the page. */
  readonly first: boolean
}

interface Registry {
  /** Who can do what at the moment; the latest comer answers. */
  readonly layers: readonly Layer[]
  add(layer: Layer): () => void
  /** Rises whenever what can be done may have changed. */
  readonly revision: number
  notify(): void
}

export const useRegistry = create<Registry>((set) => ({
  layers: [],
  revision: 0,
  notify: () => set(({ revision: stirred }) => ({ revision: stirred + 1 })),
  add: (layer) => {
    set(({ layers }) => ({ layers: [...layers, layer] }))
    return () => set(({ layers }) => ({ layers: layers.filter((each) => each !== layer) }))
  },
}))

/**
 * Offers what these commands do, as long as the component stands.
 * @param rank `first` answers before those of the page, whichever came later
 */
export function useCommands(handlers: Handlers, rank: 'first' | 'latest' = 'latest'): void {
  const latest = useRef({ handlers, first: rank === 'first' })
  latest.current.handlers = handlers
  const add = useRegistry((registry) => registry.add)
  const stir = useRegistry((registry) => registry.notify)
  useEffect(() => add(latest.current), [add])
  // What it offers may depend on what it shows.
  useEffect(() => stir())
}

function handlerOf(id: CommandId): (() => void) | undefined {
  const able = useRegistry.getState().layers.filter((layer) => layer.handlers[id] !== undefined)
  return (able.findLast(({ first }) => first) ?? able.at(-1))?.handlers[id]
}

/** Whether a command does something now. */
export const canRun = (id: CommandId): boolean => handlerOf(id) !== undefined

/** @returns whether anyone did it */
export function runCommand(id: CommandId): boolean {
  const handler = handlerOf(id)
  handler?.()
  return handler !== undefined
}

/** As `runCommand`, for the buttons of the article on the page: whatever is chosen in the list, they mean this article. */
export function runHere(id: CommandId): void {
  useRegistry
    .getState()
    .layers.findLast(({ handlers, first }) => !first && handlers[id] !== undefined)
    ?.handlers[id]?.()
}
