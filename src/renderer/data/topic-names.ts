import type { Tag } from '#shared/model.ts'
import { nameMatcher, nameRanks } from '#shared/text/name-match.ts'
import { cleanTopic, distinctTags, foldCase, tagKey } from '#shared/topic-path.ts'
import type { Topic } from '#shared/views.ts'

/** The topics written in a field, separated by commas, without empty ones and doubles. */
export function topicsIn(text: string): readonly Tag[] {
  const tags = text.split(',').map(cleanTopic)
  return distinctTags(tags.filter((tag) => tag !== ''))
}

/** Enough to choose from at a glance, and no more. */
const MOST = 8

/**
 * The topics that the word being typed may mean: first those that begin with it, then those with a word that does, then
 * those that contain it. It is read as a search reads it (`name-match.ts`): `uber` offers `Über`.
 */
export function completions(text: string, topics: readonly Topic[], had: readonly Tag[]): readonly Topic[] {
  const parts = text.split(',')
  const word = (parts.at(-1) ?? '').trim().replace(/^#/, '').replaceAll(BLANKS_AT_SLASH, '/')
  const used = new Set([...had, ...topicsIn(parts.slice(0, -1).join(','))].map(tagKey))
  const matcher = nameMatcher(word)
  const ranks = new Map(topics.map((topic) => [topic, matcher(topic.tag)]))
  const rank = (topic: Topic) => ranks.get(topic) ?? nameRanks.none
  const key = foldCase(word)
  /** Of equals, what is spelled as typed comes first. */
  const respelled = ({ tag }: Topic) => (tagKey(tag).includes(key) ? 0 : 1)
  return topics
    .filter((topic) => !used.has(tagKey(topic.tag)) && rank(topic) !== nameRanks.none)
    .sort((a, b) => rank(a) - rank(b) || respelled(a) - respelled(b) || b.count - a.count)
    .slice(0, MOST)
}

const BLANKS_AT_SLASH = / {0,20}\/ {0,20}/g

/** The text of the field with the word being typed replaced by a topic. */
export function completed(text: string, tag: Tag): string {
  const parts = text
    .split(',')
    .slice(0, -1)
    .map((part) => part.trim())
  return [...parts, tag].join(', ')
}
