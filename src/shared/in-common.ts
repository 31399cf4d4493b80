import type { State, Tag } from '#shared/model.ts'
import { openSpellings } from './spellings.ts'
import { distinctTags, tagKey } from './topic-path.ts'

/** What several articles have in common, and how many of them have each topic. */
export interface InCommon {
  readonly starred: boolean
  readonly archived: boolean
  readonly read: boolean
  readonly trashed: boolean
  readonly count: number
  /** The most frequent topic first, each in its most frequent spelling. */
  readonly tags: readonly { readonly tag: Tag; readonly count: number }[]
}

export function inCommon(rows: readonly { readonly state: State; readonly tags: readonly Tag[] }[]): InCommon {
  const every = (test: (state: State) => boolean) => rows.length > 0 && rows.every(({ state }) => test(state))
  const counts = new Map<string, number>()
  const spellings = openSpellings([])
  for (const { tags } of rows) {
    for (const tag of distinctTags(tags)) {
      counts.set(tagKey(tag), (counts.get(tagKey(tag)) ?? 0) + 1)
      spellings.add(tag)
    }
  }
  return {
    starred: every(({ starred }) => starred),
    archived: every(({ archived }) => archived),
    read: every(({ read }) => read),
    trashed: every(({ trashedAt }) => trashedAt !== null),
    count: rows.length,
    tags: [...counts]
      .map(([key, count]) => ({ tag: spellings.of(key) ?? key, count }))
      .sort((a, b) => b.count - a.count),
  }
}
