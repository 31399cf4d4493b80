import { expect, it } from 'vitest'
import { parseQuery } from '#shared/query/query.ts'
import { withTags } from './query-tags.ts'

const renamed = (value: string) => (value.toLowerCase() === 'war' ? 'armed conflict' : null)

it.each([
  ['tag:war', 'tag:"armed conflict"'],
  ['tag:"war"', 'tag:"armed conflict"'],
  ['topic:war -TOPIC:(war OR peace)', 'topic:"armed conflict" -TOPIC:("armed conflict" OR peace)'],
  ['is:unread  -TAG:War "tag:war" weir', 'is:unread  -TAG:"armed conflict" "tag:war" weir'],
  ['war tag:peace tag: war', 'war tag:peace tag: war'],
  ['https://war.example/tag:war tag:war', 'https://war.example/tag:war tag:"armed conflict"'],
  ['tag:“war” -(TAG:‘war’ OR is:read)', 'tag:"armed conflict" -(TAG:"armed conflict" OR is:read)'],
  ['tag:(war OR peace) (war)', 'tag:("armed conflict" OR peace) (war)'],
])('of %j names the topic anew and nothing else: %j', (text, expected) => {
  expect(withTags(text, renamed)).toBe(expected)
})

it('gives a query that reads as before, but for the topic', () => {
  const text = 'tag:war "a phrase" -word before:2025 word '
  const expected = JSON.parse(JSON.stringify(parseQuery(text)).replace('"value":"war"', '"value":"armed conflict"'))
  expect(parseQuery(withTags(text, renamed))).toEqual(expected)
  expect(JSON.stringify(expected)).toContain('armed conflict')
})
