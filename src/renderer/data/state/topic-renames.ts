import type { QueryClient } from '@tanstack/react-query'
import { create } from 'zustand'
import type { Answer } from '#shared/contract.ts'
import type { Tag } from '#shared/model.ts'
import { moved, tagKey } from '#shared/topic-path.ts'
import { useView } from './view.ts'

interface Rename {
  readonly from: Tag
  readonly to: Tag
}

interface Renames {
  /** The newest first. */
  readonly all: readonly Rename[]
  remember(rename: Rename): void
}

/** As many as the library can take back. */
const MOST = 200

/** Topics that were renamed in this window: undo takes them back, and whoever looks at one goes with it. */
export const useRenames = create<Renames>((set) => ({
  all: [],
  remember: (rename) => set(({ all }) => ({ all: [rename, ...all].slice(0, MOST) })),
}))

/** Where a topic is now that was renamed, or whose renaming was taken back; null where it is there, or nobody knows. */
export function whereIs(tag: Tag, topics: readonly Tag[], renames: readonly Rename[]): Tag | null {
  const there = new Map(topics.map((each) => [tagKey(each), each]))
  if (there.has(tagKey(tag))) return null
  for (const { from, to } of renames) {
    for (const name of [moved(tag, from, to), moved(tag, to, from)]) {
      const led = name === null ? undefined : there.get(tagKey(name))
      if (led !== undefined) return led
    }
  }
  return null
}

/** Keeps the list at its topic when that is renamed back or again. */
export function followTopics(client: QueryClient): () => void {
  return client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.queryKey[0] !== 'topics') return
    const { place, goTo } = useView.getState()
    const topics = (query.state.data as Answer<'topics'> | undefined)?.topics
    if (place.kind !== 'topic' || topics === undefined || query.state.isInvalidated) return
    const tag = whereIs(
      place.tag,
      topics.map((topic) => topic.tag),
      useRenames.getState().all,
    )
    if (tag !== null) goTo({ kind: 'topic', tag })
  })
}
