import { stat } from 'node:fs/promises'
import type { BrowserWindow } from 'electron'
import type { SettingsFile } from '../../settings/types.ts'
import { askForFolder } from '../dialogs.ts'
import { type FolderKind, startFolder } from './start-folder.ts'
import { systemFolder } from './system-folder.ts'

/** Asks for a folder, first shown where the last one of its kind was. Null when the user cancels. */
export type ChooseFolder = (window: BrowserWindow | null, title: string, kind: FolderKind) => Promise<string | null>

export function createFolderChooser(settings: SettingsFile): ChooseFolder {
  return async (window, title, kind) => {
    const { folders, library } = settings.get()
    const start = await startFolder(kind, folders[kind] ?? (kind === 'export' ? null : library), {
      documents: systemFolder('documents'),
      isFolder: async (path) => (await stat(path).catch(() => null))?.isDirectory() === true,
    })
    const folder = await askForFolder(window, title, start)
    if (folder !== null) void settings.set({ folders: { ...settings.get().folders, [kind]: folder } })
    return folder
  }
}
