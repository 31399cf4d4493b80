import { addressesIn } from '../data/addresses.ts'
import { contentOfText, type DroppedFile, readFile } from './drop/dropped-file.ts'
import { DRAGGED_TEXT } from './drop/sentences.ts'

/** What was dropped or pasted. */
export interface DropContent {
  /** Addresses that were dragged as such. */
  readonly addresses: readonly string[]
  /** A link dragged from elsewhere, or a file that may have come from anyone. */
  readonly by: 'link' | 'import'
  /** Each file, and a dragged text, with what it is. */
  readonly files: readonly DroppedFile[]
  /** Files that were not looked at, because there are too many. */
  readonly more: number
}

/** What a drag says it holds, and what a drop gives. */
export interface Drop {
  readonly types: readonly string[]
  getData(type: string): string
  readonly files: Iterable<File>
  /** Knows which of the files are folders. */
  readonly items?: Iterable<Pick<DataTransferItem, 'kind'> & Partial<Pick<DataTransferItem, 'webkitGetAsEntry'>>>
}

/** More files than a reader would look through. Each is named. */
export const MOST_FILES = 200

/** Whether a drop could be clipped: a link, a text or files, but nothing that is dragged within this window. */
export function isForUs(types: readonly string[]): boolean {
  return (
    ['text/uri-list', 'text/plain', 'Files'].some((type) => types.includes(type)) &&
    !types.includes('application/x-commonplace')
  )
}

/** Reads what was dropped. The drop must be read at once; the files may take their time. */
export async function readDrop(drop: Drop): Promise<DropContent> {
  // Lines that begin with # are comments (RFC 2483).
  const listed = drop.getData('text/uri-list').replace(/^#.*$/gm, '')
  const files = [...drop.files]
  const folders = foldersOf(drop)
  if (files.length === 0) {
    const text = drop.getData('text/plain')
    const addresses = addressesIn(listed.trim() === '' ? text : listed)
    const isText = addresses.length === 0 && listed.trim() === '' && text.trim() !== ''
    return { addresses, by: 'link', files: isText ? [{ name: DRAGGED_TEXT, ...contentOfText(text) }] : [], more: 0 }
  }
  const read: DroppedFile[] = []
  // One after the other: 200 large files at once would fill the memory.
  for (const file of files.slice(0, MOST_FILES))
    read.push(
      folders.has(file.name)
        ? { name: file.name, kind: 'folder', addresses: [], repeated: 0, bad: 0, text: null }
        : await readFile(file),
    )
  return { addresses: [], by: 'import', files: read, more: Math.max(0, files.length - MOST_FILES) }
}

/** The names of the folders in a drop; they look like files without content. */
function foldersOf({ items = [] }: Drop): ReadonlySet<string> {
  const names = new Set<string>()
  for (const item of items) {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry?.() : null
    if (entry?.isDirectory) names.add(entry.name)
  }
  return names
}
