import { expect, test } from 'vitest'
import type { HighlightView } from '#shared/views/highlights.ts'
import type { ArticleView } from '#shared/views.ts'
import { type PendingMark, withPending } from './pending-marks.ts'

const highlight = (id: string, start: number | null, end: number | null = start === null ? null : start + 5) =>
  ({ id, start, end, colour: 1, tags: [], note: '' }) as unknown as HighlightView

const article = (...highlights: HighlightView[]) =>
  ({ id: 'a', version: 1, note: '', highlights }) as unknown as ArticleView

const make = (made: HighlightView, version = 1): PendingMark => ({
  does: 'make',
  article: 'a',
  version,
  highlight: made,
})
const ids = ({ highlights }: ArticleView) => highlights.map(({ id }) => id).join('')

test('a pending highlight comes in the order of the text, before lost ones', () => {
  const known = article(highlight('p', 10), highlight('q', 20), highlight('z', null))
  expect(ids(withPending(known, [make(highlight('n', 15))]))).toBe('pnqz')
  expect(ids(withPending(known, [make(highlight('n', 30))]))).toBe('pqnz')
  expect(ids(withPending(known, [make(highlight('n', 10, 12))]))).toBe('npqz')
})

test('changes to a pending highlight apply in order', () => {
  const marks: readonly PendingMark[] = [
    make(highlight('n', 15)),
    { does: 'change', article: 'a', input: { id: 'a', highlight: 'n', colour: 3 } },
    { does: 'note', article: 'a', highlight: 'n', text: 'Wide as whose hand?' },
    { does: 'change', article: 'a', input: { id: 'a', highlight: 'n', tags: ['wool'] } },
  ]
  const [made] = withPending(article(), marks).highlights
  expect(made).toMatchObject({ colour: 3, note: 'Wide as whose hand?', tags: ['wool'] })
  expect(ids(withPending(article(), [...marks, { does: 'remove', article: 'a', highlight: 'n' }]))).toBe('')
})

test('a change that the library has made already has no effect', () => {
  const known = article({ ...highlight('n', 15), colour: 3, note: 'A note' })
  const marks: readonly PendingMark[] = [
    make(highlight('n', 15)),
    { does: 'change', article: 'a', input: { id: 'a', highlight: 'n', colour: 3 } },
    { does: 'note', article: 'a', highlight: 'n', text: 'A note' },
    { does: 'remove', article: 'a', highlight: 'gone' },
  ]
  expect(withPending(known, marks)).toBe(known)
})

test('another article, and another version, are left alone', () => {
  const known = article(highlight('p', 10))
  expect(withPending({ ...known, id: 'b' } as ArticleView, [make(highlight('n', 15))]).highlights).toHaveLength(1)
  expect(withPending(known, [make(highlight('n', 15), 2)])).toBe(known)
})
