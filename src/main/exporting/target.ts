import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Refusal } from '#shared/failure.ts'
import { codeOf } from '../errno.ts'
import { replaceFile } from '../store/disk/replace-file.ts'
import type { ExportDisk } from './disk.ts'
import { nameKey } from './file-name.ts'

/** A folder that is exported into: what stands in it, and how a file gets there whole or not at all. */
export interface Target {
  readonly folder: string
  path(name: string): string
  /** The name a file here has that some file system would take for this one, else the name itself. */
  standing(name: string): string
  look(name: string): ReturnType<ExportDisk['look']>
  /** @throws FileHeld */
  read(name: string): Promise<Uint8Array>
  /**
   * Written beside, synced, renamed into place.
   * @throws Refusal `disk-full`, `read-only`; FileHeld when only this file cannot be written
   */
  put(name: string, bytes: Uint8Array): Promise<void>
  settle(): Promise<void>
}

/** One file cannot be read or written, though others can; the message is a sentence. */
export class FileHeld extends Error {}

/**
 * Opens a folder to export into, and makes it where it is missing.
 * @throws Refusal `read-only`, `disk-full`, `not-allowed` when it is no folder
 */
export async function openTarget(path: string, disk: ExportDisk): Promise<Target> {
  const folder = await disk.makeFolder(path).catch((thrown) => refuse(thrown, path))
  const names = new Map<string, string>()
  for (const name of await disk.names(folder).catch((thrown) => refuse(thrown, folder))) names.set(nameKey(name), name)
  const at = (name: string): string => join(folder, name)
  return {
    folder,
    path: at,
    standing: (name) => names.get(nameKey(name)) ?? name,
    look: (name) => disk.look(at(name)),
    read: (name) => disk.read(at(name)).catch((thrown) => hold(thrown, name)),
    async put(name, bytes) {
      const staged = at(`.commonplace-${randomBytes(8).toString('hex')}.tmp`)
      const staging = {
        async stage() {
          await disk.writeNew(staged, bytes).catch(async (thrown) => {
            await disk.remove(staged).catch(() => undefined)
            refuse(thrown, folder)
          })
          return staged
        },
        // The folder took a file a moment ago: what fails now is this name.
        rename: (from: string, to: string) => disk.rename(from, to).catch((thrown) => hold(thrown, name)),
        remove: disk.remove,
      }
      await replaceFile(staging, at(name), bytes)
    },
    settle: () => disk.settle(folder).catch((thrown) => refuse(thrown, folder)),
  }
}

const HELD: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY', 'ELOOP', 'EISDIR', 'ENOTEMPTY', 'EEXIST'])
/** Disks that take fewer characters or shorter names than common ones: encrypted homes, memory cards. */
const BAD_NAME: ReadonlySet<string> = new Set(['ENAMETOOLONG', 'EINVAL', 'EILSEQ'])
const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const CLOSED: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT'])
const NO_FOLDER: ReadonlySet<string> = new Set(['ENOTDIR', 'EEXIST'])

function hold(thrown: unknown, name: string): never {
  const code = codeOf(thrown) ?? ''
  if (HELD.has(code)) {
    throw new FileHeld(
      `“${name}” cannot be replaced: it may be protected, or open in another program. It is left as it stands.`,
      { cause: thrown },
    )
  }
  if (BAD_NAME.has(code)) throw new FileHeld(`This disk does not take the name “${name}”.`, { cause: thrown })
  throw thrown
}

function refuse(thrown: unknown, folder: string): never {
  const code = codeOf(thrown) ?? ''
  if (FULL.has(code)) {
    throw new Refusal(
      'disk-full',
      `The disk that holds ${folder} is full. What was exported before is complete; free some space and export again.`,
      { folder },
    )
  }
  if (CLOSED.has(code)) {
    throw new Refusal('read-only', `Nothing may be written in ${folder}. Choose another folder, or allow it.`, {
      folder,
    })
  }
  if (NO_FOLDER.has(code)) throw new Refusal('not-allowed', `${folder} is not a folder. Choose another.`, { folder })
  throw thrown
}
