import type { BrowserWindow, WebContents } from 'electron'
import type { ShellEvent } from '#shared/contract.ts'
import type { Failure } from '#shared/failure.ts'
import type { Log } from '../../log.ts'
import { askToLeaveDraft } from '../dialogs.ts'
import type { CurrentLibrary } from './current-library.ts'
import type { DraftKeeper } from './kept-draft.ts'

/** A window that hangs must not keep the user from quitting, so it gets this long to answer. */
const PATIENCE_MS = 3_000

/** Saves the note being written before the library is closed. */
export interface DraftSaver {
  /**
   * Lets the window save, and writes the last draft it sent. If that fails, asks the user.
   * @param mayAsk called at that moment: false if the user may be away
   * @returns whether the library may be closed
   */
  save(mayAsk: () => boolean): Promise<boolean>
  /** Writes the last draft without asking the window: there may be no time, or the window may hang. */
  flush(): Promise<Failure | null>
  /** Call it when the window says that it has saved. */
  windowSaved(): void
  /** Whether the window did not answer when it was last asked to save. */
  readonly windowHangs: () => boolean
}

interface Parts {
  readonly window: () => BrowserWindow | null
  readonly current: CurrentLibrary
  readonly draft: DraftKeeper
  readonly log: Log
}

export function createDraftSaver({ window, current, draft, log }: Parts): DraftSaver {
  let hangs = false
  let answer: (() => void) | null = null

  async function flush(): Promise<Failure | null> {
    const library = current.orNull()
    return library === null ? null : draft.save(library)
  }

  /** @returns whether the window hangs; one whose process is gone does not */
  async function askWindow(contents: WebContents): Promise<boolean> {
    const event: ShellEvent = { type: 'closing' }
    const result = await new Promise<boolean>((resolve) => {
      const finish = (isHanging: boolean) => {
        clearTimeout(timer)
        contents.off('render-process-gone', onGone)
        resolve(isHanging)
      }
      const timer = setTimeout(() => finish(true), PATIENCE_MS)
      // A signal to all processes ends the window's too. The last draft it sent is in this process.
      const onGone = () => finish(false)
      contents.once('render-process-gone', onGone)
      answer = () => finish(false)
      contents.send('event', event)
    })
    answer = null
    return result
  }

  return {
    async save(mayAsk) {
      // Before a library is open nothing is written, and the page may not be there to answer.
      const contents = current.orNull() === null ? undefined : window()?.webContents
      if (contents !== undefined && !contents.isDestroyed() && !contents.isCrashed()) hangs = await askWindow(contents)
      const failure = await flush()
      if (failure === null) return true
      log.warn('the note being written was not saved', failure)
      return !mayAsk() || askToLeaveDraft(window(), failure)
    },
    flush,
    windowSaved: () => answer?.(),
    windowHangs: () => hangs,
  }
}
