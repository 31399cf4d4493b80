import type { Tag } from '#shared/model.ts'
import type { Store } from './store/types.ts'

/** A library has some hundreds of them, asked for thousands of times; a hostile one could have any number. */
const keys = new Map<Tag, string>()
const KEYS = 20_000

/** Tags are compared without case. */
export function tagKey(tag: Tag): string {
  const known = keys.get(tag)
  if (known !== undefined) return known
  const key = tag.normalize('NFC').toLowerCase()
  if (keys.size >= KEYS) keys.clear()
  keys.set(tag, key)
  return key
}

/** Whether a tag is a topic or lies below it. */
export function isUnder(tag: Tag, topic: Tag): boolean {
  const key = tagKey(tag)
  const above = tagKey(topic)
  return key === above || key.startsWith(`${above}/`)
}

/** What a tag is called once a topic is moved with all that lies below it; null when it is not of it. */
export function moved(tag: Tag, topic: Tag, to: Tag): Tag | null {
  return isUnder(tag, topic) ? beneath(tag, topic, to) : null
}

/** A path with another beginning, in place of as many parts as a topic has. */
export function beneath(tag: Tag, topic: Tag, to: Tag): Tag {
  return [to, ...tag.normalize('NFC').split('/').slice(topic.split('/').length)].join('/')
}

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
  /** Says that an article writes it so. */
  add(tag: Tag): void
  /** As the library's own file has it, else as most articles do; the first by its characters of those as frequent. */
  of(key: string): Tag | undefined
}

/** One spelling for each topic, whatever the order in which articles are looked at. @param own those that stand first */
export function openSpellings(own: Iterable<Tag>): Spellings {
  const fixed = new Map<string, Tag>()
  for (const tag of own) if (!fixed.has(tagKey(tag))) fixed.set(tagKey(tag), tag)
  const written = new Map<string, Map<Tag, number>>()
  return {
    add(tag) {
      const key = tagKey(tag)
      const counts = written.get(key)
      if (counts === undefined) written.set(key, new Map([[tag, 1]]))
      else counts.set(tag, (counts.get(tag) ?? 0) + 1)
    },
    of(key) {
      const counts = [...(written.get(key) ?? [])]
      const [commonest] = counts.sort(([a, of], [b, than]) => than - of || (a < b ? -1 : 1))
      return fixed.get(key) ?? commonest?.[0]
    },
  }
}

/** Gives a tag as it stands in the library already, however it is typed now. */
export function spelling(store: Pick<Store, 'library' | 'rows'>): (tag: Tag) => Tag {
  const spellings = openSpellings(store.library().tags.map(({ name }) => name))
  for (const row of store.rows().values()) for (const tag of row.tags) spellings.add(tag)
  return (tag) => spellings.of(tagKey(tag)) ?? tag.normalize('NFC')
}
