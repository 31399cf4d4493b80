import type { Tag } from './model.ts'
import { tagKey } from './topic-path.ts'

/** How topics are written, of which articles may do so in different ways. */
export interface Spellings {
  /** Says that an article writes it so, or that so many do. */
  add(tag: Tag, times?: number): void
  /** As the library's own file has it, else as most articles do; the first by its characters of those as frequent. */
  of(key: string): Tag | undefined
}

/** One spelling for each topic, whatever the order in which articles are looked at. @param own those that come first */
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
