import { askShell } from './bridge.ts'

/** Lets the user choose another library and opens it; the window is then opened anew. @throws RequestError */
export async function chooseLibrary(): Promise<void> {
  const { folder } = await askShell('choose-folder', { title: 'Open a library, or an empty folder for a new one' })
  if (folder !== null) await askShell('open-library', { folder })
}

/**
 * Looks for the library that went away: in its folder, or in the one that the user chooses.
 * @returns where it is; null when they think better of it
 * @throws RequestError when it is not there
 */
export async function findMissingLibrary(choose: boolean): Promise<string | null> {
  if (!choose) return (await askShell('find-library', { folder: null })).folder
  const { folder } = await askShell('choose-folder', { title: 'Where is the library now?' })
  return folder === null ? null : (await askShell('find-library', { folder })).folder
}

/**
 * Lets the user choose an empty folder and moves the library there; the window is then opened anew.
 * @param begins is told that a folder was chosen
 * @throws RequestError
 */
export async function moveLibrary(job: string, begins: () => void): Promise<void> {
  const { folder } = await askShell('choose-folder', { title: 'Move the library into an empty folder' })
  if (folder === null) return
  begins()
  await askShell('move-library', { folder, job })
}
