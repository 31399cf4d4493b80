import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Tag } from '../model.ts'
import { filterOf } from './filters.ts'
import { planOf } from './plan.ts'
import { printFilter } from './print.ts'
import { printQuery } from './print-query.ts'
import { parseQuery } from './query.ts'
import { filterRow } from './testing/filter-row.ts'

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom(
    ...[
      '-',
      '"',
      ' ',
      ':',
      '\t',
      '\n',
      'war',
      'été',
      '港',
      'tag:',
      'tag:war',
      '-tag:"a b"',
      'is:read',
      'is:x',
      'in:text ',
    ],
    ...[
      '-in:text',
      'before:2025',
      'after:3m',
      'after:x',
      'color:2',
      'by:"',
      'https://a.b',
      '""',
      '--',
      'site:""',
      'length:5..',
    ],
    ...[
      ' OR ',
      ' AND ',
      '|',
      '(',
      ')',
      '-(',
      ' (',
      ') ',
      '*',
      '"a b"~3',
      'title:',
      'note:(',
      '“',
      '”',
      '’',
      '‘',
      '«',
      '\\',
      '~2',
    ],
    ...['published:"last week"', 'lang:de', 'has:note', 'url:a/b', 'f(x)', '(re)do'],
  ),
)
const typed = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''))

it('a query is printed so that it reads the same', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const { tree, problems } = parseQuery(text)
      // What finds nothing, because nothing was understood, has no text.
      if (problems.length > 0 && tree?.kind === 'or' && tree.parts.length === 0) return
      expect(parseQuery(printQuery({ tree, problems: [] }))).toEqual({ tree, problems: [] })
    }),
    { numRuns: 3_000 },
  )
})

const names = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    fc
      .array(
        fc.constantFrom('"', '\\', '(', ')', ' ', '-', '|', ':', '*', '~', '“', '’', 'OR', '\u00a0', '/', 'a', '»'),
        { minLength: 1, maxLength: 9 },
      )
      .map((parts) => parts.join('')),
  )
  .map((text) => Tag.safeParse(text).data)
  .filter((tag) => tag !== undefined)

it('a topic with any character that a topic may have is found by the query that is made for it', () => {
  fc.assert(
    fc.property(names, (tag) => {
      const query = parseQuery(printFilter('tag', tag))
      expect(query).toEqual({ tree: { kind: 'tag', value: tag }, problems: [] })
      const { filters, words } = planOf(query)
      expect(words).toBeNull()
      const passes = filterOf(filters, new Date('2026-01-01T00:00:00Z'))
      expect(passes({ ...filterRow, tags: [tag] })).toBe(true)
      expect(passes({ ...filterRow, tags: [`not ${tag}`] })).toBe(false)
    }),
    { numRuns: 3_000 },
  )
})

it('an author, a site or an address is found by the query that is made for it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('by', 'site', 'url', 'tag'),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      (name, text) => {
        const value = text.trim()
        if (value === '') return
        const { tree } = parseQuery(`war ${printFilter(name, value)} -${printFilter(name, value)} `)
        expect(tree).toMatchObject({ parts: [{ text: 'war' }, { kind: name, value }, { part: { kind: name, value } }] })
      },
    ),
  )
})

it('keeps plain values without quotation marks', () => {
  expect(printFilter('tag', 'war/cyber')).toBe('tag:war/cyber')
  expect(printFilter('tag', 'real estate')).toBe('tag:"real estate"')
  expect(printFilter('tag', '5" guns \\ (b)')).toBe('tag:"5\\" guns \\\\ (b)"')
})
