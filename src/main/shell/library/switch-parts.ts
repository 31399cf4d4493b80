import type { LibraryEvent } from '#shared/contract.ts'
import { Refusal } from '#shared/failure.ts'
import type { Library } from '../../library.ts'
import type { Log } from '../../log.ts'
import type { SettingsFile } from '../../settings/types.ts'
import { draftNotSaved } from '../sentences.ts'
import type { ShellParts } from '../shell-parts.ts'
import type { CurrentLibrary } from './current-library.ts'

/** What replacing the open library needs. */
export interface SwitchParts extends Pick<ShellParts, 'copyLibrary' | 'checkTarget' | 'removeCopy'> {
  readonly current: CurrentLibrary
  readonly settings: SettingsFile
  readonly log: Log
  open(folder: string, create: boolean): Promise<Library>
  /**
   * Opens a library again that was closed to be moved to `copy`, or another that the user chooses if that fails.
   * @returns null when the program is about to quit instead
   */
  reopen(from: string, copy: string): Promise<Library | null>
  /** Saves what is being written. @returns whether all of it is in the library */
  saveDraft(): Promise<boolean>
  /** Loads the window again, for another library, and shows a sentence in it. */
  reloadWindow(sentence: string): void
  tell(event: LibraryEvent): void
  trashItem(path: string): Promise<void>
  /** The folder that the environment names and the next start will use, whatever the settings say; null if it names none. */
  readonly environmentFolder: string | null
}

/** @throws Refusal `cancelled` when the note being written cannot be saved */
export async function saveDraftOrRefuse(parts: SwitchParts): Promise<void> {
  if (!(await parts.saveDraft())) throw new Refusal('cancelled', draftNotSaved)
}

/** Makes the next start open this library too. @returns whether the settings could be written */
export function rememberLibrary({ settings }: SwitchParts, library: Library): Promise<boolean> {
  const { view } = settings.get()
  // The place and the article belong to the former library.
  return settings.set({ library: library.folder, view: { ...view, place: null, article: null } })
}

/** Makes another library the current one and shows it. @returns the former library, still open */
export function showLibrary({ current, reloadWindow }: SwitchParts, next: Library, sentence: string): Library {
  const former = current.replace(next)
  reloadWindow(sentence)
  return former
}

/** Closes a library that is no longer needed. A failure is logged. */
export async function closeQuietly({ log }: SwitchParts, library: Library): Promise<void> {
  await library.close().catch((thrown) => log.error('the library was not closed well', thrown))
}
