import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { CommandId } from '#shared/commands.ts'

export type Handlers = Partial<Record<CommandId, () => void>>

interface Registry {
  /** Who can do what at the moment; the latest comer answers. */
  readonly layers: readonly { readonly current: Handlers }[]
  add(layer: { readonly current: Handlers }): () => void
}

export const useRegistry = create<Registry>((set) => ({
  layers: [],
  add: (layer) => {
    set(({ layers }) => ({ layers: [...layers, layer] }))
    return () => set(({ layers }) => ({ layers: layers.filter((each) => each !== layer) }))
  },
}))

/** Offers what these commands do, as long as the component stands. */
export function useCommands(handlers: Handlers): void {
  const latest = useRef(handlers)
  latest.current = handlers
  const add = useRegistry((registry) => registry.add)
  useEffect(() => add(latest), [add])
}

function handlerOf(id: CommandId): (() => void) | undefined {
  return useRegistry.getState().layers.findLast((layer) => layer.current[id] !== undefined)?.current[id]
}

/** Whether a command does something now. */
export const canRun = (id: CommandId): boolean => handlerOf(id) !== undefined

/** @returns whether anyone did it */
export function runCommand(id: CommandId): boolean {
  const handler = handlerOf(id)
  handler?.()
  return handler !== undefined
}
