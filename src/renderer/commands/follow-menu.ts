import type { QueryClient } from '@tanstack/react-query'
import { allCommands, type CommandId, isCommand } from '#shared/commands.ts'
import type { Answer, Bridge } from '#shared/contract.ts'
import { askShell } from '../data/bridge.ts'
import { canRun, runCommand, useRegistry } from './registry.ts'

/** This command can run as soon as the window is ready. */
const READY: CommandId = 'clip'

/**
 * Keeps the application menu up to date with the commands that can run and the names of the colours, and runs what is
 * chosen in the menu. A command chosen before the window is ready runs once it is.
 * @returns stops it
 */
export function followMenu(bridge: Bridge, client: QueryClient): () => void {
  const queue: CommandId[] = []
  const update = menuUpdates(client)
  const unsubscribe = useRegistry.subscribe(() => {
    if (canRun(READY)) for (const id of queue.splice(0)) runCommand(id)
    update()
  })
  const stopNames = client.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'updated' && query.queryKey[0] === 'library') update()
  })
  const stopEvents = bridge.on((event) => {
    if (event.type !== 'command' || !isCommand(event.id)) return
    if (canRun(READY)) runCommand(event.id)
    else queue.push(event.id)
  })
  return () => {
    unsubscribe()
    stopNames()
    stopEvents()
  }
}

/** @returns sends the state of the menu, once for all changes of the same tick, if it differs from the last one sent */
function menuUpdates(client: QueryClient): () => void {
  let sent = ''
  let isScheduled = false
  const send = () => {
    isScheduled = false
    const ids = allCommands.filter(({ id }) => canRun(id)).map(({ id }) => id)
    const colours = client.getQueryData<Answer<'library'>>(['library'])?.highlightColours ?? {}
    const state = { ids, colours }
    if (sent === JSON.stringify(state)) return
    sent = JSON.stringify(state)
    void askShell('can-run', state).catch(() => undefined)
  }
  return () => {
    if (!isScheduled) setTimeout(send)
    isScheduled = true
  }
}
