import { app } from 'electron'

const SWITCH = 'disable-gpu-process-crash-limit'
/** As many crashes as Chromium itself allows before it draws without the graphics card. */
const MOST_CRASHES = 3
/** Ends that the graphics card or its driver did not cause. */
const NO_FAULT = new Set(['clean-exit', 'killed', 'launch-failed'])

/**
 * Keeps a signal to all our processes from crashing this one. A closed terminal sends it to every process of a group: the
 * GPU process ends at once and cannot start again, and Chromium then ends the program before it has saved anything. So
 * Chromium's limit is switched off; when a driver really crashes it applies again.
 * Must be called before the app is ready.
 */
export function outliveGraphics(): void {
  app.commandLine.appendSwitch(SWITCH)
  let crashes = 0
  app.on('child-process-gone', (_, { type, reason }) => {
    if (type !== 'GPU' || NO_FAULT.has(reason)) return
    crashes += 1
    // Chromium looks for the switch at each crash, so it counts the next one.
    if (crashes >= MOST_CRASHES - 1) app.commandLine.removeSwitch(SWITCH)
  })
}
