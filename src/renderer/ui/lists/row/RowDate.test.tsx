// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { RowDate } from './RowDate.tsx'

type Row = Parameters<typeof RowDate>[0]['row']

const captured: Row = {
  capturedAt: '2024-03-05T06:07:00Z',
  publishedAt: null,
  publishedPrecision: null,
  publishedOffset: null,
}
const markup = (row: Partial<Row>, under: 'captured' | 'published' | null = null) =>
  renderToStaticMarkup(<RowDate row={{ ...captured, ...row }} under={under} />)

test('the day of publication is shown where it is known, and both days are in the tooltip', () => {
  const row = markup({ publishedAt: '2023-11-17', publishedPrecision: 'day' }, 'captured')
  expect(row).toMatch(/Published <\/span>[^<]*17[^<]*2023|Published <\/span>Nov 17, 2023/)
  expect(row).toMatch(/title="Published [^"]*2023\. Clipped [^"]*2024[^"]*"/)
  expect(row).toContain('dateTime="2023-11-17"')
})

test('else that of the clip, which says so to eyes that point at it and to ears', () => {
  const row = markup({})
  expect(row).toMatch(/Clipped <\/span>[^<]*2024/)
  expect(row).toMatch(/title="Clipped [^"]*not known\."/)
})

test('below the heading of its day a row has the time; one whose time is not known keeps the day', () => {
  expect(markup({}, 'captured')).toMatch(/Clipped <\/span>\d{1,2}:07/)
  const instant = { publishedAt: '2023-11-17T10:42:00Z', publishedOffset: 0 }
  expect(markup({ ...instant, publishedPrecision: 'minute' }, 'published')).toContain(':42')
  const hour = markup({ ...instant, publishedPrecision: 'hour' }, 'published')
  expect(hour.replaceAll(/<[^>]*>/g, '')).not.toContain(':')
})
