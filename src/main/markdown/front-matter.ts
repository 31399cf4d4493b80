import { Document, type DocumentOptions, type SchemaOptions, type ToStringOptions } from 'yaml'
import type { Id } from '#shared/model.ts'
import { normalForm } from '#shared/text/stream-safe.ts'
import { trimEndOf, trimStartOf } from '#shared/text/trim.ts'
import { distinctTags } from '#shared/topic-path.ts'
import { oneLine } from './escape.ts'

/** What stands above an exported article. Keys are only ever added, behind the others. */
export interface FrontMatter {
  readonly id: Id
  readonly title: string
  /** Its address; null for pasted text. */
  readonly source: string | null
  readonly author: readonly string[]
  /** As exact as is known: a year, a month, a day or an instant. */
  readonly published: string | null
  /** When it was captured: an instant. */
  readonly created: string
  readonly tags: readonly string[]
}

/**
 * YAML between `---` lines, every value on one line of its own. Whatever a title looks like (a number, a date, `no`, a
 * comment), YAML 1.2 and 1.1 read it back as that title. Tags come out as Obsidian takes them.
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
  ]
  return `---\n${lines.join('')}---\n`
}

/** Tags as Obsidian takes them, each topic once, in the order given. */
export function tagsOf(tags: readonly string[]): readonly string[] {
  return distinctTags(tags.map(tagOf))
}

/**
 * A tag as Obsidian takes it: no spaces or punctuation but `_`, `-` and `/`, not digits alone. A tag that is all
 * punctuation is told by its code points, so that none is ever lost.
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

/** Obsidian takes any character beyond ASCII but spaces and general punctuation (which U+2000-206F holds with more). */
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

/** Dates stand without quotation marks, so that editors take them as dates; a lone year would be a number. */
function date(key: string, value: string | null): string {
  return yaml(key, value, {})
}

/** Without what YAML cannot hold on one plain line: byte order marks, non-characters, halves of a surrogate pair. */
function plain(text: string): string {
  return oneLine(text).replace(UNPRINTABLE, '')
}

const UNPRINTABLE = /[\p{Cs}\ufeff\ufffe\uffff]/gu
