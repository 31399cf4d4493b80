import { basename, dirname } from 'node:path'
import type { Entry, FileStat, FileSystem } from '../disk/file-system.ts'
import {
  afterPowerCut,
  type Change,
  comeThrough,
  type FileNode,
  type FolderNode,
  filesBelow,
  folderNode,
  type Node,
} from './disk-tree.ts'

/**
 * A disk in memory that can lose power at any step. It promises what POSIX promises and no more:
 * - the bytes of a file are durable once it was synced; before that, a loss of power may leave it empty, torn or complete;
 * - a name is durable once its folder was synced; before that, any prefix of the folder's changes may survive, of each
 *   folder independently (ext4 keeps one order for all: this is harsher);
 * - a rename is atomic: across folders the new name survives no later than the old one goes, though both may be there
 *   (as journalling file systems promise).
 */
export interface UnreliableDisk extends FileSystem {
  /** The number of steps so far; making a file is three. */
  readonly steps: () => number
  /** Cuts the power before this step: it and all later ones throw `PowerCut`. */
  cutAt(step: number): void
  /** The disk after the loss of power; `choose(n)` gives a whole number from 0 to n for what was not synced. */
  afterPowerCut(choose: (most: number) => number): UnreliableDisk
  /** Changes bytes without the program's knowledge, and keeps the times. */
  corrupt(path: string, change: (bytes: Uint8Array) => Uint8Array): void
  readonly files: () => readonly string[]
}

export class PowerCut extends Error {}

/** @param msPerStep how fast the disk's clock runs: with a slow one, many changes have the same time. */
export function unreliableDisk(msPerStep = 0.1, root: FolderNode = folderNode(), start = 0): UnreliableDisk {
  let step = start
  let cut = Number.POSITIVE_INFINITY

  function takeStep(): void {
    if (step >= cut) throw new PowerCut(`no power at step ${step}`)
    step += 1
  }

  function find(path: string): Node | null {
    let node: Node = root
    for (const name of path.split('/').filter((part) => part !== '')) {
      if (node.kind !== 'folder') return null
      const next = node.names.get(name)
      if (next === undefined) return null
      node = next
    }
    return node
  }

  function folderAt(path: string): FolderNode {
    const node = find(path)
    if (node === null) throw systemError('ENOENT', path)
    if (node.kind !== 'folder') throw systemError('ENOTDIR', path)
    return node
  }

  function fileAt(path: string): FileNode {
    const node = find(path)
    if (node === null) throw systemError('ENOENT', path)
    if (node.kind !== 'file') throw systemError('EISDIR', path)
    return node
  }

  function apply(folder: FolderNode, change: Change): void {
    for (const name of change.unset) folder.names.delete(name)
    for (const [name, node] of change.set) folder.names.set(name, node)
    folder.pending.push(change)
  }

  const numbers = new WeakMap<Node, number>()
  let lastNumber = 0
  function numberOf(node: Node): number {
    const number = numbers.get(node) ?? ++lastNumber
    numbers.set(node, number)
    return number
  }

  const time = () => 1_700_000_000_000 + Math.floor((step * msPerStep) / 4) * 4

  function makeFolderAt(path: string, within: string | undefined): void {
    if (path === '/' || find(path) !== null) return
    if (path === within) throw systemError('ENOENT', path)
    makeFolderAt(dirname(path), within)
    apply(folderAt(dirname(path)), { set: [[basename(path), folderNode()]], unset: [], after: null })
  }

  function statAt(path: string): FileStat | null {
    takeStep()
    const node = find(path)
    if (node === null) return null
    return node.kind === 'folder'
      ? { kind: 'folder', size: 0, mtimeMs: 0, inode: numberOf(node) }
      : { kind: 'file', size: node.bytes.length, mtimeMs: node.mtimeMs, inode: numberOf(node) }
  }

  return {
    steps: () => step,
    cutAt(at) {
      cut = at
    },

    async read(path) {
      takeStep()
      return fileAt(path).bytes.slice()
    },
    stat: async (path) => statAt(path),
    stats: async (paths) => paths.map(statAt),
    async reads(paths) {
      takeStep()
      return paths.map((path) => {
        const node = find(path)
        return node === null || node.kind === 'folder' ? null : node.bytes.slice()
      })
    },
    async lists(folders) {
      takeStep()
      return folders.map((folder) => {
        const node = find(folder)
        return node?.kind === 'folder' ? entriesOf(node) : []
      })
    },
    async list(folder) {
      takeStep()
      return entriesOf(folderAt(folder))
    },
    async realPath(path) {
      takeStep()
      if (find(path) === null) throw systemError('ENOENT', path)
      return path
    },
    async makeFolder(path, within) {
      takeStep()
      makeFolderAt(path, within)
    },
    makePrivate: async () => undefined,
    async create(path, bytes) {
      takeStep()
      const folder = folderAt(dirname(path))
      if (folder.names.has(basename(path))) throw systemError('EEXIST', path)
      const node: FileNode = { kind: 'file', bytes: new Uint8Array(), synced: 0, mtimeMs: time() }
      apply(folder, { set: [[basename(path), node]], unset: [], after: null })
      await Promise.resolve()
      takeStep()
      node.bytes = bytes.slice(0, bytes.length / 2)
      await Promise.resolve()
      takeStep()
      node.bytes = bytes.slice()
      node.synced = bytes.length
      node.mtimeMs = time()
    },
    async append(path, bytes) {
      takeStep()
      if (find(path) === null) {
        const node: FileNode = { kind: 'file', bytes: new Uint8Array(), synced: 0, mtimeMs: time() }
        apply(folderAt(dirname(path)), { set: [[basename(path), node]], unset: [], after: null })
      }
      const node = fileAt(path)
      node.bytes = Buffer.concat([node.bytes, bytes])
      node.mtimeMs = time()
    },
    async rename(from, to) {
      takeStep()
      const source = folderAt(dirname(from))
      const target = folderAt(dirname(to))
      const node = source.names.get(basename(from))
      if (node === undefined) throw systemError('ENOENT', from)
      const there = target.names.get(basename(to))
      if (there?.kind === 'folder' && (node.kind === 'file' || there.names.size > 0)) {
        throw systemError(node.kind === 'file' ? 'EISDIR' : 'ENOTEMPTY', to)
      }
      if (source === target) {
        apply(source, { set: [[basename(to), node]], unset: [basename(from)], after: null })
        return
      }
      const comes: Change = { set: [[basename(to), node]], unset: [], after: null }
      apply(target, comes)
      apply(source, { set: [], unset: [basename(from)], after: { folder: target, change: comes } })
    },
    async remove(path) {
      takeStep()
      const folder = find(dirname(path))
      if (folder?.kind !== 'folder' || !folder.names.has(basename(path))) return
      apply(folder, { set: [], unset: [basename(path)], after: null })
    },
    async syncFolder(path) {
      takeStep()
      const folder = folderAt(path)
      // An old name that goes takes the new one with it: a journal keeps a rename in one piece.
      for (const { after } of folder.pending) if (after !== null) comeThrough(after.folder, after.change)
      folder.durable = new Map(folder.names)
      folder.pending = []
    },

    corrupt(path, change) {
      const file = fileAt(path)
      file.bytes = change(file.bytes)
      file.synced = file.bytes.length
    },
    files: () => filesBelow(root, ''),

    afterPowerCut: (choose) => unreliableDisk(msPerStep, afterPowerCut(root, choose), step),
  }
}

function entriesOf({ names }: FolderNode): readonly Entry[] {
  return [...names].map(([name, { kind }]) => ({ name, kind }))
}

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code })
}
