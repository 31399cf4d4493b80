import type { Tag } from '#shared/model.ts'
import { openSpellings } from '#shared/spellings.ts'
import { normalForm } from '#shared/text/stream-safe.ts'
import { distinctTags, tagKey } from '#shared/topic-path.ts'
import type { Store } from './store/types.ts'

/** Changes or (null) removes each tag, and keeps each topic once. The same array when nothing changes. */
export function mapTags(tags: readonly Tag[], change: (tag: Tag) => Tag | null): readonly Tag[] {
  const changed = tags.map(change)
  if (changed.every((tag, at) => tag === tags[at])) return tags
  return distinctTags(changed.filter((tag) => tag !== null))
}

/**
 * Tags that replace others: each topic once, spelled as before where it was there.
 * @param spell gives a tag in the spelling of this library
 */
export function replaceTags(former: readonly Tag[], tags: readonly Tag[], spell: (tag: Tag) => Tag): readonly Tag[] {
  const formerByKey = new Map(former.map((tag) => [tagKey(tag), tag]))
  return distinctTags(tags).map((tag) => formerByKey.get(tagKey(tag)) ?? spell(tag))
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

/** Returns a function that gives a tag the spelling that it already has in the library. */
export function spelling(store: Pick<Store, 'library' | 'articlesByTag'>): (tag: Tag) => Tag {
  const spellings = openSpellings(store.library().tags.map(({ name }) => name))
  for (const [tag, { size }] of store.articlesByTag()) spellings.add(tag, size)
  return (tag) => spellings.of(tagKey(tag)) ?? normalForm(tag, 'NFC')
}
