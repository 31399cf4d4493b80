import { realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { Refusal } from '#shared/failure.ts'
import { codeOf } from '../errno.ts'

/**
 * Sees that a folder to export into has nothing to do with the library: what is exported there would be read as the
 * library's own, copied and backed up with it. Nothing is made.
 * @param library its real path
 * @throws Refusal `not-allowed`
 */
export async function expectOutside(library: string, folder: string): Promise<void> {
  const target = await realPlace(resolve(folder))
  if (holds(library, target))
    throw new Refusal(
      'not-allowed',
      `${folder} is in the library itself. Nothing was exported; choose another folder.`,
      {
        folder,
      },
    )
  if (holds(target, library))
    throw new Refusal(
      'not-allowed',
      `${folder} is a folder that holds the library. Nothing was exported; choose another, or make a new one in it.`,
      { folder },
    )
}

/** Where a path leads through all links, the part that is not there yet included. */
async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (thrown) {
    // What is no folder, or closed to us, is refused when it is opened.
    if (codeOf(thrown) !== 'ENOENT' || dirname(path) === path) return path
    return join(await realPlace(dirname(path)), basename(path))
  }
}

function holds(folder: string, path: string): boolean {
  const inside = relative(folder, path)
  return inside === '' || !(inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside))
}
