import type { Tag } from '#shared/model.ts'
import { isUnder, partsOf, tagKey } from '#shared/topic-path.ts'
import type { Topic } from '#shared/views.ts'
import { tagsIn } from '../../data/tagging.ts'
import type { Meaning } from '../../ui/fields/NameDialog.tsx'

/** A topic as a line of the tree. */
export interface Branch extends Topic {
  /** The last part of its path. */
  readonly name: string
  /** From 1, as screen readers count. */
  readonly level: number
  readonly parent: Tag | null
  /** Null where nothing is below it. */
  readonly open: boolean | null
  /** Its place among its siblings, from 1, and how many those are. */
  readonly place: number
  readonly siblings: number
}

/**
 * The lines of the tree that are seen, in order: those below a folded topic are left out.
 * @param topics of all levels, as the library lists them: above each there is the one it stands below
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
      const name = nameOfTag(topic.tag)
      branches.push({ ...topic, name, level, parent, open, place: index + 1, siblings: siblings.length })
      if (open) add(topic.tag, level + 1)
    }
  }
  add(null, 1)
  return branches
}

export const nameOfTag = (tag: Tag): string => tag.slice(tag.lastIndexOf('/') + 1)

/** The topic above; null at the top. */
export const parentOf = (tag: Tag): Tag | null => (tag.includes('/') ? tag.slice(0, tag.lastIndexOf('/')) : null)

/**
 * What a topic is to be called when this is written in its place: a name stays where the topic is, a path moves it.
 * Null where nothing is written.
 */
export function renamed(tag: Tag, written: string): Tag | null {
  const parts = partsOf(written)
  if (parts.length === 0) return null
  const path = parts.join('/')
  const parent = parentOf(tag)
  return written.includes('/') || parent === null ? path : `${parent}/${path}`
}

/** The path of a topic once it stands below another, or (null) at the top. */
export const movedUnder = (tag: Tag, parent: Tag | null): Tag =>
  parent === null ? nameOfTag(tag) : `${parent}/${nameOfTag(tag)}`

/**
 * What comes of writing something in place of a topic's name: that it joins one there is, where it goes, or why it
 * cannot be called so.
 */
export function renameMeaning(tag: Tag, written: string, topics: readonly Topic[]): Meaning {
  const to = renamed(tag, written)
  if (to === null || to === tag) return nothing
  if (to.includes('"')) return { says: NO_QUOTES, does: null }
  if (tagKey(to) === tagKey(tag)) return { says: null, does: 'Rename' }
  if (isUnder(to, tag)) return { says: 'A topic cannot stand below itself.', does: null }
  const own = topicIn(topics, tag)
  const there = topicIn(topics, to)
  if (there !== undefined)
    return {
      says: `“${there.tag}” is there already, with ${articles(there.count)}: the ${articles(own?.count ?? 0)} of “${tag}” join it.`,
      does: 'Merge',
    }
  const stays = tagKey(parentOf(to) ?? '') === tagKey(parentOf(tag) ?? '')
  return { says: stays ? null : `It becomes “${to}”.`, does: 'Rename' }
}

/** What comes of writing the name of a new topic, which so many articles are to be filed under. */
export function newMeaning(written: string, topics: readonly Topic[], count: number): Meaning {
  const [tag, another] = tagsIn(written)
  if (tag === undefined) return nothing
  if (another !== undefined) return { says: 'One topic at a time: a name holds no comma.', does: null }
  if (tag.includes('"')) return { says: NO_QUOTES, does: null }
  const there = topicIn(topics, tag)
  const filed = count === 0 ? null : `${count === 1 ? 'The article is' : `The ${articles(count)} are`} filed under it.`
  if (there === undefined) return { says: filed, does: 'Make it' }
  const already = `“${there.tag}” is there already, with ${articles(there.count)}.`
  return count === 0 ? { says: already, does: null } : { says: already, does: 'File there' }
}

const nothing: Meaning = { says: null, does: null }
const NO_QUOTES = 'A topic’s name holds no quotation mark (").'

export const topicIn = (topics: readonly Topic[], tag: Tag): Topic | undefined =>
  topics.find((topic) => tagKey(topic.tag) === tagKey(tag))

const articles = (count: number): string => (count === 1 ? '1 article' : `${count.toLocaleString('en')} articles`)
