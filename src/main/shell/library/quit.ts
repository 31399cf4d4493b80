import { app, type BrowserWindow, powerMonitor } from 'electron'
import type { ShellEvent } from '#shared/contract.ts'
import type { Failure } from '#shared/failure.ts'
import type { Log } from '../../log.ts'
import { askToLeaveDraft, askToStopFetching } from '../dialogs.ts'
import type { Ending } from '../start.ts'
import type { HeldLibrary } from './current-library.ts'
import type { DraftKeeper } from './kept-draft.ts'

/** A window that hangs must not keep its user from quitting: what it said of its draft is saved without it. */
const PATIENCE_MS = 3_000

interface LeavingParts {
  readonly window: () => BrowserWindow | null
  readonly held: HeldLibrary
  readonly draft: DraftKeeper
  readonly log: Log
  /** Resolves once no library is being moved or exchanged; a move that can be stopped is. */
  readonly over: () => Promise<void>
  readonly ending: Ending
}

export interface Leaving {
  /** Lets the window write what is being written. @returns whether all of it is in the library */
  save(): Promise<boolean>
  /** The window says that it has. */
  ready(): void
  /** Makes closing this window wait until all is saved; where that ends the program, until that is settled. */
  watch(window: BrowserWindow): void
}

/** Quitting and closing: first the note in hand is saved, and who would stop a queue by it is asked. */
export function createLeaving({ window, held, draft, log, over, ending }: LeavingParts): Leaving {
  let ready: (() => void) | null = null
  let underWay = false
  let settled = false
  /** Whether the window has not answered when it was last asked to save. */
  let hangs = false
  /** The computer itself goes down: nobody is there to answer. */
  let unasked = false
  const shutDown = (event?: { preventDefault(): void }) => {
    // It waits for a while, and no longer: what is being written is written in that.
    event?.preventDefault()
    unasked = true
    void flush()
    app.quit()
  }
  ending.saves(flush)
  ending.signal.addEventListener('abort', () => void end())
  // Electron's types know nothing of its event.
  powerMonitor.on('shutdown', shutDown as () => void)

  /** Writes what the window last said of its note, without asking it: there may be no time, or it may hang. */
  async function flush(): Promise<Failure | null> {
    const library = held.now()
    return library === null ? null : draft.save(library)
  }

  async function save(): Promise<boolean> {
    // Before there is a library nothing is written, and its page may not be there to answer.
    const contents = held.now() === null ? undefined : window()?.webContents
    if (contents !== undefined && !contents.isDestroyed() && !contents.isCrashed()) {
      const event: ShellEvent = { type: 'closing' }
      hangs = await new Promise<boolean>((resolve) => {
        const answer = (hangs: boolean) => {
          clearTimeout(timer)
          contents.off('render-process-gone', gone)
          resolve(hangs)
        }
        const timer = setTimeout(() => answer(true), PATIENCE_MS)
        // A signal to all processes ends the window's too: what it last said of its note is here.
        const gone = () => answer(false)
        contents.once('render-process-gone', gone)
        ready = () => answer(false)
        contents.send('event', event)
      })
      ready = null
    }
    const failure = await flush()
    if (failure === null) return true
    log.warn('the note being written was not saved', failure)
    return unasked || askToLeaveDraft(window(), failure)
  }

  async function leave(): Promise<void> {
    if (underWay) return
    underWay = true
    try {
      // Before anything is asked: the user may go away before the answer.
      await flush()
      const count = held.fetching()
      const may = count === 0 || unasked || (await askToStopFetching(window(), count))
      if (!may) return
      await over()
      if (!(await save())) return
      settled = true
      // Chromium would ask its page whether it may be closed, and wait for the answer.
      if (hangs) window()?.destroy()
      app.quit()
    } finally {
      underWay = false
    }
  }

  /** Ends the program as a signal asks it to: what is being written is saved, and nobody is asked anything. */
  async function end(): Promise<void> {
    unasked = true
    // Fetching ends before the pages that read do: no page is to be blamed for that.
    held.now()?.leave()
    await flush()
    await over()
    await save()
    settled = true
    // A dialog that is open belongs to it, and would be waited for.
    if (hangs || underWay) window()?.destroy()
    app.quit()
  }

  app.on('before-quit', (event) => {
    if (settled) return
    event.preventDefault()
    // Chromium quits by itself where a signal reached it before us.
    if (!ending.signal.aborted) void leave()
  })

  return {
    save,
    ready: () => ready?.(),
    watch(window) {
      let saved = false
      // Windows says it to each window, and to nobody else: first that it is about to, which others may still prevent.
      window.on('query-session-end', () => void flush())
      // After this it waits for nobody.
      window.on('session-end', () => shutDown())
      window.on('close', (event) => {
        if (settled || saved) return
        event.preventDefault()
        // Elsewhere the last window takes the program with it.
        if (process.platform !== 'darwin') return app.quit()
        void save().then((done) => {
          if (!done) return
          saved = true
          window.close()
        })
      })
    },
  }
}
