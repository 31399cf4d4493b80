import { Document, type DocumentOptions, type SchemaOptions, type ToStringOptions } from 'yaml'
import type { Id } from '#shared/model.ts'
import { oneLine } from './escape.ts'
import type { PublishedDay } from './published-day.ts'
import { tagsOf } from './topic-tags.ts'

/**
 * The front matter of an exported article. Every property has one type in all files, so that an Obsidian vault shows no
 * mismatch: text, list of texts, date, or date and time.
 */
export interface FrontMatter {
  readonly id: Id
  readonly title: string
  /** Its address; null for pasted text. */
  readonly source: string | null
  readonly author: readonly string[]
  readonly published: PublishedDay | null
  /** The instant when it was first captured; null for a document of no article. */
  readonly created: string | null
  /** Topics; they are written as tags. */
  readonly tags: readonly string[]
  /** Written only where they are known, in this order. */
  readonly more: Readonly<Record<MoreKey, string | null>>
}

/** Keys that not every article has. Others are only ever added after them. */
const MORE_KEYS = ['kicker', 'outlet', 'site', 'agency', 'language', 'description', 'accessed', 'incomplete'] as const
type MoreKey = (typeof MORE_KEYS)[number]

/**
 * Writes YAML between `---` lines, with each value on one line. Whatever a title looks like (a number, a date, `no`, a
 * comment), YAML 1.2 and 1.1 read it back as that title.
 */
export function frontMatter(facts: FrontMatter): string {
  const { published, more } = facts
  const author = facts.author.map(plain).filter((name) => name !== '')
  const lines = [
    yaml('id', facts.id),
    yaml('title', plain(facts.title)),
    yaml('source', facts.source === null ? null : plain(facts.source)),
    yaml('author', author),
    date('published', published?.day ?? null),
    date('created', facts.created),
    yaml('tags', tagsOf(facts.tags)),
    ...(published === null ? [] : [yaml('published_precision', published.precision)]),
    ...(published?.time == null ? [] : [yaml('published_time', published.time)]),
    ...(published?.zone == null ? [] : [yaml('published_zone', published.zone)]),
    ...MORE_KEYS.flatMap((key) => moreLine(key, more[key])),
  ]
  return `---\n${lines.join('')}---\n`
}

function moreLine(key: MoreKey, value: string | null): readonly string[] {
  const text = value === null ? '' : plain(value)
  if (text === '') return []
  return [key === 'accessed' ? date(key, text) : yaml(key, text)]
}

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
