import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Refusal } from '#shared/failure.ts'
import { codeOf } from '../errno.ts'
import { replaceFile } from '../store/disk/replace-file.ts'
import type { ExportDisk } from './disk.ts'
import { nameKey } from './file-name.ts'
import { badName, cannotReplace, diskFull, notAFolder, notWritable } from './sentences.ts'

/** The folder of an export. A file is written into it as a whole or not at all. */
export interface Target {
  readonly folder: string
  path(name: string): string
  /** The name of an existing file that some file system would treat as the same name, else the name itself. */
  existingName(name: string): string
  look(name: string): ReturnType<ExportDisk['look']>
  /** @throws FileBlocked */
  read(name: string): Promise<Uint8Array>
  /**
   * Writes a temporary file, syncs it, and renames it into place.
   * @throws Refusal `disk-full`, `read-only`; FileBlocked when only this file cannot be written
   */
  put(name: string, bytes: Uint8Array): Promise<void>
  sync(): Promise<void>
}

/** One file cannot be read or written, though others can. The message is a sentence. */
export class FileBlocked extends Error {}

/**
 * Opens a folder to export into, and makes it if it is missing.
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
    existingName: (name) => names.get(nameKey(name)) ?? name,
    look: (name) => disk.look(at(name)),
    read: (name) => disk.read(at(name)).catch((thrown) => throwBlocked(thrown, name)),
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
        // The folder accepted a file a moment ago, so a failure now concerns this name.
        rename: (from: string, to: string) => disk.rename(from, to).catch((thrown) => throwBlocked(thrown, name)),
        remove: disk.remove,
      }
      await replaceFile(staging, at(name), bytes)
    },
    sync: () => disk.syncFolder(folder).catch((thrown) => refuse(thrown, folder)),
  }
}

const BLOCKED: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY', 'ELOOP', 'EISDIR', 'ENOTEMPTY', 'EEXIST'])
/** Errors of disks that allow fewer characters or shorter names than most: encrypted homes, memory cards. */
const BAD_NAME: ReadonlySet<string> = new Set(['ENAMETOOLONG', 'EINVAL', 'EILSEQ'])
const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const CLOSED: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT'])
const NO_FOLDER: ReadonlySet<string> = new Set(['ENOTDIR', 'EEXIST'])

function throwBlocked(thrown: unknown, name: string): never {
  const code = codeOf(thrown) ?? ''
  if (BLOCKED.has(code)) {
    throw new FileBlocked(cannotReplace(name), { cause: thrown })
  }
  if (BAD_NAME.has(code)) throw new FileBlocked(badName(name), { cause: thrown })
  throw thrown
}

function refuse(thrown: unknown, folder: string): never {
  const code = codeOf(thrown) ?? ''
  if (FULL.has(code)) {
    throw new Refusal('disk-full', diskFull(folder), { folder })
  }
  if (CLOSED.has(code)) {
    throw new Refusal('read-only', notWritable(folder), {
      folder,
    })
  }
  if (NO_FOLDER.has(code)) throw new Refusal('not-allowed', notAFolder(folder), { folder })
  throw thrown
}
