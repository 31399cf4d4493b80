import { expect, it } from 'vitest'
import { parseQuery } from '#shared/query/query.ts'
import { withTags } from './query-tags.ts'

const renamed = (value: string) => (value.toLowerCase() === 'war' ? 'armed conflict' : null)

it.each([
  ['tag:war', 'tag:"armed conflict"'],
  ['tag:"war"', 'tag:"armed conflict"'],
  ['is:unread  -TAG:War "tag:war" weir', 'is:unread  -TAG:"armed conflict" "tag:war" weir'],
  ['war tag:peace tag: war', 'war tag:peace tag: war'],
  ['https://war.example/tag:war tag:war', 'https://war.example/tag:war tag:"armed conflict"'],
])('of %j names the topic anew and nothing else: %j', (text, expected) => {
  expect(withTags(text, renamed)).toBe(expected)
})

it('gives a query that reads as before, but for the topic', () => {
  const text = 'tag:war "a phrase" -word before:2025 word '
  expect(parseQuery(withTags(text, renamed))).toEqual({
    ...parseQuery(text),
    filters: parseQuery(text).filters.map((filter) =>
      filter.kind === 'tag' ? { ...filter, value: 'armed conflict' } : filter,
    ),
  })
})
