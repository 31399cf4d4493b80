import { type RefObject, useMemo, useRef, useState } from 'react'
import type { Tag } from '#shared/model.ts'
import { tagKey } from '#shared/topic-path.ts'
import type { Topic } from '#shared/views.ts'
import { useRemembered } from '../../data/state/remembered.ts'
import { useView } from '../../data/state/view.ts'
import { type Branch, branchesOf } from './topic-tree.ts'

/** The lines of the tree, and the line that the keys are at. */
export interface TopicTreeState {
  readonly branches: readonly Branch[]
  /** The key of the topic whose articles are listed; null when another place is. */
  readonly listed: string | null
  /** Where the keys are: where they were last, else at the listed topic, else at the first. Undefined without topics. */
  readonly cursor: Branch | undefined
  readonly element: RefObject<HTMLDivElement | null>
  moveCursor(tag: Tag | null): void
  /** Moves the cursor and the focus to a line. */
  focus(tag: Tag): void
  /** The line of a topic; null when it is folded away. */
  lineOf(tag: Tag): HTMLElement | null
  hasFocus(): boolean
}

/** Builds the tree of topics as it is folded, and keeps the place of the keys in it. */
export function useTopicTree(topics: readonly Topic[]): TopicTreeState {
  const folded = useRemembered(({ view }) => view.folded)
  const place = useView((view) => view.place)
  const element = useRef<HTMLDivElement>(null)
  const [last, setLast] = useState<Tag | null>(null)
  const branches = useMemo(() => branchesOf(topics, folded), [topics, folded])
  const listed = place.kind === 'topic' ? tagKey(place.tag) : null
  const branchAt = (key: string | null) => branches.find(({ tag }) => tagKey(tag) === key)
  const lineOf = (tag: Tag) => element.current?.querySelector<HTMLElement>(`[data-tag="${CSS.escape(tag)}"]`) ?? null
  return {
    branches,
    listed,
    cursor: branchAt(last === null ? null : tagKey(last)) ?? branchAt(listed) ?? branches[0],
    element,
    moveCursor: setLast,
    focus(tag) {
      setLast(tag)
      lineOf(tag)?.focus()
    },
    lineOf,
    hasFocus: () => element.current?.contains(document.activeElement) ?? false,
  }
}

/** Folds a topic or unfolds it, also for the next start. */
export function foldTopic(tag: Tag, folded: boolean): void {
  const { view, remember } = useRemembered.getState()
  const rest = view.folded.filter((each) => tagKey(each) !== tagKey(tag))
  remember({ folded: folded ? [...rest, tag] : rest })
}
