import type { Tag } from '#shared/model.ts'
import { normalForm } from '#shared/text/stream-safe.ts'
import { tagKey } from '#shared/topic-path.ts'
import type { Store } from './store/types.ts'

/** Changes or (null) removes each tag, and keeps each result once. The same array when nothing changes. */
export function mapTags(tags: readonly Tag[], change: (tag: Tag) => Tag | null): readonly Tag[] {
  const changed = tags.map(change)
  if (changed.every((tag, at) => tag === tags[at])) return tags
  const seen = new Set<string>()
  return changed.filter((tag): tag is Tag => {
    if (tag === null || seen.has(tagKey(tag))) return false
    seen.add(tagKey(tag))
    return true
  })
}

/**
 * The tags with some added and some removed, in the same order. The same array when nothing changes.
 * @param spell gives a tag in the spelling of this library
 */
export function retag(
  tags: readonly Tag[],
  add: readonly Tag[],
  remove: readonly Tag[],
  spell: (tag: Tag) => Tag,
): readonly Tag[] {
  const removed = new Set(remove.map(tagKey))
  const kept = tags.filter((tag) => !removed.has(tagKey(tag)))
  const present = new Set(kept.map(tagKey))
  const fresh: Tag[] = []
  for (const tag of add) {
    if (present.has(tagKey(tag))) continue
    present.add(tagKey(tag))
    fresh.push(spell(tag))
  }
  return fresh.length === 0 && kept.length === tags.length ? tags : [...kept, ...fresh]
}

/** How topics are spelled. Articles may spell one topic in several ways. */
export interface Spellings {
  /** Counts a spelling that an article has, or that many have. */
  add(tag: Tag, times?: number): void
  /** The spelling in library.json, otherwise the most frequent one; of equally frequent ones, the first in the alphabet. */
  of(key: string): Tag | undefined
}

/**
 * Chooses one spelling for each topic, whatever the order in which articles are read.
 * @param own the spellings in library.json, which come first
 */
export function openSpellings(own: Iterable<Tag>): Spellings {
  const fixed = new Map<string, Tag>()
  for (const tag of own) if (!fixed.has(tagKey(tag))) fixed.set(tagKey(tag), tag)
  const counts = new Map<string, Map<Tag, number>>()
  return {
    add(tag, times = 1) {
      const key = tagKey(tag)
      const spellings = counts.get(key)
      if (spellings === undefined) counts.set(key, new Map([[tag, times]]))
      else spellings.set(tag, (spellings.get(tag) ?? 0) + times)
    },
    of(key) {
      const spellings = [...(counts.get(key) ?? [])]
      const [commonest] = spellings.sort(([a, of], [b, than]) => than - of || (a < b ? -1 : 1))
      return fixed.get(key) ?? commonest?.[0]
    },
  }
}

/** Returns a function that gives a tag the spelling that it already has in the library. */
export function spelling(store: Pick<Store, 'library' | 'articlesByTag'>): (tag: Tag) => Tag {
  const spellings = openSpellings(store.library().tags.map(({ name }) => name))
  for (const [tag, { size }] of store.articlesByTag()) spellings.add(tag, size)
  return (tag) => spellings.of(tagKey(tag)) ?? normalForm(tag, 'NFC')
}
