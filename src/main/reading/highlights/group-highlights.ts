import { dayOf } from '#shared/query/dates.ts'
import { distinctTags, tagKey } from '#shared/topic-path.ts'
import type { HighlightGroup } from '#shared/views/highlights.ts'
import { byName } from '../sort-rows.ts'
import type { MarkOfRow } from './select-highlights.ts'

/** A highlight in a group. */
export interface GroupedMark extends MarkOfRow {
  readonly group: { readonly key: string; readonly size: number; readonly at: number }
}

/**
 * Highlights in groups, in the order of the groups: articles as they come, topics by name and those without one last,
 * colours by number, days with the latest first. Within a group the order stays; within a day the latest comes first.
 */
export function groupHighlights(marks: readonly MarkOfRow[], by: HighlightGroup): GroupedMark[] {
  const groups = new Map<string, { key: string; marks: MarkOfRow[] }>()
  for (const each of marks) {
    for (const key of keysOf(each, by)) {
      const id = by === 'topic' ? tagKey(key) : key
      const group = groups.get(id)
      if (group === undefined) groups.set(id, { key, marks: [each] })
      else group.marks.push(each)
    }
  }
  return inOrder([...groups.values()], by).flatMap(({ key, marks }) => {
    const latest = by === 'day' ? marks.sort((a, b) => compare(b.mark.createdAt, a.mark.createdAt)) : marks
    return latest.map((each, at) => ({ ...each, group: { key, size: latest.length, at } }))
  })
}

function keysOf({ row, mark }: MarkOfRow, by: HighlightGroup): readonly string[] {
  switch (by) {
    case 'article':
      return [row.id]
    case 'colour':
      return [String(mark.colour)]
    case 'day':
      return [dayOf(new Date(mark.createdAt))]
    case 'topic': {
      const tags = distinctTags([...mark.tags, ...row.tags])
      return tags.length === 0 ? [''] : tags
    }
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function inOrder<G extends { readonly key: string }>(groups: G[], by: HighlightGroup): G[] {
  switch (by) {
    case 'article':
      return groups
    case 'colour':
      return groups.sort((a, b) => compare(a.key, b.key))
    case 'day':
      return groups.sort((a, b) => compare(b.key, a.key))
    case 'topic':
      return groups.sort((a, b) => Number(a.key === '') - Number(b.key === '') || byName(a.key, b.key))
  }
}
