import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron'
import type { Failure } from '#shared/failure.ts'
import { plainLines } from '#shared/text/plain-line.ts'
import { plural } from '#shared/text/plural.ts'

/** Asks for a folder. Null when the user cancels. */
export async function chooseFolder(window: BrowserWindow | null, title: string): Promise<string | null> {
  const options = { title, message: title, properties: ['openDirectory', 'createDirectory'] as const }
  const dialogOptions = { ...options, properties: [...options.properties] }
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(dialogOptions)
    : dialog.showOpenDialog(window, dialogOptions))
  return canceled ? null : (filePaths[0] ?? null)
}

/** Says why a library does not open, what was kept, and what the user can do. */
export async function tellRefusedLibrary(failure: Failure, detail: string): Promise<'quit' | 'again' | 'other'> {
  const answers = ['again', 'other', 'quit'] as const
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Commonplace',
    message: plainLines(failure.message),
    detail: plainLines(detail),
    buttons: ['Try Again', 'Open Another Library…', 'Quit'],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  })
  return answers[response] ?? 'quit'
}

/** @returns whether the user would rather quit than wait for the clips */
export async function askToStopFetching(window: BrowserWindow | null, count: number): Promise<boolean> {
  const message = plural(count, {
    one: 'One clip is still being fetched.',
    other: '{count} clips are still being fetched.',
  })
  const detail = plural(count, {
    one: 'It goes on when Commonplace is opened again.',
    other: 'They go on when Commonplace is opened again.',
  })
  return (await askToLeave(window, message, detail, 'Go on Fetching')) === 'leave'
}

/** @returns whether the user would rather quit and lose the note */
export async function askToLeaveDraft(window: BrowserWindow | null, failure: Failure): Promise<boolean> {
  const message = 'The note you are writing could not be saved.'
  return (await askToLeave(window, message, failure.message, 'Go Back to the Note')) === 'leave'
}

/** @param answers aborted when the window responds after all */
export async function askToReload(window: BrowserWindow, answers: AbortSignal): Promise<'wait' | 'reload'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: 'Commonplace',
    message: 'The Commonplace window is not responding.',
    detail: 'Nothing that you saved is lost, and a note that you are writing is kept. You can wait, or open it again.',
    buttons: ['Wait', 'Open It Again'],
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
    title: 'Commonplace',
    message: 'The window of Commonplace keeps closing unexpectedly.',
    detail: 'Nothing that you saved is lost. You can try once more, or quit and open Commonplace later.',
    buttons: ['Try Again', 'Quit'],
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
    title: 'Commonplace',
    message,
    detail,
    buttons: [stay, 'Quit'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  }
  const { response } = await (window === null ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options))
  return response === 1 ? 'leave' : 'stay'
}
