import type { Tag } from './model.ts'
import { normalForm } from './text/stream-safe.ts'

/**
 * The one rule for "filed under this topic": shelf, lists, search, export, renaming, drag and drop and completion all
 * compare the names of topics by `tagKey`. Case does not count, accents do. Names are kept and shown as they are written.
 */

/** A library has some hundreds of names, asked for thousands of times; a hostile one could have any number. */
const keys = new Map<Tag, string>()
const KEYS = 20_000

/**
 * What two names of one topic have in common: the folded path of the cleaned name.
 * No topic has the empty key.
 */
export function tagKey(tag: Tag): string {
  const cache = keys.get(tag)
  if (cache !== undefined) return cache
  const key = foldCase(partsOf(tag).join('/'))
  if (keys.size >= KEYS) keys.clear()
  keys.set(tag, key)
  return key
}

const ASCII = /^[\0-\x7f]*$/
const BUT_DOTLESS_I = /[^ı]+/g

/**
 * Full case folding of Unicode as canonical caseless matching has it (The Unicode Standard, D145), given in NFC. Compared
 * with CaseFolding.txt for every assigned character: the same ones are equal.
 *
 * JavaScript has no case folding, but lower, then upper, then lower case is the same but for two letters. `ẞ` becomes
 * `ß`, `SS`, `ss`; upper case alone would leave it. A dotless `ı` has the capital `I` and would become `i`: it is left
 * out. Lower case writes a sigma at the end of a word as `ς`: it is made the `σ` it is elsewhere. Decomposed first, as
 * capitals of Greek letters with an iota below would else have their accents in another order.
 */
export function foldCase(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  const folded = normalForm(text, 'NFD')
    .replace(BUT_DOTLESS_I, (part) => part.toLowerCase().toUpperCase().toLowerCase())
    .replaceAll('ς', 'σ')
  return normalForm(folded, 'NFC')
}

/** What stands in a name unseen: soft hyphens, blanks without width, marks of direction. */
const UNSEEN = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g
const BLANKS = /[\p{Zs}]+/gu
/** Joiners belong to Persian and Indian words and to emoji, but only between letters. */
const EDGE = /^[\s\u200c\u200d]$/
const SIGN = /^[#\s\u200c\u200d]$/

/**
 * A topic's name as it is kept, however it was typed or pasted: no blanks around its parts and single ones of one kind
 * within, nothing unseen, no `#` before a part, no empty parts. `# war / cyber` is `war/cyber`. Every request cleans the
 * names that it takes (`TopicName`), and `tagKey` compares cleaned ones, so that older names are the same topics.
 */
export function cleanTopic(name: string): Tag {
  return partsOf(name).join('/')
}

/** The parts of a path as they are written, cleaned, from the top. */
export function partsOf(path: Tag): readonly string[] {
  return path
    .replace(UNSEEN, '')
    .replace(BLANKS, ' ')
    .split('/')
    .map(cleanPart)
    .filter((part) => part !== '')
}

function cleanPart(part: string): string {
  let end = part.length
  while (end > 0 && EDGE.test(part.charAt(end - 1))) end -= 1
  let [start, signs] = [0, 0]
  while (start < end && EDGE.test(part.charAt(start))) start += 1
  while (start + signs < end && SIGN.test(part.charAt(start + signs))) signs += 1
  // A part that is nothing but signs stays.
  return part.slice(start + signs < end ? start + signs : start, end)
}

/** Tells of tags whether they are a topic or lie below it; for many tags, as the topic is folded once. */
export function underTopic(topic: Tag): (tag: Tag) => boolean {
  const own = tagKey(topic)
  const below = `${own}/`
  return (tag) => {
    const key = tagKey(tag)
    return key === own || key.startsWith(below)
  }
}

/** Whether a tag is a topic or lies below it. */
export const isUnder = (tag: Tag, topic: Tag): boolean => underTopic(topic)(tag)

/** Tags with each topic once, as it is written first. */
export function distinctTags(tags: readonly Tag[]): readonly Tag[] {
  const seen = new Set<string>()
  return tags.filter((tag) => !seen.has(tagKey(tag)) && seen.add(tagKey(tag)))
}

/** What a tag is called once a topic is moved with all that lies below it; null when it is not of it. */
export function moved(tag: Tag, topic: Tag, to: Tag): Tag | null {
  return isUnder(tag, topic) ? beneath(tag, topic, to) : null
}

/** A path with another beginning, in place of as many parts as a topic has. */
function beneath(tag: Tag, topic: Tag, to: Tag): Tag {
  return [to, ...partsOf(normalForm(tag, 'NFC')).slice(partsOf(topic).length)].join('/')
}
