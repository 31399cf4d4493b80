import type { Tag } from '#shared/model.ts'
import { isUnder, partsOf, tagKey } from '#shared/topic-path.ts'
import type { Topic } from '#shared/views.ts'
import { topicsIn } from '../../data/topic-names.ts'
import type { Meaning } from '../../ui/fields/NameDialog.tsx'
import {
  existsSentence,
  filedSentence,
  mergeSentence,
  movedSentence,
  NO_COMMA,
  TOPIC_BELOW_ITSELF,
  topicVerbs,
} from './sentences.ts'

/** A topic as a line of the tree. */
export interface Branch extends Topic {
  /** The last part of its path. */
  readonly name: string
  /** From 1, as screen readers count. */
  readonly level: number
  readonly parent: Tag | null
  /** Whether the topics below it are shown; null where there are none. */
  readonly open: boolean | null
  /** Its place among its siblings, from 1, and how many those are. */
  readonly place: number
  readonly siblings: number
}

/**
 * The lines of the tree, in order, without those below a folded topic.
 * @param topics of all levels, as the library lists them: the topic above each is among them
 * @param folded compared without case, as tags are
 */
export function branchesOf(topics: readonly Topic[], folded: readonly Tag[]): readonly Branch[] {
  const closed = new Set(folded.map(tagKey))
  const below = new Map<string, Topic[]>()
  for (const topic of topics) {
    const parent = tagKey(parentOf(topic.tag) ?? '')
    below.set(parent, [...(below.get(parent) ?? []), topic])
  }
  const branches: Branch[] = []
  const add = (parent: Tag | null, level: number) => {
    const siblings = below.get(tagKey(parent ?? '')) ?? []
    for (const [index, topic] of siblings.entries()) {
      const open = below.has(tagKey(topic.tag)) ? !closed.has(tagKey(topic.tag)) : null
      const name = nameOfTopic(topic.tag)
      branches.push({ ...topic, name, level, parent, open, place: index + 1, siblings: siblings.length })
      if (open) add(topic.tag, level + 1)
    }
  }
  add(null, 1)
  return branches
}

export const nameOfTopic = (tag: Tag): string => tag.slice(tag.lastIndexOf('/') + 1)

/** The topic above; null at the top. */
export const parentOf = (tag: Tag): Tag | null => (tag.includes('/') ? tag.slice(0, tag.lastIndexOf('/')) : null)

/** The new path of a topic: a name keeps it where it is, a path with slashes moves it. Null where nothing is written. */
export function renamed(tag: Tag, written: string): Tag | null {
  const parts = partsOf(written)
  if (parts.length === 0) return null
  const path = parts.join('/')
  const parent = parentOf(tag)
  return written.includes('/') || parent === null ? path : `${parent}/${path}`
}

/** The path of a topic once it is below another, or (null) at the top. */
export const movedUnder = (tag: Tag, parent: Tag | null): Tag =>
  parent === null ? nameOfTopic(tag) : `${parent}/${nameOfTopic(tag)}`

/** What a new name of a topic does: joins it to another topic, moves it or renames it; or why the name cannot be used. */
export function renameMeaning(tag: Tag, written: string, topics: readonly Topic[]): Meaning {
  const to = renamed(tag, written)
  if (to === null || to === tag) return nothing
  if (tagKey(to) === tagKey(tag)) return { says: null, does: topicVerbs.rename }
  if (isUnder(to, tag)) return { says: TOPIC_BELOW_ITSELF, does: null }
  const topic = topicIn(topics, tag)
  const existing = topicIn(topics, to)
  if (existing !== undefined) return { says: mergeSentence(existing, tag, topic?.count ?? 0), does: topicVerbs.merge }
  const stays = tagKey(parentOf(to) ?? '') === tagKey(parentOf(tag) ?? '')
  return { says: stays ? null : movedSentence(to), does: topicVerbs.rename }
}

/** What the name of a new topic does, which `count` articles will be filed under. */
export function newMeaning(written: string, topics: readonly Topic[], count: number): Meaning {
  const [tag, another] = topicsIn(written)
  if (tag === undefined) return nothing
  if (another !== undefined) return { says: NO_COMMA, does: null }
  const existing = topicIn(topics, tag)
  if (existing === undefined) return { says: filedSentence(count), does: topicVerbs.create }
  return { says: existsSentence(existing), does: count === 0 ? null : topicVerbs.file }
}

const nothing: Meaning = { says: null, does: null }

export const topicIn = (topics: readonly Topic[], tag: Tag): Topic | undefined =>
  topics.find((topic) => tagKey(topic.tag) === tagKey(tag))
