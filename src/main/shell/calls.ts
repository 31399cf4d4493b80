import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain, type WebFrameMain } from 'electron'
import type { Outcome } from '#shared/failure.ts'
import { isNotebookPage } from './origins.ts'

/** Answers a call of the window, whatever was called. */
export type AnswerCall = (name: unknown, input: unknown) => Promise<Outcome<unknown>>

/**
 * Takes the calls of the notebook's own window, and of nobody else.
 * @param window the one there is now; null when it is closed
 * @param answering who answers them: calls wait until that is there
 */
export function takeCalls(window: () => BrowserWindow | null, answering: Promise<AnswerCall>): void {
  ipcMain.handle('call', async (event, name: unknown, input: unknown): Promise<Outcome<unknown>> => {
    // At once: after an await the frame may be gone, or another page may be in it.
    if (!isOurs(event, event.senderFrame, window()))
      return { ok: false, error: { code: 'not-allowed', message: 'Only the notebook’s own window may ask.' } }
    return (await answering)(name, input)
  })
}

/** Whether a call comes from the main frame of our own window, showing our own page. */
function isOurs(event: IpcMainInvokeEvent, frame: WebFrameMain | null, window: BrowserWindow | null): boolean {
  if (frame === null || window === null || event.sender !== window.webContents) return false
  const main = window.webContents.mainFrame
  return frame.processId === main.processId && frame.routingId === main.routingId && isNotebookPage(frame.url)
}
