import { findLibrary } from './find-library.ts'
import { moveLibrary } from './move-library.ts'
import { openOtherLibrary } from './open-library.ts'
import type { SwitchParts } from './switch-parts.ts'
import type { SwitchTask } from './switch-task.ts'

/** Puts another library, or the same one in another folder, in place of the current one. */
export interface LibrarySwitch {
  /** Opens another library in place of the current one. The current one stays when the other refuses. */
  open(folder: string): Promise<void>
  /**
   * Looks for the library that went missing: in its own folder (null), or in the one it was moved to, and opens it there.
   * @returns the folder it is in @throws Refusal when it is not there
   */
  find(folder: string | null): Promise<string>
  /** Moves the current library into an empty folder; the original goes to the system's trash. */
  move(folder: string, job: string): Promise<void>
  /** Stops a move; the library stays where it was. @returns whether one was running */
  cancel(): boolean
}

export function createLibrarySwitch(parts: SwitchParts, task: SwitchTask): LibrarySwitch {
  return {
    open: (folder) => task.run(() => openOtherLibrary(parts, folder)),
    find: (folder) => task.run(() => findLibrary(parts, folder)),
    move: (folder, job) => task.run((signal) => moveLibrary(parts, folder, job, signal)),
    cancel: task.cancel,
  }
}
