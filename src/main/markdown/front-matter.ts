import { Document, type DocumentOptions, type SchemaOptions, type ToStringOptions } from 'yaml'
import type { Id } from '#shared/model.ts'
import { normalForm } from '#shared/text/stream-safe.ts'
import { trimEndOf, trimStartOf } from '#shared/text/trim.ts'
import { distinctTags } from '#shared/topic-path.ts'
import { oneLine } from '#shared/markdown/escape.ts'

/** The front matter of an exported article. Keys are only ever added, after the others. */
export interface FrontMatter {
  readonly id: Id
  readonly title: string
  /** Its address; null for pasted text. */
  readonly source: string | null
  readonly author: readonly string[]
  /** A year, a month, a day or an instant, as exact as it is known; with the page's own offset, where it has one. */
  readonly published: string | null
  /** The instant when it was captured. */
  readonly created: string
  readonly tags: readonly string[]
  /** The words above the headline; null where the page has none. */
  readonly kicker: string | null
}

/**
 * Writes YAML between `---` lines, with each value on one line. Whatever a title looks like (a number, a date, `no`, a
 * comment), YAML 1.2 and 1.1 read it back as that title. Tags are written in the form that Obsidian accepts.
 */
export function frontMatter(facts: FrontMatter): string {
  const author = facts.author.map(plain).filter((name) => name !== '')
  const lines = [
    yaml('id', facts.id),
    yaml('title', plain(facts.title)),
    yaml('source', facts.source === null ? null : plain(facts.source)),
    yaml('author', author),
    date('published', facts.published),
    date('created', facts.created),
    yaml('tags', tagsOf(facts.tags)),
    // Only where there is one: most articles have none, and their exports stay as they are.
    ...(facts.kicker === null ? [] : [yaml('kicker', plain(facts.kicker))]),
  ]
  return `---\n${lines.join('')}---\n`
}

/** Tags as Obsidian takes them, each topic once, in the order given. */
export function tagsOf(tags: readonly string[]): readonly string[] {
  return distinctTags(tags.map(tagOf))
}

/**
 * A tag in the form that Obsidian accepts: no spaces, no punctuation but `_`, `-` and `/`, and not only digits. A tag of
 * nothing but punctuation is written as its code points, so that none is lost.
 */
export function tagOf(tag: string): string {
  const parts = normalForm(tag, 'NFC')
    .split('/')
    .map((part) => trimStartOf(trimEndOf(part.replace(NOT_IN_TAGS, '-'), '-'), '-'))
    .filter((part) => part !== '')
  if (parts.length === 0) {
    return `u${[...tag].map((character) => character.codePointAt(0)?.toString(16).padStart(4, '0')).join('-')}`
  }
  const joined = parts.join('/')
  return /[^\d/_-]/u.test(joined) ? joined : `y${joined}`
}

/** Obsidian accepts any character beyond ASCII except spaces and general punctuation (U+2000-206F). */
const NOT_IN_TAGS = /(?:(?![\p{L}\p{N}\p{M}_-])[\p{ASCII}\p{P}\p{C}\p{Z}\u2000-\u206F])+/gu

type Options = DocumentOptions & SchemaOptions & ToStringOptions

const OPTIONS: Options = { lineWidth: 0, nullStr: '' }

function yaml(
  key: string,
  value: string | null | readonly string[],
  options: Options = { compat: 'yaml-1.1' },
): string {
  const all = { ...OPTIONS, ...options }
  return new Document({ [key]: value }, all).toString(all)
}

/** Dates have no quotation marks, so that editors read them as dates. */
function date(key: string, value: string | null): string {
  return yaml(key, value, {})
}

/** Removes what YAML cannot have on one plain line: byte order marks, non-characters, halves of a surrogate pair. */
function plain(text: string): string {
  return oneLine(text).replace(UNPRINTABLE, '')
}

const UNPRINTABLE = /[\p{Cs}\ufeff\ufffe\uffff]/gu
