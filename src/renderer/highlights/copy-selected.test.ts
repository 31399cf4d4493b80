import { expect, test, vi } from 'vitest'
import type { ArticleView } from '#shared/views.ts'
import { citedHighlights } from './copy-selected.ts'

const article = (id: string, title: string, quotes: readonly string[]) => ({
  id,
  url: `https://the-weir.example/${id}`,
  capturedAt: '2026-01-01T00:00:00Z',
  version: 1,
  versions: [{ n: 1, capturedAt: '2026-11-24T03:30:00Z', timeZone: 'America/New_York', sources: [] }],
  facts: {
    byline: ['Ada Quill'],
    title,
    publisher: 'The Weir',
    siteName: null,
    publishedAt: '2026-03-11',
    publishedPrecision: 'day',
    publishedOffset: null,
    publishedRaw: null,
    publishedFrom: 'meta',
    language: 'en',
    direction: null,
  },
  highlights: quotes.map((exact, at) => ({ id: `${id}h${at}`, quote: { exact, prefix: '', suffix: '' } })),
})

const articles: Readonly<Record<string, unknown>> = {
  a: article('a', 'Ferries', ['No ferry ran.', 'unselected', '# First line\nSecond <b>line</b>']),
  b: article('b', 'Rivers', ['', 'A river.']),
}
vi.mock('../data/bridge.ts', () => ({
  ask: async (_: string, { id }: { readonly id: string }) => articles[id] as ArticleView,
}))

const names = ['bh0', 'ah2', 'ah0', 'ah9'].map((highlight) => ({ id: highlight.charAt(0), highlight }))

test('several highlights are copied each with its source, an article’s in the order of its text', async () => {
  const { forms, count } = await citedHighlights(names, 'en-GB')
  const source = (title: string) => `Ada Quill, “${title}”, The Weir, 11 March 2026, accessed 23 November 2026`
  // One that was removed meanwhile is left out; of an image there is only the source.
  expect(count).toBe(3)
  expect(forms.plain).toBe(
    [
      `${source('Rivers')}\nhttps://the-weir.example/b`,
      `“No ferry ran.”\n${source('Ferries')}\nhttps://the-weir.example/a`,
      `“# First line\nSecond <b>line</b>”\n${source('Ferries')}\nhttps://the-weir.example/a`,
    ].join('\n\n'),
  )
  expect(forms.markdown).toContain('> \\# First line\n>\n> Second \\<b>line\\</b>\n\n— Ada Quill, [“Ferries”](https')
  expect(forms.html).toContain('<p># First line</p><p>Second &lt;b&gt;line&lt;/b&gt;</p></blockquote>')
  expect(forms.html.match(/<blockquote/gu)).toHaveLength(2)
})
