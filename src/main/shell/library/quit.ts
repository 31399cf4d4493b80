import { app, type BrowserWindow, powerMonitor } from 'electron'
import { askToStopFetching } from '../dialogs.ts'
import type { Ending } from '../ending.ts'
import type { CurrentLibrary } from './current-library.ts'
import type { DraftSaver } from './draft-saver.ts'
import type { SwitchTask } from './switch-task.ts'

interface QuitParts {
  readonly window: () => BrowserWindow | null
  readonly current: CurrentLibrary
  readonly saver: DraftSaver
  readonly switchTask: SwitchTask
  readonly ending: Ending
}

export interface Quit {
  /** Saves what is being written. @returns whether all of it is in the library, or the user gives it up */
  saveDraft(): Promise<boolean>
  /** Makes the closing of this window wait until everything is saved and, if it ends the program, until quitting may go on. */
  guard(window: BrowserWindow): void
}

/** Quitting: saves the note being written, and asks before it stops clips that are being fetched. */
export function createQuit({ window, current, saver, switchTask, ending }: QuitParts): Quit {
  let isAsking = false
  let maySkipGuards = false
  /** False once a signal or the computer itself ends the program: the user may be away. */
  let mayAsk = true

  const saveDraft = () => saver.save(() => mayAsk)

  async function quitAfterQuestions(): Promise<void> {
    if (isAsking) return
    isAsking = true
    try {
      // Before any question: the user may leave before they answer it.
      await saver.flush()
      const count = current.fetchCount()
      if (count > 0 && mayAsk && !(await askToStopFetching(window(), count))) return
      await switchTask.stop()
      if (!(await saveDraft())) return
      maySkipGuards = true
      // Otherwise Chromium would ask the page whether it may be closed, and wait for the answer.
      if (saver.windowHangs()) window()?.destroy()
      app.quit()
    } finally {
      isAsking = false
    }
  }

  /** Ends the program after a signal: it saves what is being written and asks no questions. */
  async function quitOnSignal(): Promise<void> {
    mayAsk = false
    // Stops fetching before the pages that read go away, so that no page gets the blame.
    current.orNull()?.leave()
    await saver.flush()
    await switchTask.stop()
    await saveDraft()
    maySkipGuards = true
    // An open dialog belongs to the window, and quitting would wait for it.
    if (saver.windowHangs() || isAsking) window()?.destroy()
    app.quit()
  }

  /** The computer shuts down. It waits a little, and the draft is written in that time. */
  function quitOnShutdown(event?: { preventDefault(): void }): void {
    event?.preventDefault()
    mayAsk = false
    void saver.flush()
    app.quit()
  }

  ending.saves(saver.flush)
  ending.signal.addEventListener('abort', () => void quitOnSignal())
  // Electron's types do not include the event of this listener.
  powerMonitor.on('shutdown', quitOnShutdown as () => void)
  app.on('before-quit', (event) => {
    if (maySkipGuards) return
    event.preventDefault()
    // After a signal Chromium may begin to quit before our own listener does.
    if (!ending.signal.aborted) void quitAfterQuestions()
  })
  return {
    saveDraft,
    guard: (guarded) =>
      guardWindow(guarded, { mayClose: () => maySkipGuards, saveDraft, flush: saver.flush, quitOnShutdown }),
  }
}

interface WindowGuards {
  readonly mayClose: () => boolean
  readonly saveDraft: () => Promise<boolean>
  readonly flush: () => Promise<unknown>
  readonly quitOnShutdown: () => void
}

function guardWindow(window: BrowserWindow, { mayClose, saveDraft, flush, quitOnShutdown }: WindowGuards): void {
  let saved = false
  // Windows announces a shutdown only to windows: first that it is about to come, which others may still prevent.
  window.on('query-session-end', () => void flush())
  // After this event Windows does not wait.
  window.on('session-end', () => quitOnShutdown())
  window.on('close', (event) => {
    if (saved || mayClose()) return
    event.preventDefault()
    // Except on a Mac, closing the last window quits the program.
    if (process.platform !== 'darwin') return app.quit()
    void saveDraft().then((done) => {
      if (!done) return
      saved = true
      window.close()
    })
  })
}
