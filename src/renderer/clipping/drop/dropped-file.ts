import { type AddressList, listIn } from './address-list.ts'
import { type FileKind, HEAD_BYTES, kindOf } from './file-kind.ts'
import { inBookmarks, inOutline, inReferences, inTable, isBookmarks, ofPage } from './find-addresses.ts'
import { linkIn } from './link-file.ts'
import { textIn } from './text-file.ts'

/** A dropped file: what it is, and what of it can be clipped. */
export interface DroppedFile extends AddressList {
  readonly name: string
  readonly kind: FileKind
  /** A text without an address; null for none. */
  readonly text: string | null
}

/** A larger text is no article, and a larger list is no list. */
export const MOST_BYTES = 20 * 1024 * 1024
/** Files that hold a link are small. A larger file is something else. */
const MOST_BYTES_OF_LINK = 64 * 1024
/** Kinds that are read for what they hold; of the others the first bytes are enough. */
const READ: ReadonlySet<FileKind> = new Set(['link', 'text', 'page', 'bookmarks', 'references'])

const nothing = { addresses: [], repeated: 0, bad: 0, text: null } as const
const onlyAddress = (address: string | null) => ({ ...nothing, addresses: address === null ? [] : [address] })

/** Reads a dropped file, as far as that is needed to say what it is and what can be clipped. Never rejects. */
export async function readFile(file: File): Promise<DroppedFile> {
  const { name, size } = file
  try {
    if (size === 0) return { name, kind: 'empty', ...nothing }
    const kind = kindOf(name, new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()))
    if (!READ.has(kind)) return { name, kind, ...nothing }
    if (size > (kind === 'link' ? MOST_BYTES_OF_LINK : MOST_BYTES)) return { name, kind: 'large', ...nothing }
    return { name, ...contentOf(name, kind, new Uint8Array(await file.arrayBuffer())) }
  } catch {
    // It was moved or removed meanwhile, or may not be read.
    return { name, kind: 'unreadable', ...nothing }
  }
}

function contentOf(name: string, kind: FileKind, bytes: Uint8Array): Omit<DroppedFile, 'name'> {
  if (kind === 'link') return { kind, ...onlyAddress(linkIn(bytes)) }
  const text = textIn(bytes)
  switch (kind) {
    case 'page':
      return isBookmarks(text)
        ? { kind: 'bookmarks', ...nothing, ...inBookmarks(text) }
        : { kind, ...onlyAddress(ofPage(text)) }
    case 'references':
      return { kind, ...nothing, ...inReferences(text) }
    case 'bookmarks': {
      const list = /\.opml$/i.test(name) ? inOutline(text) : inTable(text, /\.tsv$/i.test(name) ? '\t' : ',')
      return list === null ? { kind: 'data', ...nothing } : { kind, ...nothing, ...list }
    }
    default:
      return contentOfText(text)
  }
}

/** What a text is, from a file or dragged as such. */
export function contentOfText(text: string): Omit<DroppedFile, 'name'> {
  const list = listIn(text)
  if (list !== null) return { kind: 'list', ...nothing, ...list }
  return text.trim() === '' ? { kind: 'empty', ...nothing } : { kind: 'text', ...nothing, text }
}
