import { type BrowserWindow, dialog, type MessageBoxOptions, type OpenDialogOptions } from 'electron'
import type { Failure } from '#shared/failure.ts'
import { plainLines } from '#shared/text/plain-line.ts'
import { fetchingGoesOn, dialogs as sentences, stillFetching } from './sentences.ts'

/**
 * Asks for a folder. Null when the user cancels.
 * @param start the folder that the dialog opens in: since Electron 43 it would be Downloads each time
 */
export async function askForFolder(window: BrowserWindow | null, title: string, start: string): Promise<string | null> {
  const options: OpenDialogOptions = {
    title,
    message: title,
    defaultPath: start,
    properties: ['openDirectory', 'createDirectory'],
  }
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return canceled ? null : (filePaths[0] ?? null)
}

/** Says why a library does not open, what was kept, and what the user can do. */
export async function tellRefusedLibrary(failure: Failure, detail: string): Promise<'quit' | 'again' | 'other'> {
  const answers = ['again', 'other', 'quit'] as const
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: sentences.title,
    message: plainLines(failure.message),
    detail: plainLines(detail),
    buttons: [sentences.tryAgain, sentences.openAnother, sentences.quit],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  })
  return answers[response] ?? 'quit'
}

/** @returns whether the user would rather quit than wait for the clips */
export async function askToStopFetching(window: BrowserWindow | null, count: number): Promise<boolean> {
  const answer = await askToLeave(window, stillFetching(count), fetchingGoesOn(count), sentences.goOnFetching)
  return answer === 'leave'
}

/** @returns whether the user would rather quit and lose the note */
export async function askToLeaveDraft(window: BrowserWindow | null, failure: Failure): Promise<boolean> {
  const answer = await askToLeave(window, sentences.noteNotSaved, failure.message, sentences.backToNote)
  return answer === 'leave'
}

/** @param answers aborted when the window responds after all */
export async function askToReload(window: BrowserWindow, answers: AbortSignal): Promise<'wait' | 'reload'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: sentences.title,
    message: sentences.notResponding,
    detail: sentences.notRespondingDetail,
    buttons: [sentences.wait, sentences.openAgain],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal: answers,
  })
  return response === 1 ? 'reload' : 'wait'
}

export async function askAfterCrashes(window: BrowserWindow): Promise<'again' | 'quit'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: sentences.title,
    message: sentences.keepsClosing,
    detail: sentences.keepsClosingDetail,
    buttons: [sentences.tryAgain, sentences.quit],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return response === 0 ? 'again' : 'quit'
}

async function askToLeave(
  window: BrowserWindow | null,
  message: string,
  detail: string,
  stay: string,
): Promise<'leave' | 'stay'> {
  const options: MessageBoxOptions = {
    type: 'question',
    title: sentences.title,
    message,
    detail,
    buttons: [stay, sentences.quit],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  }
  const { response } = await (window === null ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options))
  return response === 1 ? 'leave' : 'stay'
}
