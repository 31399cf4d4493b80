import type { Tag } from '#shared/model.ts'

/** Tags are compared without case. */
export function tagKey(tag: Tag): string {
  return tag.normalize('NFC').toLowerCase()
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
