import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { RowTopics } from './RowTopics.tsx'

/** What a row says of its topics, without the mark-up. */
const words = (tags: readonly string[], most: number, omit: string | null = null) =>
  renderToStaticMarkup(<RowTopics tags={tags} most={most} omit={omit} />)
    .replaceAll(/<[^>]*>/g, '|')
    .split('|')
    .filter((word) => word.trim() !== '')

test('a few topics are named, and the rest are a number', () => {
  expect(words(['war/cyber', 'ports', 'tides', 'silt'], 2)).toEqual(['Topics: ', 'war/cyber', 'ports', '+2'])
  expect(words(['war/cyber', 'ports'], 2)).toEqual(['Topics: ', 'war/cyber', 'ports'])
  expect(words([], 2)).toEqual([])
})

test('the topic of the list itself is not named on each of its rows, in whatever capitals; those below it are', () => {
  expect(words(['War', 'ports'], 2, 'war')).toEqual(['Topics: ', 'ports'])
  expect(words(['war/cyber'], 2, 'war')).toEqual(['Topics: ', 'war/cyber'])
  expect(words(['war'], 2, 'war')).toEqual([])
})

test('a topic never takes more room than its first letters when there is little', () => {
  const markup = renderToStaticMarkup(<RowTopics tags={['a'.repeat(80)]} most={1} />)
  expect(markup).toContain('min-inline-size:calc(5.1ch + 14px)')
})
