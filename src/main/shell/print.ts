import { BrowserWindow, session, type WebContents } from 'electron'
import { Refusal } from '#shared/failure.ts'
import type { Log } from '../store/types.ts'
import { PRINT } from './origins.ts'
import { type PageSource, type Served, servePrint } from './schemes.ts'

/** In memory: no `persist:`. */
const PARTITION = 'print'

/**
 * Gives the way to print a document: in a hidden page of its own origin and session, where no script runs and nothing
 * can be asked for but the images of articles and the program's own styles and faces. Resolves once the system's dialog
 * is closed. Call it once the app is ready.
 * @throws Refusal when the system cannot print, or another one is still being printed
 */
export function printer(
  pages: PageSource,
  served: Pick<Served, 'asset' | 'sniff'>,
  log: Log,
): (document: string) => Promise<{ printed: boolean }> {
  let waiting: string | null = null
  let isServed = false
  return async (document) => {
    if (waiting !== null) throw new Refusal('not-allowed', 'The article before is still being printed.')
    waiting = document
    if (!isServed) servePrint(session.fromPartition(PARTITION).protocol, pages, served, () => waiting, log)
    isServed = true
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        partition: PARTITION,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        spellcheck: false,
        webviewTag: false,
        backgroundThrottling: false,
      },
    })
    try {
      await window.loadURL(PRINT)
      return { printed: await print(window.webContents) }
    } finally {
      waiting = null
      if (!window.isDestroyed()) window.destroy()
    }
  }
}

/** @returns false when the user thinks better of it */
function print(contents: WebContents): Promise<boolean> {
  return new Promise((resolve, reject) => {
    contents.once('destroyed', () => resolve(false))
    contents.print({ printBackground: true }, (printed, reason) => {
      if (printed || /cancel/i.test(reason)) return resolve(printed)
      reject(new Refusal('unexpected', 'The system could not print this article: is there a printer?', { reason }))
    })
  })
}
