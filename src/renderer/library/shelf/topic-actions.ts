import { useMemo } from 'react'
import type { Colour, Id, Tag } from '#shared/model.ts'
import { isUnder, moved } from '#shared/topic-path.ts'
import { type Change, useChange } from '../../data/mutate.ts'
import { useRenames } from '../../data/state/topic-renames.ts'
import { useView } from '../../data/state/view.ts'

/** What can be done with topics: each is one request and one undo. */
export interface TopicActions {
  /** Merges the two where the other topic exists. A list of the topic shows the new one. */
  rename(tag: Tag, to: Tag): Promise<boolean>
  remove(tag: Tag): Promise<boolean>
  colour(tag: Tag, colour: Colour | null): Promise<boolean>
  file(ids: readonly Id[], tag: Tag): Promise<boolean>
}

const topicActions = (change: Change): TopicActions => ({
  async rename(tag, to) {
    useRenames.getState().remember({ from: tag, to })
    if ((await change('rename-topic', { tag, to })) === null) return false
    const { place, goTo } = useView.getState()
    const next = place.kind === 'topic' ? moved(place.tag, tag, to) : null
    if (next !== null) goTo({ kind: 'topic', tag: next })
    return true
  },
  async remove(tag) {
    if ((await change('delete-topic', { tag })) === null) return false
    const { place, goTo } = useView.getState()
    if (place.kind === 'topic' && isUnder(place.tag, tag)) goTo({ kind: 'all' })
    return true
  },
  colour: async (tag, colour) => (await change('colour-topic', { tag, colour })) !== null,
  file: async (ids, tag) => (await change('tag', { ids: [...ids], add: [tag] })) !== null,
})

export function useTopicActions(): TopicActions {
  const change = useChange()
  return useMemo(() => topicActions(change), [change])
}
