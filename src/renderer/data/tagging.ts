import type { Tag } from '#shared/model.ts'
import type { Topic } from '#shared/views.ts'

/** The topics written in a field, separated by commas, without empty ones and doubles. */
export function tagsIn(text: string): readonly Tag[] {
  const keys = new Set<string>()
  return text
    .split(',')
    .map((part) =>
      part
        .split('/')
        .map((step) => step.trim())
        .filter(Boolean)
        .join('/'),
    )
    .filter((tag) => tag !== '' && !keys.has(tag.toLowerCase()) && keys.add(tag.toLowerCase()))
}

/** Enough to choose from at a glance, and no more. */
const MOST = 8

/** The topics that the word being typed may mean: first those that begin with it, then those that contain it. */
export function completions(text: string, topics: readonly Topic[], had: readonly Tag[]): readonly Topic[] {
  const parts = text.split(',')
  const word = (parts.at(-1) ?? '').trim().toLowerCase()
  const used = new Set([...had, ...tagsIn(parts.slice(0, -1).join(','))].map((tag) => tag.toLowerCase()))
  const rank = ({ tag }: Topic) => {
    const name = tag.toLowerCase()
    if (name.startsWith(word)) return 0
    return name.split('/').some((step) => step.startsWith(word)) ? 1 : name.includes(word) ? 2 : 3
  }
  return topics
    .filter((topic) => !used.has(topic.tag.toLowerCase()) && rank(topic) < 3)
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
