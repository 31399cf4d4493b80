import type { ArticlePatch, LibraryPatch, Revert } from '#shared/contract.ts'
import type { Article, Id, LibraryFile, State } from '#shared/model.ts'
import type { CatalogRow } from '../catalog/catalog-row.ts'
import { rowWith } from '../catalog/lazy-row.ts'
import { highlightFields, notesInRow } from '../catalog/row-of.ts'

/** From one content of an article to another. It applies to an article of the revision `expects`, and to no other. */
export type ArticleDelta = Revert['articles'][number]

/** How an article is filed: the part that every row of the catalog has too. */
export interface Filing {
  readonly tags: readonly string[]
  readonly state: State
}

type FilingPatch = Pick<ArticlePatch, 'tags' | 'state'>

/** The fields of `target` that `base` has otherwise: the patch that leads from `base` to `target`. */
export function difference(target: Article, base: Article): ArticlePatch {
  const set: ArticlePatch = filingDifference(target, base)
  if (target.note !== base.note) set.note = target.note
  if (target.notes !== base.notes) set.notes = target.notes
  if (target.highlights !== base.highlights) set.highlights = target.highlights
  if (target.corrected !== base.corrected) set.corrected = target.corrected
  if (target.current !== base.current) set.current = target.current
  return set
}

/** As `difference`, for how an article is filed. */
export function filingDifference(target: Filing, base: Filing): FilingPatch {
  const set: FilingPatch = {}
  if (target.tags !== base.tags) set.tags = target.tags as string[]
  if (target.state === base.state) return set
  const keys = (Object.keys(target.state) as (keyof State)[]).filter((key) => target.state[key] !== base.state[key])
  if (keys.length > 0) set.state = Object.fromEntries(keys.map((key) => [key, target.state[key]]))
  return set
}

/** As `difference`, for library.json. */
export function libraryDifference(target: LibraryFile, base: LibraryFile): LibraryPatch {
  const set: LibraryPatch = {}
  if (target.tags !== base.tags) set.tags = target.tags
  if (target.savedSearches !== base.savedSearches) set.savedSearches = target.savedSearches
  if (target.highlightColours !== base.highlightColours) set.highlightColours = target.highlightColours
  return set
}

/** An article, or how it is filed, with a patch. Always another object: the revision that comes with it is part of it. */
export function applyPatch<T extends Filing>(value: T, { state, ...fields }: ArticlePatch): T {
  return { ...value, ...fields, state: { ...value.state, ...state } }
}

/** @param at when the change was asked for */
export function applyDelta(article: Article, { revision, set }: ArticleDelta, at: string): Article {
  return { ...applyPatch(article, set), revision, modifiedAt: at }
}

/** Whether a row has all that a patch sets; otherwise the article has to be read to make the new row. */
export function fitsRow({ highlights, ...set }: ArticlePatch, row: CatalogRow): boolean {
  return isFilingPatch(set) && (highlights === undefined || hasNotesOf(row, highlights))
}

/** A highlight that comes back may share a note that the article still has: the row has notes only with its highlights. */
function hasNotesOf({ marks }: CatalogRow, highlights: Article['highlights']): boolean {
  const ids = new Set(marks.map(({ id }) => id))
  return highlights.every(({ id, noteId }) => noteId === null || ids.has(id))
}

/** Whether a patch sets nothing but how an article is filed. */
export function isFilingPatch(set: ArticlePatch): set is FilingPatch {
  return Object.keys(set).every((key) => key === 'tags' || key === 'state')
}

/**
 * The row of an article after a delta whose patch fits the row.
 * @param noted the row that has the notes
 */
export function applyDeltaToRow(
  row: CatalogRow,
  { revision, set: { tags, state, highlights } }: ArticleDelta,
  noted: CatalogRow = row,
): CatalogRow {
  return rowWith(row, {
    ...(highlights === undefined ? null : highlightFields(highlights, row.current, notesInRow(noted))),
    tags: tags ?? row.tags,
    state: state === undefined ? row.state : { ...row.state, ...state },
    revision,
  })
}

/**
 * The deltas that lead on from a revision, in the order they were asked for. Each begins where the one before it ended.
 * So the end is the same from whichever content on the path a file has, and applying them twice does no harm.
 */
export function chainFrom<D extends ArticleDelta>(revision: Id, deltas: readonly D[]): readonly D[] {
  let end = revision
  const chain: D[] = []
  for (const delta of deltas) {
    if (delta.expects !== end) continue
    end = delta.revision
    chain.push(delta)
  }
  return chain
}

/** Two deltas as one, where the second begins at the end of the first; null where it does not. */
export function compose(first: ArticleDelta, second: ArticleDelta): ArticleDelta | null {
  if (first.id !== second.id || first.revision !== second.expects) return null
  const state = { ...first.set.state, ...second.set.state }
  return {
    id: first.id,
    expects: first.expects,
    revision: second.revision,
    set: { ...first.set, ...second.set, ...(Object.keys(state).length === 0 ? null : { state }) },
  }
}

/**
 * One delta for each article. An article may occur several times (two addresses of one page). The revisions say which
 * delta comes first, because the replies come in any order. Where something else changed the article in between, the
 * deltas do not meet: the last of them alone can still be undone.
 */
export function composeByArticle(deltas: readonly ArticleDelta[]): ArticleDelta[] {
  const byId = new Map<Id, readonly ArticleDelta[]>()
  for (const delta of deltas) byId.set(delta.id, addToChains(byId.get(delta.id) ?? [], delta))
  return [...byId.values()].flatMap((chains) => chains.slice(-1))
}

/** A delta may close the gap between two chains of its article. */
function addToChains(chains: readonly ArticleDelta[], delta: ArticleDelta): readonly ArticleDelta[] {
  for (const chain of chains) {
    const longer = compose(chain, delta) ?? compose(delta, chain)
    if (longer !== null) {
      return addToChains(
        chains.filter((each) => each !== chain),
        longer,
      )
    }
  }
  return [...chains, delta]
}

/** The delta that takes another back, given the patch that does. */
export function inverse({ id, expects, revision }: ArticleDelta, set: ArticlePatch): ArticleDelta {
  return { id, expects: revision, revision: expects, set }
}
