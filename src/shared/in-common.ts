import type { State, Tag } from '#shared/model.ts'

/** What several articles have in common, and how many of them have each topic. */
export interface InCommon {
  readonly starred: boolean
  readonly archived: boolean
  readonly read: boolean
  readonly trashed: boolean
  readonly count: number
  /** The most frequent topic first. */
  readonly tags: readonly { readonly tag: Tag; readonly count: number }[]
}

export function inCommon(rows: readonly { readonly state: State; readonly tags: readonly Tag[] }[]): InCommon {
  const every = (test: (state: State) => boolean) => rows.length > 0 && rows.every(({ state }) => test(state))
  const counts = new Map<Tag, number>()
  for (const { tags } of rows) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return {
    starred: every(({ starred }) => starred),
    archived: every(({ archived }) => archived),
    read: every(({ read }) => read),
    trashed: every(({ trashedAt }) => trashedAt !== null),
    count: rows.length,
    tags: [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count),
  }
}
