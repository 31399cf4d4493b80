import type { Article, Id, LibraryFile } from '#shared/model.ts'
import type { RwLock } from '../../async.ts'
import type { Log } from '../../log.ts'
import type { Articles } from '../articles/articles.ts'
import type { CatalogRow } from '../catalog/catalog-row.ts'
import type { CatalogRows } from '../catalog/rows.ts'
import type { Changed } from '../disk/json-file.ts'
import { newId } from '../names/ids.ts'
import { noSuchArticle } from '../no-such-article.ts'
import type { ArticleDelta } from './delta.ts'
import { type JournalEntry, recordEntry } from './entry.ts'
import { createFlush, type Flush } from './flush.ts'
import type { Journal } from './journal.ts'
import { writeOverlay } from './overlay-write.ts'

type LibraryChange = (file: LibraryFile) => LibraryFile

/** What to change in many articles, each named once and at the revision that it has. */
export interface Batch {
  readonly deltas: readonly ArticleDelta[]
  /** Returns library.json changed, or the same object when there is nothing to change. */
  readonly library?: LibraryChange
}

/** Changes many articles: recorded in library.json, true from then on, and written into the articles' files later. */
export interface BatchWriter {
  readonly flush: Flush
  change(label: string, plan: () => Promise<Batch>): Promise<Changed<LibraryFile>>
  /** Makes the rows of all articles that have deltas. */
  listAll(): Promise<void>
}

interface Parts {
  readonly journal: Journal
  readonly lock: RwLock
  readonly articles: Pick<Articles, 'change' | 'list'>
  readonly rows: CatalogRows
  /** Changes library.json on disk. */
  readonly changeFile: (change: LibraryChange) => Promise<Changed<LibraryFile>>
  /** Makes the names in a folder of the library durable. */
  readonly syncFolder: (folder: string) => Promise<void>
  /** @throws Refusal when nothing may be written */
  readonly expectWritable: () => Promise<void>
  readonly now: () => Date
  readonly log: Log
}

export function createBatchWriter(parts: Parts): BatchWriter {
  const { journal, lock, rows, changeFile, expectWritable, now } = parts
  const { overlay } = journal
  const flush = createFlush({
    overlay,
    write: (id) => writeArticle(parts, id),
    async prune() {
      await expectWritable()
      await changeLibrary(parts, (file) => file, null)
    },
    log: parts.log,
  })

  return {
    flush,
    listAll: () => listArticles(parts, overlay.ids()),

    change: (label, plan) =>
      lock.exclusive(async () => {
        await expectWritable()
        const { deltas, library = (file: LibraryFile) => file } = await plan()
        if (deltas.length === 0) return changeFile(library)
        const entry = { id: newId(), askedAt: now().toISOString(), label, deltas }
        const changed = await changeLibrary(parts, library, entry)
        journal.add(entry)
        const ids = deltas.map((delta) => delta.id)
        // Reply first; make the rows afterwards.
        const known = ids.flatMap((id) => rows.byId.get(id) ?? [])
        if (known.every(overlay.fitsRow)) rows.putDeferred(() => rowsWithDeltas(parts, ids))
        else await listArticles(parts, ids)
        flush.start()
        return changed
      }),
  }
}

/** Changes library.json, adds an entry to its journal, and removes from it what the files have. */
async function changeLibrary(
  { journal, changeFile }: Parts,
  change: LibraryChange,
  entry: JournalEntry | null,
): Promise<Changed<LibraryFile>> {
  let written = () => {}
  const changed = await changeFile((file) => {
    const after = change(file)
    const pruned = journal.prune(after.intents)
    written = pruned.written
    if (entry !== null) return { ...after, intents: [...pruned.entries, recordEntry(entry)] }
    return pruned.entries === after.intents ? after : { ...after, intents: pruned.entries }
  })
  written()
  return changed
}

async function writeArticle({ journal, articles, rows, syncFolder, expectWritable }: Parts, id: Id): Promise<void> {
  const row = rows.byId.get(id)
  if (row === undefined) throw noSuchArticle(id)
  await expectWritable()
  const changeFile = (change: (article: Article) => Article) => articles.change(row.folder, change)
  await writeOverlay(journal.overlay, id, changeFile, () => syncFolder(row.folder))
}

async function listArticles({ journal, articles, rows }: Parts, ids: Iterable<Id>): Promise<void> {
  for (const id of ids) {
    const row = rows.byId.get(id)
    if (row === undefined) continue
    const changed = journal.overlay.applyToRow(row)
    if (changed === null) await articles.list(row.folder)
    else rows.put(changed)
  }
}

/** The rows of articles with their deltas. Articles that have to be read for that are left out. */
function* rowsWithDeltas({ journal, rows }: Parts, ids: readonly Id[]): Iterable<CatalogRow> {
  for (const id of ids) {
    const row = rows.byId.get(id)
    const changed = row === undefined ? null : journal.overlay.applyToRow(row)
    if (changed !== null) yield changed
  }
}
