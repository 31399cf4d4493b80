import { BrowserWindow, session, type WebContents } from 'electron'
import { Refusal } from '#shared/failure.ts'
import type { Log } from '../../log.ts'
import { printFailed, stillPrinting } from '../sentences.ts'
import { PRINT } from './origins.ts'
import { type PageSource, type Served, servePrint } from './schemes.ts'

/** Without `persist:` the session is in memory. */
const PARTITION = 'print'

/**
 * Prints a document of XHTML. Resolves once the system's dialog is closed, or when another document replaces it.
 * @param instead gives up a document that is still being printed, because some systems never say that they are done
 * @throws Refusal when the system cannot print; with `detail.printing` when another document is still being printed
 */
export type Print = (input: {
  readonly document: string
  readonly instead?: boolean | undefined
}) => Promise<{ printed: boolean }>

/**
 * Returns a function that prints documents: in a hidden page with its own origin and session, where no script runs and only
 * the images of articles and the program's own styles and fonts can be requested. Call it once the app is ready.
 */
export function printer(pages: PageSource, served: Pick<Served, 'asset' | 'sniff'>, log: Log): Print {
  let printing: { readonly document: string; readonly window: BrowserWindow } | null = null
  let isServed = false
  return async ({ document, instead = false }) => {
    if (printing !== null && !instead) throw new Refusal('not-allowed', stillPrinting, { printing: true })
    if (!isServed)
      servePrint(session.fromPartition(PARTITION).protocol, pages, served, () => printing?.document ?? null, log)
    isServed = true
    printing?.window.destroy()
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
    const current = { document, window }
    printing = current
    try {
      await window.loadURL(PRINT)
      return { printed: await print(window.webContents) }
    } catch (thrown) {
      if (window.isDestroyed()) return { printed: false }
      throw thrown
    } finally {
      if (printing === current) printing = null
      if (!window.isDestroyed()) window.destroy()
    }
  }
}

/** @returns false when the user cancels */
function print(contents: WebContents): Promise<boolean> {
  return new Promise((resolve, reject) => {
    contents.once('destroyed', () => resolve(false))
    contents.print({ printBackground: true }, (printed, reason) => {
      if (printed || /cancel/i.test(reason)) return resolve(printed)
      reject(new Refusal('unexpected', printFailed, { reason }))
    })
  })
}
