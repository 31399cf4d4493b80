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

type Columns = Pick<SearchDocument, 'stamp' | 'date' | 'language' | 'address'>

/** Slots of a block: after a change of one article so many documents are written again. */
const BLOCK = 2048

type Rest = Pick<SearchDocument, 'id' | 'title' | 'site' | 'tags' | 'notes' | 'highlights' | 'textFile' | 'textHash'>

export function createDocumentTable(): DocumentTable {
  const columns = createColumns()
  /** Those that no written block has. */
  const changed = new Map<number, SearchDocument>()
  /** Those that only written blocks have. */
  const removed = new Set<number>()
  const blocks: (Pick<DocumentBlock, 'ends' | 'rests'> | undefined)[] = []
  const names: string[] = []
  const dirty = new Set<number>()

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
    return { ...rest, ...columns.of(slot) }
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
    ...{ stamp: columns.stamp, date: columns.date, language: columns.language, address: columns.address },
    put(slot, document) {
      changed.set(slot, document)
      columns.put(slot, document)
      dirty.add(Math.floor(slot / BLOCK))
    },
    remove(slot) {
      changed.delete(slot)
      columns.put(slot, null)
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
          columns.put(slot, {
            stamp: stale.has(slot) ? '' : stamp,
            date: dates[at] ?? '',
            language: languages[at] ?? null,
            address: addresses[at] ?? '',
          })
        }
      }
    },
    *write(folder) {
      for (const number of [...dirty]) {
        const content = blockOf(Array.from({ length: BLOCK }, (_, at) => of(number * BLOCK + at)))
        take(number, content, content.rests.length === 0 ? '' : writeDocuments(folder, content))
        yield
      }
    },
    saved: () => ({ blocks: Array.from(names, (name) => name ?? ''), stale: [...changed.keys()] }),
  }
}

/** What is asked of many documents at once, by slot. */
function createColumns() {
  const stamps: string[] = []
  const dates: string[] = []
  const languages: string[] = []
  const addresses: string[] = []
  return {
    stamp: (slot: number) => stamps[slot] ?? '',
    date: (slot: number) => dates[slot] ?? '',
    language: (slot: number) => languages[slot] ?? '',
    address: (slot: number) => addresses[slot] ?? '',
    of(slot: number): Columns {
      const [date = '', language = ''] = [dates[slot], languages[slot]]
      return {
        stamp: stamps[slot] ?? '',
        ...(date === '' ? {} : { date }),
        language: language === '' ? null : language,
        address: addresses[slot] ?? '',
      }
    },
    put(slot: number, columns: Columns | null) {
      stamps[slot] = columns?.stamp ?? ''
      dates[slot] = columns?.date ?? ''
      languages[slot] = columns?.language ?? ''
      addresses[slot] = columns?.address ?? ''
    },
  }
}

function blockOf(documents: readonly (SearchDocument | undefined)[]): DocumentBlock {
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

function restAsBytes({ id, title, site, tags, notes, highlights, textFile, textHash }: SearchDocument): Buffer {
  return Buffer.from(JSON.stringify({ id, title, site, tags, notes, highlights, textFile, textHash } satisfies Rest))
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
}
