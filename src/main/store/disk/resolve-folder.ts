import { basename, dirname, join, resolve } from 'node:path'
import { Refusal } from '#shared/failure.ts'
import { type FileSystem, hasCode, isSystemError } from './file-system.ts'
import { diskRefusal } from './retry.ts'

/**
 * The real path that a folder has, or would have once it is made: by it one asks who holds a library whose folder was
 * moved away.
 */
export async function placeToBe(fileSystem: Pick<FileSystem, 'realPath'>, folder: string): Promise<string> {
  const path = resolve(folder)
  try {
    return await fileSystem.realPath(path)
  } catch (thrown) {
    if (!isSystemError(thrown)) throw thrown
    const above = dirname(path)
    return above === path ? path : join(await placeToBe(fileSystem, above), basename(path))
  }
}

/** The real path of a library's folder, which is made where it is missing. */
export async function placeOf(fileSystem: FileSystem, folder: string): Promise<string> {
  try {
    await fileSystem.makeFolder(folder)
    return await fileSystem.realPath(folder)
  } catch (thrown) {
    if (hasCode(thrown, 'EEXIST', 'ENOTDIR')) {
      throw new Refusal('library-missing', 'No library can be here, because this is a file and no folder.', { folder })
    }
    if (!hasCode(thrown, 'EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENAMETOOLONG')) throw diskRefusal(thrown)
    throw new Refusal('library-missing', 'No library can be made here, because this place takes no folder of yours.', {
      folder,
    })
  }
}
