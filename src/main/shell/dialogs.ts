import { type BrowserWindow, dialog } from 'electron'
import type { Failure } from '#shared/failure.ts'

/** Asks for a folder. Null when the user thinks better of it. */
export async function chooseFolder(window: BrowserWindow | null, title: string): Promise<string | null> {
  const options = { title, message: title, properties: ['openDirectory', 'createDirectory'] as const }
  const asked = { ...options, properties: [...options.properties] }
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(asked)
    : dialog.showOpenDialog(window, asked))
  return canceled ? null : (filePaths[0] ?? null)
}

/** Says why a library does not open, and what can be done. */
export async function tellRefusedLibrary(failure: Failure, folder: string): Promise<'quit' | 'again' | 'other'> {
  const answers = ['again', 'other', 'quit'] as const
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Commonplace',
    message: failure.message,
    detail: folder,
    buttons: ['Try Again', 'Open Another Library…', 'Quit'],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  })
  return answers[response] ?? 'quit'
}
