import { realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { Refusal } from '#shared/failure.ts'
import { codeOf } from '../errno.ts'
import { aroundLibrary, insideLibrary } from './sentences.ts'

/**
 * Checks that the folder of an export is outside the library: files in it would be read as the library's own, and be
 * copied and backed up with it. Makes nothing.
 * @param library its real path
 * @throws Refusal `not-allowed`
 */
export async function expectOutside(library: string, folder: string): Promise<void> {
  const target = await realTarget(resolve(folder))
  if (contains(library, target)) throw new Refusal('not-allowed', insideLibrary(folder), { folder })
  if (contains(target, library)) throw new Refusal('not-allowed', aroundLibrary(folder), { folder })
}

/** Follows all links of a path, which may not exist yet. */
async function realTarget(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (thrown) {
    // If it is not a folder, or not readable, opening it refuses.
    if (codeOf(thrown) !== 'ENOENT' || dirname(path) === path) return path
    return join(await realTarget(dirname(path)), basename(path))
  }
}

function contains(folder: string, path: string): boolean {
  const inside = relative(folder, path)
  return inside === '' || !(inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside))
}
