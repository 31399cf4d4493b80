import type { SearchDocument } from '../../../types.ts'
import { type DocumentBlock, readDocuments, writeDocuments } from './document-file.ts'

/** The documents by slot. Saved ones are bytes until they are asked for: fifty thousand objects are tens of megabytes. */
export interface DocumentTable {
  of(slot: number): SearchDocument | undefined
  /** Empty for a document without one, and for a slot without a document. */
  stamp(slot: number): string
  date(slot: number): string
  language(slot: number): string
  address(slot: number): string
  put(slot: number, document: SearchDocument): void
  remove(slot: number): void
  /** Takes in saved blocks, before anything is put. What is damaged or missing is left out. */
  restore(folder: string, saved: SavedDocuments): void
  /** Writes the blocks that have changed, one at a time. @throws system errors */
  write(folder: string): Generator<void, void>
  /** What a manifest says: the blocks written last. */
  saved(): SavedDocuments
}

export interface SavedDocuments {
  /** The names of the files, by the slots that they are for; empty where no slot has a document. */
  readonly blocks: readonly string[]
  /** Slots whose documents have changed since their block was written. */
  readonly stale: readonly number[]
}

/** Slots of a block: after a change of one article so many documents are written again. */
const BLOCK = 512

type Rest = Pick<SearchDocument, 'id' | 'title' | 'site' | 'tags' | 'notes' | 'highlights' | 'textFile' | 'textHash'>

export function createDocumentTable(): DocumentTable {
  const columns = {
    stamps: [] as string[],
    dates: [] as string[],
    languages: [] as string[],
    addresses: [] as string[],
  }
  /** Those that no written block has. */
  const changed = new Map<number, SearchDocument>()
  /** Those that only written blocks have. */
  const removed = new Set<number>()
  const blocks: (Pick<DocumentBlock, 'ends' | 'rests'> | undefined)[] = []
  const names: string[] = []
  const dirty = new Set<number>()

  function setColumns(slot: number, { stamp = '', date = '', language, address }: Partial<SearchDocument>): void {
    columns.stamps[slot] = stamp
    columns.dates[slot] = date
    columns.languages[slot] = language ?? ''
    columns.addresses[slot] = address ?? ''
  }

  function savedRest(slot: number): Rest | null {
    const block = blocks[Math.floor(slot / BLOCK)]
    const at = slot % BLOCK
    const [from, to] = [block?.ends[at - 1] ?? 0, block?.ends[at] ?? 0]
    return block === undefined || from >= to ? null : JSON.parse(utf8(block.rests.subarray(from, to)))
  }

  function of(slot: number): SearchDocument | undefined {
    const known = changed.get(slot)
    if (known !== undefined) return known
    const rest = removed.has(slot) ? null : savedRest(slot)
    if (rest === null) return undefined
    const [date, language] = [columns.dates[slot] ?? '', columns.languages[slot] ?? '']
    return {
      ...rest,
      address: columns.addresses[slot] ?? '',
      language: language === '' ? null : language,
      ...(date === '' ? {} : { date }),
      stamp: columns.stamps[slot] ?? '',
    }
  }

  function contentOf(number: number): DocumentBlock {
    const documents = Array.from({ length: BLOCK }, (_, at) => of(number * BLOCK + at))
    const rests = documents.map((document) => (document === undefined ? Buffer.alloc(0) : restAsBytes(document)))
    let end = 0
    return {
      columns: {
        stamps: documents.map((document) => document?.stamp ?? ''),
        dates: documents.map((document) => document?.date ?? ''),
        languages: documents.map((document) => document?.language ?? null),
        addresses: documents.map((document) => document?.address ?? ''),
      },
      ends: Uint32Array.from(rests, ({ length }) => {
        end += length
        return end
      }),
      rests: Buffer.concat(rests),
    }
  }

  /** Keeps a block as its file has it. */
  function take(number: number, { ends, rests }: DocumentBlock, name: string): void {
    blocks[number] = { ends, rests }
    names[number] = name
    dirty.delete(number)
    for (let slot = number * BLOCK; slot < (number + 1) * BLOCK; slot++) {
      changed.delete(slot)
      removed.delete(slot)
    }
  }

  return {
    of,
    stamp: (slot) => columns.stamps[slot] ?? '',
    date: (slot) => columns.dates[slot] ?? '',
    language: (slot) => columns.languages[slot] ?? '',
    address: (slot) => columns.addresses[slot] ?? '',
    put(slot, document) {
      changed.set(slot, document)
      setColumns(slot, document)
      dirty.add(Math.floor(slot / BLOCK))
    },
    remove(slot) {
      changed.delete(slot)
      setColumns(slot, {})
      removed.add(slot)
      dirty.add(Math.floor(slot / BLOCK))
    },
    restore(folder, saved) {
      const stale = new Set(saved.stale)
      for (const [number, name] of saved.blocks.entries()) {
        const block = name === '' ? null : readDocuments(folder, name)
        names[number] = ''
        if (block === null) continue
        take(number, block, name)
        const { stamps, dates, languages, addresses } = block.columns
        for (const [at, stamp] of stamps.entries()) {
          const slot = number * BLOCK + at
          columns.stamps[slot] = stale.has(slot) ? '' : stamp
          columns.dates[slot] = dates[at] ?? ''
          columns.languages[slot] = languages[at] ?? ''
          columns.addresses[slot] = addresses[at] ?? ''
        }
      }
    },
    *write(folder) {
      for (const number of [...dirty]) {
        const content = contentOf(number)
        take(number, content, content.rests.length === 0 ? '' : writeDocuments(folder, content))
        yield
      }
    },
    saved: () => ({ blocks: Array.from(names, (name) => name ?? ''), stale: [...changed.keys()] }),
  }
}

function restAsBytes({ id, title, site, tags, notes, highlights, textFile, textHash }: SearchDocument): Buffer {
  return Buffer.from(JSON.stringify({ id, title, site, tags, notes, highlights, textFile, textHash } satisfies Rest))
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
}
