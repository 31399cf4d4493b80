import { app } from 'electron'

const SWITCH = 'disable-gpu-process-crash-limit'
/** As many as Chromium itself allows before it draws without the graphics card. */
const MOST_CRASHES = 3
/** Ends that are no fault of the graphics card or its driver. */
const NO_FAULT = new Set(['clean-exit', 'killed', 'launch-failed'])

/**
 * Keeps a signal to all our processes from crashing this one. A closed terminal sends it to every process of a group:
 * the one for the graphics card is gone at once, cannot be started again, and Chromium ends the program for that before
 * it has saved anything. So Chromium's limit is put off; where a driver does crash it holds again.
 * Must be called before the app is ready.
 */
export function outliveGraphics(): void {
  app.commandLine.appendSwitch(SWITCH)
  let crashes = 0
  app.on('child-process-gone', (_, { type, reason }) => {
    if (type !== 'GPU' || NO_FAULT.has(reason)) return
    crashes += 1
    // The next crash is then counted by Chromium, which looks for the switch each time.
    if (crashes >= MOST_CRASHES - 1) app.commandLine.removeSwitch(SWITCH)
  })
}
