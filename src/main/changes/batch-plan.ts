import type { Revert } from '#shared/contract.ts'
import type { Article, Id, LibraryFile } from '#shared/model.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import {
  type ArticleDelta,
  applyPatch,
  difference,
  type Filing,
  filingDifference,
  inverse,
  isFilingPatch,
  libraryDifference,
} from '../store/journal/delta.ts'
import { noSuchArticle } from '../store/no-such-article.ts'
import type { Store } from '../store/types.ts'
import { changeOf, type Edit } from './edit.ts'
import { expectLibrary, expectRevision, expectVersion } from './expect.ts'

/** A delta, and the one that takes it back. */
interface DeltaPair {
  readonly delta: ArticleDelta
  readonly back: ArticleDelta
}

/** What takes a change of many articles back. */
export type BatchRevert = Pick<Revert, 'articles' | 'library'>

/** Changes many articles and library.json: all or none, true at once. Their files are written later. */
export interface BatchChanges {
  /**
   * @param edits called when no other change of an article is under way
   * @throws Refusal when one of them cannot be made: then none was
   */
  apply(label: string, edits: () => readonly Edit[], library: (file: LibraryFile) => LibraryFile): Promise<BatchRevert>
  revert(label: string, deltas: readonly ArticleDelta[], library: Revert['library']): Promise<BatchRevert>
}

type Articles = Pick<Store, 'rows' | 'article'>

export function createBatchChanges(store: Articles & Pick<Store, 'changeBatch'>, newId: () => Id): BatchChanges {
  async function change(
    label: string,
    plan: () => Promise<readonly DeltaPair[]>,
    library: (file: LibraryFile) => LibraryFile,
  ): Promise<BatchRevert> {
    let pairs: readonly DeltaPair[] = []
    const { before, after } = await store.changeBatch(label, async () => {
      pairs = await plan()
      return { deltas: pairs.map(({ delta }) => delta), library }
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
        // One revision for what it makes of all of them: with the article's own id it names one content.
        () => planEdits(store, edits(), newId()),
        (file) => {
          const changed = library(file)
          return changed === file ? file : { ...changed, revision: newId() }
        },
      ),

    revert: (label, deltas, former) =>
      change(
        label,
        () => planRevert(store, deltas),
        (file) =>
          former === null ? file : { ...expectLibrary(file, former.expects), ...former.set, revision: former.revision },
      ),
  }
}

/** @throws Refusal `not-found` */
async function planEdits(store: Articles, edits: readonly Edit[], revision: Id): Promise<readonly DeltaPair[]> {
  const pairs = new Map<Id, DeltaPair>()
  for (const edit of edits) {
    // An article that is named twice is changed once.
    if (pairs.has(edit.id)) continue
    const row = rowOf(store, edit.id)
    const pair = 'file' in edit ? planFiling(row, edit.file, revision) : await planEdit(store, row, edit, revision)
    if (pair !== null) pairs.set(edit.id, pair)
  }
  return [...pairs.values()]
}

function planFiling(row: CatalogRow, file: (filing: Filing) => Filing, revision: Id): DeltaPair | null {
  const before = { tags: row.tags, state: row.state }
  const after = file(before)
  if (after === before) return null
  const delta = { id: row.id, expects: row.revision, revision, set: filingDifference(after, before) }
  return { delta, back: inverse(delta, filingDifference(before, after)) }
}

async function planEdit(store: Articles, row: CatalogRow, edit: Edit, revision: Id): Promise<DeltaPair | null> {
  const before = await store.article(row.id)
  const after: Article = changeOf(edit)(before)
  if (after === before) return null
  const delta = { id: row.id, expects: row.revision, revision, set: difference(after, before) }
  return { delta, back: inverse(delta, difference(before, after)) }
}

/** @throws Refusal `not-found`, `moved-on` */
async function planRevert(store: Articles, deltas: readonly ArticleDelta[]): Promise<readonly DeltaPair[]> {
  const pairs: DeltaPair[] = []
  for (const delta of deltas) {
    const { id, set } = delta
    const row = expectRevision(rowOf(store, id), delta)
    if (isFilingPatch(set)) {
      const filing = { tags: row.tags, state: row.state }
      pairs.push({ delta, back: inverse(delta, filingDifference(filing, applyPatch(filing, set))) })
    } else {
      const article = expectVersion(await store.article(id), set)
      pairs.push({ delta, back: inverse(delta, difference(article, applyPatch(article, set))) })
    }
  }
  return pairs
}

function rowOf(store: Pick<Store, 'rows'>, id: Id): CatalogRow {
  const row = store.rows().get(id)
  if (row === undefined) throw noSuchArticle(id)
  return row
}
