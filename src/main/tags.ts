import type { Tag } from '#shared/model.ts'
import { normalForm } from '#shared/text/stream-safe.ts'
import { tagKey } from '#shared/topic-path.ts'
import type { Store } from './store/types.ts'

/** Tags, each changed or (null) taken off, each once; the same array when nothing changes. */
export function retopiced(tags: readonly Tag[], change: (tag: Tag) => Tag | null): readonly Tag[] {
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

/** How topics are written, of which articles may do so in different ways. */
export interface Spellings {
  /** Says that an article writes it so, or that so many do. */
  add(tag: Tag, times?: number): void
  /** As the library's own file has it, else as most articles do; the first by its characters of those as frequent. */
  of(key: string): Tag | undefined
}

/** One spelling for each topic, whatever the order in which articles are looked at. @param own those that stand first */
export function openSpellings(own: Iterable<Tag>): Spellings {
  const fixed = new Map<string, Tag>()
  for (const tag of own) if (!fixed.has(tagKey(tag))) fixed.set(tagKey(tag), tag)
  const written = new Map<string, Map<Tag, number>>()
  return {
    add(tag, times = 1) {
      const key = tagKey(tag)
      const counts = written.get(key)
      if (counts === undefined) written.set(key, new Map([[tag, times]]))
      else counts.set(tag, (counts.get(tag) ?? 0) + times)
    },
    of(key) {
      const counts = [...(written.get(key) ?? [])]
      const [commonest] = counts.sort(([a, of], [b, than]) => than - of || (a < b ? -1 : 1))
      return fixed.get(key) ?? commonest?.[0]
    },
  }
}

/** Gives a tag as it stands in the library already, however it is typed now. */
export function spelling(store: Pick<Store, 'library' | 'articlesByTag'>): (tag: Tag) => Tag {
  const spellings = openSpellings(store.library().tags.map(({ name }) => name))
  for (const [tag, { size }] of store.articlesByTag()) spellings.add(tag, size)
  return (tag) => spellings.of(tagKey(tag)) ?? normalForm(tag, 'NFC')
}
