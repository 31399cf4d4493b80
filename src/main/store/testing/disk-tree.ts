/**
 * What is on a disk in memory (`unreliable-disk.ts`): files and folders, what of them is durable, and what a loss of power
 * leaves.
 */

export interface FileNode {
  readonly kind: 'file'
  bytes: Uint8Array
  /** How much of the bytes is durable. */
  synced: number
  mtimeMs: number
}

/** What happens to the names of a folder at once. */
export interface Change {
  readonly set: readonly (readonly [name: string, node: Node])[]
  readonly unset: readonly string[]
  /** For the old name in a rename across folders: it goes only when the new one has survived. */
  readonly after: { readonly folder: FolderNode; readonly change: Change } | null
}

export interface FolderNode {
  readonly kind: 'folder'
  readonly names: Map<string, Node>
  /** The names that a loss of power leaves. */
  durable: Map<string, Node>
  /** The changes since the folder was synced, in order. */
  pending: Change[]
}

export type Node = FileNode | FolderNode

export function folderNode(names: Map<string, Node> = new Map()): FolderNode {
  return { kind: 'folder', names, durable: new Map(names), pending: [] }
}

/** Makes the changes of a folder durable, up to and including one. */
export function comeThrough(folder: FolderNode, change: Change): void {
  const count = folder.pending.indexOf(change) + 1
  for (const each of folder.pending.slice(0, count)) perform(folder.durable, each)
  folder.pending = folder.pending.slice(count)
}

function perform(names: Map<string, Node>, { set, unset }: Change): void {
  for (const name of unset) names.delete(name)
  for (const [name, node] of set) names.set(name, node)
}

/** What a disk holds after a loss of power; `choose(n)` gives a whole number from 0 to n for what was not synced. */
export function afterPowerCut(root: FolderNode, choose: (most: number) => number): FolderNode {
  const through = new Map<FolderNode, number>()
  const all = new Set<FolderNode>()
  const collect = (folder: FolderNode) => {
    if (all.has(folder)) return
    all.add(folder)
    const nodes = [
      ...folder.names.values(),
      ...folder.durable.values(),
      ...folder.pending.flatMap(({ set }) => set.map(([, node]) => node)),
    ]
    for (const node of nodes) if (node.kind === 'folder') collect(node)
  }
  collect(root)
  for (const folder of all) through.set(folder, choose(folder.pending.length))
  // An old name goes only where the new one has survived: shorten the prefixes until that is true everywhere.
  for (let again = true; again; ) {
    again = false
    for (const folder of all) {
      const count = through.get(folder) ?? 0
      const early = folder.pending.slice(0, count).findIndex(({ after }) => {
        if (after === null) return false
        const at = after.folder.pending.indexOf(after.change)
        return at !== -1 && at >= (through.get(after.folder) ?? 0)
      })
      if (early === -1) continue
      through.set(folder, early)
      again = true
    }
  }

  const made = new Map<Node, Node>()
  const copy = (node: Node): Node => {
    const known = made.get(node)
    if (known !== undefined) return known
    if (node.kind === 'file') {
      const length = node.synced + choose(node.bytes.length - node.synced)
      const file: FileNode = { kind: 'file', bytes: node.bytes.slice(0, length), synced: length, mtimeMs: node.mtimeMs }
      made.set(node, file)
      return file
    }
    const names = new Map(node.durable)
    for (const change of node.pending.slice(0, through.get(node) ?? 0)) perform(names, change)
    const folder = folderNode()
    made.set(node, folder)
    for (const [name, child] of names) {
      const copied = copy(child)
      folder.names.set(name, copied)
      folder.durable.set(name, copied)
    }
    return folder
  }
  return copy(root) as FolderNode
}

/** The paths of all files. */
export function filesBelow(folder: FolderNode, path: string): string[] {
  return [...folder.names].flatMap(([name, node]) =>
    node.kind === 'folder' ? filesBelow(node, `${path}/${name}`) : [`${path}/${name}`],
  )
}
