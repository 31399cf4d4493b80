import { basename, dirname, join, resolve } from 'node:path'
import { Refusal } from '#shared/failure.ts'
import { hasCode, isSystemError } from '../../errno.ts'
import { diskRefusal } from './disk-refusal.ts'
import type { FileSystem } from './file-system.ts'
import { folderIsFile, folderNotMade } from './sentences.ts'

/**
 * The real path that a folder has, or would have if it were made. So we can ask which process holds a library whose
 * folder was moved away.
 */
export async function realFolderIfMade(fileSystem: Pick<FileSystem, 'realPath'>, folder: string): Promise<string> {
  const path = resolve(folder)
  try {
    return await fileSystem.realPath(path)
  } catch (thrown) {
    if (!isSystemError(thrown)) throw thrown
    const above = dirname(path)
    return above === path ? path : join(await realFolderIfMade(fileSystem, above), basename(path))
  }
}

/** The real path of a library's folder. The folder is made where it is missing. */
export async function realFolder(fileSystem: FileSystem, folder: string): Promise<string> {
  try {
    await fileSystem.makeFolder(folder)
    return await fileSystem.realPath(folder)
  } catch (thrown) {
    if (hasCode(thrown, 'EEXIST', 'ENOTDIR')) {
      throw new Refusal('library-missing', folderIsFile, { folder })
    }
    if (!hasCode(thrown, 'EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENAMETOOLONG')) throw diskRefusal(thrown)
    throw new Refusal('library-missing', folderNotMade, { folder })
  }
}
