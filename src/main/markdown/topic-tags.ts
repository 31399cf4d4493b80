import { createHash } from 'node:crypto'
import { normalForm } from '#shared/text/stream-safe.ts'
import { trimEndOf, trimStartOf } from '#shared/text/trim.ts'
import { distinctTags, foldCase, partsOf } from '#shared/topic-path.ts'

/** Topics as tags that Obsidian accepts, each topic once, in the order given. */
export function tagsOf(topics: readonly string[]): readonly string[] {
  return distinctTags(topics).map(tagOf)
}

/**
 * A topic as a tag that Obsidian accepts: no spaces, no punctuation but `_`, `-` and `/`, and not only digits. The tag
 * depends on nothing but the topic, so it is the same in every export of every library. Two topics have two tags, also
 * where Obsidian ignores case: a part that a tag can write has a `_` for each space, and any other ends with `__` and
 * six characters that its exact name gives (`C++` is `C__wzkv9e`). No topic has two spaces in a row, so a `__` always
 * means that.
 */
export function tagOf(topic: string): string {
  const parts = partsOf(normalForm(topic, 'NFC'))
  // Older libraries may have topics of nothing but invisible characters.
  if (parts.length === 0) return coded(topic)
  return parts.map((part, at) => partTag(part, at === 0)).join('/')
}

/** Obsidian accepts any character beyond ASCII except spaces and punctuation, which U+2000-206F is too. */
const NOT_IN_TAGS = /(?:(?![\p{L}\p{N}\p{M}_-])[\p{ASCII}\p{P}\p{C}\p{Z}\u2000-\u206F])+/gu

/** A part without a letter: Obsidian takes `#1984` for no tag. */
const NUMBER = /^[\p{Nd}_-]+$/u
/** What a part without a letter becomes, so that a topic of that name needs another tag. */
const LIKE_NUMBER = /^y[\p{Nd}_-]+$/iu

function partTag(part: string, isFirst: boolean): string {
  const written = part.replaceAll(' ', '_')
  if (part.includes('_') || written.search(NOT_IN_TAGS) !== -1) return coded(part)
  if (isFirst && LIKE_NUMBER.test(written)) return coded(part)
  return isFirst && NUMBER.test(written) ? `y${written}` : written
}

/** What is readable of a part, and a suffix that stands for all of it. */
function coded(part: string): string {
  const readable = part.replace(NOT_IN_TAGS, '-').replace(/_+/gu, '_')
  const stem = trimStartOf(trimEndOf(readable, '-_'), '-_')
  return `${stem === '' ? 'x' : stem}__${suffixOf(part)}`
}

const LETTERS = 'abcdefghjkmnpqrstvwxyz'
const SYMBOLS = `0123456789${LETTERS}`

/** Six characters, of which the first is a letter: 660 million suffixes for the few parts that share a readable form. */
function suffixOf(part: string): string {
  const bytes = createHash('sha256').update(foldCase(part)).digest()
  let number = bytes.readUIntBE(0, 6)
  let suffix = LETTERS[number % LETTERS.length] ?? ''
  for (number = Math.floor(number / LETTERS.length); suffix.length < 6; number = Math.floor(number / SYMBOLS.length)) {
    suffix += SYMBOLS[number % SYMBOLS.length]
  }
  return suffix
}
