import type { Tag } from '#shared/model.ts'
import { fold, READING } from '#shared/text/fold.ts'
import { patternOf } from '#shared/text/pattern.ts'
import { isLetterAt } from '#shared/text/scripts.ts'
import { distinctTags, foldCase, partsOf, tagKey } from '#shared/topic-path.ts'
import type { Topic } from '#shared/views.ts'

/** The topics written in a field, separated by commas, without empty ones and doubles. */
export function topicsIn(text: string): readonly Tag[] {
  const tags = text.split(',').map((part) => partsOf(part).join('/'))
  return distinctTags(tags.filter((tag) => tag !== ''))
}

/** Enough to choose from at a glance, and no more. */
const MOST = 8

/**
 * The topics that the word being typed may mean: first those that begin with it, then those with a word that does, then
 * those that contain it. It is read as a search reads it (`pattern.ts`): `uber` offers `Über`.
 */
export function completions(text: string, topics: readonly Topic[], had: readonly Tag[]): readonly Topic[] {
  const parts = text.split(',')
  const word = (parts.at(-1) ?? '').trim().replace(/^#/, '').replaceAll(BLANKS_AT_SLASH, '/')
  const used = new Set([...had, ...topicsIn(parts.slice(0, -1).join(','))].map(tagKey))
  const pattern = patternOf(word, { edges: 'anywhere', blanks: 'blanks' })
  const rank = ({ tag }: Topic) => (pattern === null ? 0 : rankOf(fold(tag, READING), pattern))
  const key = foldCase(word)
  /** Of equals, what is spelled as typed comes first. */
  const respelled = ({ tag }: Topic) => (tagKey(tag).includes(key) ? 0 : 1)
  return topics
    .filter((topic) => !used.has(tagKey(topic.tag)) && rank(topic) < NOT_MEANT)
    .sort((a, b) => rank(a) - rank(b) || respelled(a) - respelled(b) || b.count - a.count)
    .slice(0, MOST)
}

const BLANKS_AT_SLASH = / {0,20}\/ {0,20}/g
const NOT_MEANT = 3

function rankOf(name: string, pattern: RegExp): number {
  const places = [...name.matchAll(pattern)].map(({ index }) => index)
  if (places.length === 0) return NOT_MEANT
  return places.includes(0) ? 0 : places.some((at) => !isLetterAt(name, at - 1)) ? 1 : 2
}

/** The text of the field with the word being typed replaced by a topic. */
export function completed(text: string, tag: Tag): string {
  const parts = text
    .split(',')
    .slice(0, -1)
    .map((part) => part.trim())
  return [...parts, tag].join(', ')
}
