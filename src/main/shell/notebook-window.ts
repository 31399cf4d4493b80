import { setTimeout } from 'node:timers/promises'
import type { BrowserWindow } from 'electron'
import type { LibraryEvent, ShellEvent } from '#shared/contract.ts'
import type { CrashMemory } from './crash-memory.ts'
import type { Ending } from './ending.ts'
import type { CurrentLibrary } from './library/current-library.ts'
import type { Ready } from './shell-parts.ts'
import { openWindow } from './window.ts'

/** How long the end of the window's process waits for news of a signal, in milliseconds. */
const SIGNAL_MS = 250

/** The notebook's window. There is at most one. */
export interface NotebookWindow {
  /** Null while it is closed. */
  readonly get: () => BrowserWindow | null
  /** Opens the window, or brings it to the front. */
  show(): void
  /** Sends an event to the window, if it is open. */
  tell(event: LibraryEvent | ShellEvent): void
  /** Loads the window's page again, for another library, and then shows a sentence in it. */
  reload(sentence: string): void
  /** Calls with each window that is opened from now on. */
  onOpen(listener: (window: BrowserWindow) => void): void
}

interface Parts extends Pick<Ready, 'preloads' | 'log'> {
  readonly settings: Ready['services']['settings']
  readonly current: CurrentLibrary
  readonly crashes: CrashMemory
  readonly ending: Ending
}

export function createNotebookWindow({ settings, preloads, current, crashes, ending, log }: Parts): NotebookWindow {
  const listeners: ((window: BrowserWindow) => void)[] = []
  let window: BrowserWindow | null = null

  /** @returns whether to load the window again */
  async function onCrash(): Promise<boolean> {
    // A signal to all our processes may reach the window first: then its page is not to blame.
    await setTimeout(SIGNAL_MS)
    if (ending.signal.aborted) return false
    crashes.windowIsGone()
    return true
  }

  const tell: NotebookWindow['tell'] = (event) => window?.webContents.send('event', event)

  return {
    get: () => window,
    show() {
      if (window === null) {
        const opened = openWindow({ settings, preloads, showAfter: current.whenOpen(), onCrash, log })
        window = opened
        opened.on('closed', () => {
          window = null
        })
        for (const listener of listeners) listener(opened)
        return
      }
      if (current.orNull() === null) return
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    tell,
    reload(sentence) {
      window?.webContents.once('did-finish-load', () => tell({ type: 'done', sentence }))
      window?.webContents.reload()
    },
    onOpen: (listener) => void listeners.push(listener),
  }
}
