import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { Refusal } from '#shared/failure.ts'
import { codeOf } from '../errno.ts'
import { replaceFile } from '../store/disk/replace-file.ts'
import type { ExportDisk } from './disk.ts'
import { nameKey } from './file-name.ts'
import { listFiles } from './listing.ts'
import { badName, cannotReplace, diskFull, linkInTheWay, notAFolder, notWritable } from './sentences.ts'

/**
 * The folder of an export. A file is written into it as a whole or not at all. Names are paths in the folder with `/`
 * between their parts. No link in the folder is followed, so that nothing is read or written outside of it.
 */
export interface Target {
  readonly folder: string
  path(name: string): string
  /** The name of an existing file that some file system would treat as the same name, else the name itself. */
  existingName(name: string): string
  /** What is at a name; `nothing` also where its folder is missing or a link. */
  look(name: string): ReturnType<ExportDisk['look']>
  /** Whether the folder that a name is in exists. */
  hasFolderOf(name: string): Promise<boolean>
  /** @throws FileBlocked */
  read(name: string): Promise<Uint8Array>
  /** The names of the regular files with an extension, in folders too (listing.ts), as they were when first asked for. */
  files(extension: string): Promise<readonly string[]>
  /** The beginning of a file as text; empty where it cannot be read. */
  readStart(name: string): Promise<string>
  /**
   * Writes a temporary file, syncs it, and renames it into place.
   * @throws Refusal `disk-full`, `read-only`; FileBlocked when only this file cannot be written
   */
  put(name: string, bytes: Uint8Array): Promise<void>
  /** Makes a folder directly in the folder, if it is missing. @throws FileBlocked where something else has its name */
  makeFolder(name: string): Promise<void>
  /** @throws FileBlocked */
  remove(name: string): Promise<void>
  sync(): Promise<void>
}

/** Front matter is at the beginning, and so much of it is read to find an id. */
const BEGINNING = 16 * 1024

/** One file cannot be read or written, though others can. The message is a sentence. */
export class FileBlocked extends Error {}

/**
 * Opens a folder to export into, and makes it if it is missing.
 * @throws Refusal `read-only`, `disk-full`, `not-allowed` when it is no folder
 */
export async function openTarget(path: string, disk: ExportDisk): Promise<Target> {
  return targetIn(await disk.makeFolder(path).catch((thrown) => refuse(thrown, path)), disk)
}

/**
 * Opens a folder to see what an export would do. A missing folder counts as an empty one and is not made, and nothing is
 * written.
 * @throws Refusal as `openTarget`
 */
export async function openTargetDry(path: string, disk: ExportDisk): Promise<Target> {
  const isThere = (await disk.look(path).catch((thrown) => refuse(thrown, path))) !== 'nothing'
  const folder = isThere ? await disk.makeFolder(path).catch((thrown) => refuse(thrown, path)) : path
  const nothing = async () => undefined
  const target = await targetIn(folder, isThere ? disk : { ...disk, list: async () => [] })
  return { ...target, put: nothing, makeFolder: nothing, remove: nothing, sync: nothing }
}

async function targetIn(folder: string, disk: ExportDisk): Promise<Target> {
  const names = new Map<string, string>()
  const exact = new Set<string>()
  for (const { name } of await disk.list(folder).catch((thrown) => refuse(thrown, folder))) {
    names.set(nameKey(name), name)
    exact.add(name)
  }
  const at = (name: string): string => join(folder, ...name.split('/'))
  const lists = new Map<string, Promise<readonly string[]>>()
  const unsynced = new Set([folder])
  async function hasFolderOf(name: string): Promise<boolean> {
    const parts = name.split('/')
    for (let depth = 1; depth < parts.length; depth += 1) {
      if ((await disk.look(at(parts.slice(0, depth).join('/')))) !== 'folder') return false
    }
    return true
  }
  return {
    folder,
    path: at,
    existingName: (name) => (exact.has(name) ? name : (names.get(nameKey(name)) ?? name)),
    look: async (name) => ((await hasFolderOf(name)) ? disk.look(at(name)) : 'nothing'),
    hasFolderOf,
    read: (name) => disk.read(at(name)).catch((thrown) => throwBlocked(thrown, name)),
    files(extension) {
      const list = lists.get(extension) ?? listFiles(disk, folder, extension)
      lists.set(extension, list)
      return list
    },
    readStart: async (name) =>
      Buffer.from(await disk.readStart(at(name), BEGINNING).catch(() => new Uint8Array())).toString('utf8'),
    async makeFolder(name) {
      const kind = await disk.look(at(name))
      if (kind === 'nothing') await disk.makeFolder(at(name)).catch((thrown) => refuse(thrown, folder))
      else if (kind !== 'folder') throw new FileBlocked(linkInTheWay(name))
    },
    remove: (name) => disk.remove(at(name)).catch((thrown) => throwBlocked(thrown, name)),
    async put(name, bytes) {
      if (!(await hasFolderOf(name))) throw new FileBlocked(cannotReplace(name))
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
      unsynced.add(dirname(at(name)))
    },
    async sync() {
      for (const each of unsynced) await disk.syncFolder(each).catch((thrown) => refuse(thrown, folder))
      unsynced.clear()
    },
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
