import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Facts } from '#shared/model.ts'
import { tagKey } from '#shared/topic-path.ts'
import { hostileText } from '../markdown/testing/read-markdown.ts'
import { testFacts } from '../testing/test-article.ts'
import type { ExportArticle } from './export-format.ts'
import { formatNamed } from './formats.ts'
import { exportArticle } from './testing/export-article.ts'

/** Three hundred invented articles as an Obsidian vault sees them: it gives each property one type for all files. */

const words = fc.oneof(
  hostileText,
  fc.constantFrom(
    '2025',
    '2025-07-22',
    '12:30',
    'no',
    'true',
    'null',
    '1e3',
    '- x',
    '#tag',
    '[[x]]',
    'C++',
    '0x1f',
    '~',
  ),
)
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const published = fc.oneof(
  fc.constantFrom('2025', '2025-07', '2025-07-22', '2025-02-30', '0000', '1912-04-15', '2025-13-45T99:99Z'),
  fc
    .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
)
const facts: fc.Arbitrary<Facts> = fc
  .record({
    title: words.map((title) => title || 'x'),
    kicker: orNull(words),
    byline: fc.array(words, { maxLength: 3 }),
    publisher: orNull(words),
    siteName: orNull(words),
    agency: orNull(words),
    publishedAt: orNull(published),
    publishedPrecision: orNull(fc.constantFrom('year', 'month', 'day', 'hour', 'minute')),
    publishedOffset: orNull(fc.integer({ min: -840, max: 840 })),
    language: orNull(fc.constantFrom('no', 'en', 'zh-Hant')),
    excerpt: orNull(words),
  })
  .map((changed) => testFacts(changed as Partial<Facts>))
const articles: fc.Arbitrary<ExportArticle> = fc
  .record({
    facts,
    url: orNull(words.map((path) => `https://example.org/${path}`)),
    tags: fc.array(
      words.filter((topic) => tagKey(topic) !== ''),
      { maxLength: 4 },
    ),
    timeZone: fc.constantFrom('UTC', 'Asia/Kolkata', 'America/St_Johns', 'Nowhere/Land'),
  })
  .map((changed) => exportArticle('k7h2m9qx4w3t', changed.facts.title, changed))

const text = (value: unknown) => typeof value === 'string' && value !== '' && !/[\n\r]/u.test(value)
const date = (value: unknown) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d$/u.test(value) &&
  new Date(`${value}T00:00:00Z`).toISOString().startsWith(value)
const textOr = (test: (value: unknown) => boolean) => (value: unknown) => value === null || test(value)
const listOf = (test: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(test)
const oneOf =
  (...values: readonly string[]) =>
  (value: unknown) =>
    typeof value === 'string' && values.includes(value)

/** The type of each property; an empty one has every type. */
const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: (value) => value === 'k7h2m9qx4w3t',
  title: (value) => typeof value === 'string',
  source: textOr(text),
  author: listOf(text),
  published: textOr(date),
  created: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u.test(value),
  tags: listOf(
    (tag) =>
      typeof tag === 'string' && /^[^\s\p{Cc}!-,.:-@[-^`{-~\u2000-\u206f]+$/u.test(tag) && /[^\p{Nd}/_-]/u.test(tag),
  ),
  published_precision: oneOf('year', 'month', 'day', 'hour', 'minute'),
  published_time: (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/u.test(value),
  published_zone: (value) => typeof value === 'string' && /^UTC([+-]\d\d:\d\d)?$/u.test(value),
  kicker: text,
  outlet: text,
  site: text,
  agency: text,
  language: text,
  description: text,
  accessed: date,
  incomplete: text,
}

test('each property of three hundred articles has its one type, in YAML 1.2 and 1.1, and each tag is one', async () => {
  const format = formatNamed('markdown')
  for (const article of fc.sample(articles, { numRuns: 300, seed: 20 })) {
    const written = String(await format.write(article, { heading: false, text: null, imagePath: () => null }))
    const [, yaml = ''] = /^---\n([\s\S]*?\n)---\n/u.exec(written) ?? []
    const properties: Record<string, unknown> = parse(yaml)
    for (const [key, value] of Object.entries(properties)) {
      expect([key, value, types[key]?.(value)]).toEqual([key, value, true])
    }
    const keys = ['id', 'title', 'source', 'author', 'published', 'created', 'tags']
    expect(Object.keys(properties).slice(0, keys.length)).toEqual(keys)
    // A date is written without quotation marks and read as a date by YAML 1.1; every other value is the same there.
    const older: Record<string, unknown> = parse(yaml, { version: '1.1' })
    for (const [key, value] of Object.entries(older)) {
      if (!(value instanceof Date)) expect([key, value]).toEqual([key, properties[key]])
      else expect(['published', 'created', 'accessed']).toContain(key)
    }
    const tags = properties.tags as readonly string[]
    expect(new Set(tags.map((tag) => tag.toLowerCase())).size).toBe(new Set(article.tags.map(tagKey)).size)
    // No time and no precision is invented.
    expect('published_time' in properties).toBe('published_zone' in properties)
    expect('published_precision' in properties).toBe(properties.published !== null)
  }
})
