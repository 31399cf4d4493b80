import { askShell } from './bridge.ts'
import { folderTitles } from './sentences.ts'

/** Lets the user choose another library and opens it in a new window. @throws RequestError */
export async function chooseLibrary(): Promise<void> {
  const { folder } = await askShell('choose-folder', { title: folderTitles.open, kind: 'library' })
  if (folder !== null) await askShell('open-library', { folder })
}

/**
 * Looks for the library whose folder is gone: in that folder again, or in one that the user chooses.
 * @returns where it is; null when the user cancels
 * @throws RequestError when it is not there
 */
export async function findMissingLibrary(choose: boolean): Promise<string | null> {
  if (!choose) return (await askShell('find-library', { folder: null })).folder
  const { folder } = await askShell('choose-folder', { title: folderTitles.find, kind: 'library' })
  return folder === null ? null : (await askShell('find-library', { folder })).folder
}

/**
 * Lets the user choose an empty folder, moves the library there and opens it in a new window.
 * @param onStart called once a folder is chosen
 * @throws RequestError
 */
export async function moveLibrary(job: string, onStart: () => void): Promise<void> {
  const { folder } = await askShell('choose-folder', { title: folderTitles.move, kind: 'move' })
  if (folder === null) return
  onStart()
  await askShell('move-library', { folder, job })
}
