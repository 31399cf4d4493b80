import type { Library } from '../../library.ts'
import { chooseFolder, tellRefusedLibrary } from '../dialogs.ts'
import { openLibraryTitle } from '../sentences.ts'
import type { Ready, ShellParts } from '../shell-parts.ts'
import { openOrAsk } from './open-or-ask.ts'

/**
 * Opens the library that the program starts with, or another that the user chooses.
 * @param deferRowsUntil the library's rows are read once this resolves
 * @returns null when the user would rather quit
 */
export async function openFirstLibrary(
  parts: ShellParts,
  { services, engine, log }: Ready,
  deferRowsUntil: Promise<unknown>,
): Promise<Library | null> {
  const { settings, signal } = services
  const isTrial = engine === 'trial'
  const library = await openOrAsk(
    {
      open: (folder, create) => parts.openLibrary({ ...services, folder, create, deferRowsUntil }),
      tell: (failure, folder) => tellRefusedLibrary(failure, folder),
      choose: () => chooseFolder(null, openLibraryTitle),
      onChoice: async (folder) => isTrial || settings.set({ library: folder }),
      mayQuit: async () => true,
      signal,
      log,
    },
    services.folder,
    services.create,
  )
  // From now on the settings name the default folder too. If the library is moved away, the next start asks for it
  // instead of making a new one.
  if (library !== null && !isTrial && !process.env.COMMONPLACE_LIBRARY && settings.get().library === null)
    await settings.set({ library: library.folder })
  return library
}
