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

/** As many as the library can undo. */
const MOST = 200

/** Topics that were renamed in this window, so that the list stays at its topic when undo renames it back. */
export const useRenames = create<Renames>((set) => ({
  all: [],
  remember: (rename) => set(({ all }) => ({ all: [rename, ...all].slice(0, MOST) })),
}))

/** The name that a renamed topic has now, also after an undo; null where it has kept its name, or where that is unknown. */
export function whereIs(tag: Tag, topics: readonly Tag[], renames: readonly Rename[]): Tag | null {
  const existing = new Map(topics.map((each) => [tagKey(each), each]))
  if (existing.has(tagKey(tag))) return null
  for (const { from, to } of renames) {
    for (const name of [moved(tag, from, to), moved(tag, to, from)]) {
      const renamed = name === null ? undefined : existing.get(tagKey(name))
      if (renamed !== undefined) return renamed
    }
  }
  return null
}

/** Keeps the list at its topic when undo or redo renames it. */
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
