import { BrowserWindow, session, type WebContents } from 'electron'
import { Refusal } from '#shared/failure.ts'
import type { Log } from '../../log.ts'
import { PRINT } from './origins.ts'
import { type PageSource, type Served, servePrint } from './schemes.ts'

/** In memory: no `persist:`. */
const PARTITION = 'print'

/**
 * Prints a document of XHTML. Resolves once the system's dialog is closed, or when another document takes its place.
 * @param instead gives up what is still being printed: a system that never says that it is done would hold it for ever
 * @throws Refusal when the system cannot print; with `detail.printing` when another one is still being printed
 */
export type Print = (asked: {
  readonly document: string
  readonly instead?: boolean | undefined
}) => Promise<{ printed: boolean }>

/**
 * Gives the way to print a document: in a hidden page of its own origin and session, where no script runs and nothing
 * can be asked for but the images of articles and the program's own styles and faces. Call it once the app is ready.
 */
export function printer(pages: PageSource, served: Pick<Served, 'asset' | 'sniff'>, log: Log): Print {
  let printing: { readonly document: string; readonly window: BrowserWindow } | null = null
  let isServed = false
  return async ({ document, instead = false }) => {
    if (printing !== null && !instead) throw new Refusal('not-allowed', STILL, { printing: true })
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
    const own = { document, window }
    printing = own
    try {
      await window.loadURL(PRINT)
      return { printed: await print(window.webContents) }
    } catch (thrown) {
      if (window.isDestroyed()) return { printed: false }
      throw thrown
    } finally {
      if (printing === own) printing = null
      if (!window.isDestroyed()) window.destroy()
    }
  }
}

const STILL =
  'The article before is still being printed: its dialog may be open, or the system has not said that it is done.'

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
