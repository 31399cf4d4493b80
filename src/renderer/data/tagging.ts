import type { Tag } from '#shared/model.ts'
import { distinctTags, foldCase, partsOf, tagKey } from '#shared/topic-path.ts'
import type { Topic } from '#shared/views.ts'

/** The tags written in a field, parted by commas; empty ones and doubles left out. */
export function tagsIn(text: string): readonly Tag[] {
  const tags = text.split(',').map((part) => partsOf(part).join('/'))
  return distinctTags(tags.filter((tag) => tag !== ''))
}

/** Enough to choose from at a glance. */
const MOST = 8

/** Topics that the word under way may mean: those that begin so first, then those that hold it; without those had. */
export function completions(text: string, topics: readonly Topic[], had: readonly Tag[]): readonly Topic[] {
  const parts = text.split(',')
  const word = foldCase((parts.at(-1) ?? '').trim())
  const taken = new Set([...had, ...tagsIn(parts.slice(0, -1).join(','))].map(tagKey))
  const rank = ({ tag }: Topic) => {
    const name = tagKey(tag)
    if (name.startsWith(word)) return 0
    return name.split('/').some((step) => step.startsWith(word)) ? 1 : name.includes(word) ? 2 : 3
  }
  return topics
    .filter((topic) => !taken.has(tagKey(topic.tag)) && rank(topic) < 3)
    .sort((a, b) => rank(a) - rank(b) || b.count - a.count)
    .slice(0, MOST)
}

/** The field's text with the word under way replaced, ready for the next one. */
export function completed(text: string, tag: Tag): string {
  const parts = text
    .split(',')
    .slice(0, -1)
    .map((part) => part.trim())
  return [...parts, tag].join(', ')
}
