import type { Id, Tag } from '#shared/model.ts'
import type { CatalogRow } from '../types.ts'

type Filed = Pick<CatalogRow, 'id' | 'tags' | 'highlightTags'>

/** Which articles have a tag, on themselves or on a highlight. */
export interface Tagged {
  /** By the tag as it is written; never without an article. Made of all rows when first asked for, then kept up. */
  all(): ReadonlyMap<Tag, ReadonlySet<Id>>
  /** Told of a row that was put in another's place, of a new one (`before` undefined), and of one that is gone. */
  changed(before: Filed | undefined, after: Filed | undefined): void
  /** All rows are others: it is made anew when next asked for. */
  forget(): void
}

export function createTagged(rows: ReadonlyMap<Id, Filed>): Tagged {
  let known: Map<Tag, Set<Id>> | null = null

  function add(to: Map<Tag, Set<Id>>, row: Filed): void {
    for (const tag of tagsOf(row)) {
      const ids = to.get(tag)
      if (ids === undefined) to.set(tag, new Set([row.id]))
      else ids.add(row.id)
    }
  }

  function remove(from: Map<Tag, Set<Id>>, row: Filed): void {
    for (const tag of tagsOf(row)) {
      const ids = from.get(tag)
      ids?.delete(row.id)
      if (ids?.size === 0) from.delete(tag)
    }
  }

  return {
    all() {
      if (known === null) {
        known = new Map()
        for (const row of rows.values()) add(known, row)
      }
      return known
    },

    changed(before, after) {
      if (known === null) return
      if (before?.tags === after?.tags && before?.highlightTags === after?.highlightTags) return
      if (before !== undefined) remove(known, before)
      if (after !== undefined) add(known, after)
    },

    forget() {
      known = null
    },
  }
}

function tagsOf({ tags, highlightTags }: Filed): readonly Tag[] {
  return [...tags, ...highlightTags]
}
