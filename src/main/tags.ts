import type { Tag } from '#shared/model.ts'
import { openSpellings } from '#shared/spellings.ts'
import { normalForm } from '#shared/text/stream-safe.ts'
import { distinctTags, tagKey } from '#shared/topic-path.ts'
import type { Store } from './store/types.ts'

/** Tags, each changed or (null) taken off, each once; the same array when nothing changes. */
export function retopiced(tags: readonly Tag[], change: (tag: Tag) => Tag | null): readonly Tag[] {
  const changed = tags.map(change)
  if (changed.every((tag, at) => tag === tags[at])) return tags
  return distinctTags(changed.filter((tag) => tag !== null))
}

/**
 * Tags that take the place of others: each topic once, written as it is there already.
 * @param spelled gives a tag as it was first written in this library
 */
export function tagsInPlaceOf(
  former: readonly Tag[],
  asked: readonly Tag[],
  spelled: (tag: Tag) => Tag,
): readonly Tag[] {
  const there = new Map(former.map((tag) => [tagKey(tag), tag]))
  return distinctTags(asked).map((tag) => there.get(tagKey(tag)) ?? spelled(tag))
}

/**
 * The tags with some added and some removed, in the order they stood; the same array when nothing changes.
 * @param spelled gives a tag as it was first written in this library
 */
export function retag(
  tags: readonly Tag[],
  add: readonly Tag[],
  remove: readonly Tag[],
  spelled: (tag: Tag) => Tag,
): readonly Tag[] {
  const gone = new Set(remove.map(tagKey))
  const kept = tags.filter((tag) => !gone.has(tagKey(tag)))
  const there = new Set(kept.map(tagKey))
  const fresh: Tag[] = []
  for (const tag of add) {
    if (there.has(tagKey(tag))) continue
    there.add(tagKey(tag))
    fresh.push(spelled(tag))
  }
  return fresh.length === 0 && kept.length === tags.length ? tags : [...kept, ...fresh]
}

/** Gives a tag as it stands in the library already, however it is typed now. */
export function spelling(store: Pick<Store, 'library' | 'tagged'>): (tag: Tag) => Tag {
  const spellings = openSpellings(store.library().tags.map(({ name }) => name))
  for (const [tag, { size }] of store.tagged()) spellings.add(tag, size)
  return (tag) => spellings.of(tagKey(tag)) ?? normalForm(tag, 'NFC')
}
