import { allCommands, isCommand } from '#shared/commands.ts'
import type { Bridge } from '#shared/contract.ts'
import { askShell } from '../data/bridge.ts'
import { canRun, runCommand, useRegistry } from './registry.ts'

/** The first that stands there once the desk does. */
const desk = 'clip'

/**
 * Tells the menus what can be done now, and runs what is chosen in them; what is chosen while the window is getting ready is done when
 * the desk stands.
 */
export function followMenu(bridge: Bridge): () => void {
  const waiting: Parameters<typeof runCommand>[0][] = []
  let told = ''
  let telling = false
  const tell = () => {
    telling = false
    const ids = allCommands.filter(({ id }) => canRun(id)).map(({ id }) => id)
    if (told === ids.join()) return
    told = ids.join()
    void askShell('can-run', { ids }).catch(() => undefined)
  }
  const stop = useRegistry.subscribe(() => {
    if (canRun(desk)) for (const id of waiting.splice(0)) runCommand(id)
    // Once for all that changes together.
    if (!telling) setTimeout(tell)
    telling = true
  })
  const deaf = bridge.on((event) => {
    if (event.type !== 'command' || !isCommand(event.id)) return
    if (canRun(desk)) runCommand(event.id)
    else waiting.push(event.id)
  })
  return () => {
    stop()
    deaf()
  }
}
