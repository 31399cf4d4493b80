import type { QueryClient } from '@tanstack/react-query'
import { allCommands, isCommand } from '#shared/commands.ts'
import type { Answer, Bridge } from '#shared/contract.ts'
import { askShell } from '../data/bridge.ts'
import { canRun, runCommand, useRegistry } from './registry.ts'

/** The first that stands there once the desk does. */
const desk = 'clip'

/**
 * Tells the menus what can be done now and what the colours are called, and runs what is chosen in them; what is chosen while the window is getting ready is done when
 * the desk stands.
 */
export function followMenu(bridge: Bridge, client: QueryClient): () => void {
  const waiting: Parameters<typeof runCommand>[0][] = []
  let told = ''
  let telling = false
  const tell = () => {
    telling = false
    const ids = allCommands.filter(({ id }) => canRun(id)).map(({ id }) => id)
    const colours = client.getQueryData<Answer<'library'>>(['library'])?.highlightColours ?? {}
    const asked = { ids, colours }
    if (told === JSON.stringify(asked)) return
    told = JSON.stringify(asked)
    void askShell('can-run', asked).catch(() => undefined)
  }
  /** Once for all that changes together. */
  const soon = () => {
    if (!telling) setTimeout(tell)
    telling = true
  }
  const stop = useRegistry.subscribe(() => {
    if (canRun(desk)) for (const id of waiting.splice(0)) runCommand(id)
    soon()
  })
  const blind = client.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'updated' && query.queryKey[0] === 'library') soon()
  })
  const deaf = bridge.on((event) => {
    if (event.type !== 'command' || !isCommand(event.id)) return
    if (canRun(desk)) runCommand(event.id)
    else waiting.push(event.id)
  })
  return () => {
    stop()
    blind()
    deaf()
  }
}
