import type { Revert } from '#shared/contract.ts'
import { Refusal } from '#shared/failure.ts'
import type { Article, Id, LibraryFile } from '#shared/model.ts'
import type { CatalogRow, Store } from '../store/types.ts'
import type { Edit } from './changes.ts'
import {
  difference,
  expectLibrary,
  expectRevision,
  type Filed,
  filedDifference,
  libraryDifference,
  patched,
} from './patches.ts'

type Way = Revert['articles'][number]

/** There and back. */
interface Pair {
  readonly there: Way
  readonly back: Way
}

/** What takes a change of many back. */
export type Back = Pick<Revert, 'articles' | 'library'>

/** Changes of many articles and of library.json, all or none, true at once; their files follow. */
export interface Bulk {
  /**
   * @param edits asked for when no change of an article is in hand
   * @throws Refusal when one of them cannot be made: then none was
   */
  apply(label: string, edits: () => readonly Edit[], library: (file: LibraryFile) => LibraryFile): Promise<Back>
  revert(label: string, ways: readonly Way[], library: Revert['library']): Promise<Back>
}

export function createBulk(store: Pick<Store, 'rows' | 'article' | 'changeMany'>, newId: () => Id): Bulk {
  function rowOf(id: Id): CatalogRow {
    const row = store.rows().get(id)
    if (row === undefined) throw new Refusal('not-found', 'There is no such article in this library.', { id })
    return row
  }

  async function read(row: CatalogRow, change: (article: Article) => Article, made: Id): Promise<Pair | null> {
    const before = await store.article(row.id)
    return pairOf(row, before, change(before), difference, made)
  }

  function file(row: CatalogRow, change: (filed: Filed) => Filed, made: Id): Pair | null {
    const before = { tags: row.tags, state: row.state }
    return pairOf(row, before, change(before), filedDifference, made)
  }

  async function reverted(way: Way): Promise<Pair> {
    const row = expectRevision(rowOf(way.id), way)
    const { set } = way
    if (Object.keys(set).every((key) => key === 'tags' || key === 'state')) {
      const after = { tags: set.tags ?? row.tags, state: { ...row.state, ...set.state } }
      return { there: way, back: backOf(way, filedDifference(row, after)) }
    }
    const before = await store.article(way.id)
    return { there: way, back: backOf(way, difference(before, patched(before, set))) }
  }

  async function change(
    label: string,
    plan: () => Promise<readonly Pair[]>,
    library: (file: LibraryFile) => LibraryFile,
  ): Promise<Back> {
    let pairs: readonly Pair[] = []
    const { before, after } = await store.changeMany(label, async () => {
      pairs = await plan()
      return { ways: pairs.map(({ there }) => there), library }
    })
    return {
      articles: pairs.map(({ back }) => back),
      library:
        before.revision === after.revision
          ? null
          : { expects: after.revision, revision: before.revision, set: libraryDifference(before, after) },
    }
  }

  return {
    apply: (label, edits, library) =>
      change(
        label,
        async () => {
          // One name for what it makes of each: with the article's own id it names one content.
          const made = newId()
          const pairs = new Map<Id, Pair>()
          for (const edit of edits()) {
            // Named twice: the same deed, done.
            if (pairs.has(edit.id)) continue
            const row = rowOf(edit.id)
            const pair = 'file' in edit ? file(row, edit.file, made) : await read(row, edit.change, made)
            if (pair !== null) pairs.set(edit.id, pair)
          }
          return [...pairs.values()]
        },
        (file) => {
          const changed = library(file)
          return changed === file ? file : { ...changed, revision: newId() }
        },
      ),

    revert: (label, ways, former) =>
      change(
        label,
        async () => {
          const pairs: Pair[] = []
          for (const way of ways) pairs.push(await reverted(way))
          return pairs
        },
        (file) =>
          former === null ? file : { ...expectLibrary(file, former.expects), ...former.set, revision: former.revision },
      ),
  }
}

/** Null when nothing has changed. */
function pairOf<T>(
  { id, revision }: CatalogRow,
  before: T,
  after: T,
  difference: (before: T, after: T) => Way['set'],
  made: Id,
): Pair | null {
  if (after === before) return null
  return {
    there: { id, expects: revision, revision: made, set: difference(after, before) },
    back: { id, expects: made, revision, set: difference(before, after) },
  }
}

function backOf({ id, expects, revision }: Way, set: Way['set']): Way {
  return { id, expects: revision, revision: expects, set }
}
