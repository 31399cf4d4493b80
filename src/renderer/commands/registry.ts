import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { CommandId } from '#shared/commands.ts'

export type Handlers = Partial<Record<CommandId, () => void>>

interface Layer {
  readonly handlers: Handlers
  /** Whether it comes before all others: the selected articles come before the article on the page. */
  readonly first: boolean
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
 * Offers handlers for commands while the component is mounted.
 * @param rank `first` comes before the handlers of the page, whichever were offered later
 */
export function useCommands(handlers: Handlers, rank: 'first' | 'latest' = 'latest'): void {
  const latest = useRef({ handlers, first: rank === 'first' })
  latest.current.handlers = handlers
  const add = useRegistry((registry) => registry.add)
  const notify = useRegistry((registry) => registry.notify)
  useEffect(() => add(latest.current), [add])
  // Each render may offer other commands.
  useEffect(() => notify())
}

function handlerOf(id: CommandId): (() => void) | undefined {
  const layers = useRegistry.getState().layers.filter(({ handlers }) => handlers[id] !== undefined)
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
  useRegistry
    .getState()
    .layers.findLast(({ handlers, first }) => !first && handlers[id] !== undefined)
    ?.handlers[id]?.()
}
