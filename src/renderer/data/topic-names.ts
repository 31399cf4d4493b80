import type { Tag } from '#shared/model.ts'
import { distinctTags, foldCase, partsOf, tagKey } from '#shared/topic-path.ts'
import type { Topic } from '#shared/views.ts'

/** The topics written in a field, separated by commas, without empty ones and doubles. */
export function topicsIn(text: string): readonly Tag[] {
  const tags = text.split(',').map((part) => partsOf(part).join('/'))
  return distinctTags(tags.filter((tag) => tag !== ''))
}

/** Enough to choose from at a glance, and no more. */
const MOST = 8

/** The topics that the word being typed may mean: first those that begin with it, then those that contain it. */
export function completions(text: string, topics: readonly Topic[], had: readonly Tag[]): readonly Topic[] {
  const parts = text.split(',')
  const word = foldCase((parts.at(-1) ?? '').trim())
  const used = new Set([...had, ...topicsIn(parts.slice(0, -1).join(','))].map(tagKey))
  const rank = ({ tag }: Topic) => {
    const name = tagKey(tag)
    if (name.startsWith(word)) return 0
    return name.split('/').some((step) => step.startsWith(word)) ? 1 : name.includes(word) ? 2 : 3
  }
  return topics
    .filter((topic) => !used.has(tagKey(topic.tag)) && rank(topic) < 3)
    .sort((a, b) => rank(a) - rank(b) || b.count - a.count)
    .slice(0, MOST)
}

/** The text of the field with the word being typed replaced by a topic. */
export function completed(text: string, tag: Tag): string {
  const parts = text
    .split(',')
    .slice(0, -1)
    .map((part) => part.trim())
  return [...parts, tag].join(', ')
}
