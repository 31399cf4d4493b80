import type { Id, Tag } from '#shared/model.ts'
import type { CatalogRow } from './catalog-row.ts'

type TaggedRow = Pick<CatalogRow, 'id' | 'tags' | 'highlightTags'>

/** Which articles have a tag, on themselves or on a highlight. */
export interface TagIndex {
  /** By the tag as it is written; never without an article. Made of all rows at the first call, then kept up to date. */
  all(): ReadonlyMap<Tag, ReadonlySet<Id>>
  /** To be called for a row that was replaced, for a new one (`before` undefined), and for one that is gone. */
  update(before: TaggedRow | undefined, after: TaggedRow | undefined): void
  /** To be called when all rows were replaced: the next call of `all` makes the index again. */
  reset(): void
}

export function createTagIndex(rows: ReadonlyMap<Id, TaggedRow>): TagIndex {
  let index: Map<Tag, Set<Id>> | null = null

  return {
    all() {
      if (index === null) {
        index = new Map()
        for (const row of rows.values()) add(index, row)
      }
      return index
    },

    update(before, after) {
      if (index === null) return
      if (before?.tags === after?.tags && before?.highlightTags === after?.highlightTags) return
      if (before !== undefined) remove(index, before)
      if (after !== undefined) add(index, after)
    },

    reset() {
      index = null
    },
  }
}

function add(index: Map<Tag, Set<Id>>, row: TaggedRow): void {
  for (const tag of tagsOf(row)) {
    const ids = index.get(tag)
    if (ids === undefined) index.set(tag, new Set([row.id]))
    else ids.add(row.id)
  }
}

function remove(index: Map<Tag, Set<Id>>, row: TaggedRow): void {
  for (const tag of tagsOf(row)) {
    const ids = index.get(tag)
    ids?.delete(row.id)
    if (ids?.size === 0) index.delete(tag)
  }
}

function tagsOf({ tags, highlightTags }: TaggedRow): readonly Tag[] {
  return [...tags, ...highlightTags.flat()]
}
