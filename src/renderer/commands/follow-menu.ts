import { isCommand } from '#shared/commands.ts'
import type { Bridge } from '#shared/contract.ts'
import { canRun, runCommand, useRegistry } from './registry.ts'

/** The first that stands there once the desk does. */
const desk = 'clip'

/** Runs what is chosen in the menus; what is chosen while the window is getting ready is done when the desk stands. */
export function followMenu(bridge: Bridge): () => void {
  const waiting: Parameters<typeof runCommand>[0][] = []
  const stop = useRegistry.subscribe(() => {
    if (canRun(desk)) for (const id of waiting.splice(0)) runCommand(id)
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
