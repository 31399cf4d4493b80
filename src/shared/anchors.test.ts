import { describe as about, expect, it } from 'vitest'
import { carryHighlights } from './anchors.ts'
import type { Highlight } from './model.ts'
import { describe } from './text/quote.ts'
import { harbour, placeOf } from './text/testing/passages.ts'

const lost = { state: 'lost', start: null, end: null }

about('carrying highlights to a new version', () => {
  const highlight = (kind: Highlight['kind'], start: number, end: number): Highlight => ({
    id: 'h00000000000',
    kind,
    asset: kind === 'image' ? '0'.repeat(32) : null,
    colour: 1,
    noteId: null,
    tags: [],
    quote: kind === 'image' ? { exact: '', prefix: '', suffix: '' } : describe(harbour, start, end),
    madeOn: 1,
    anchors: { 1: { start, end, state: 'exact', by: 'hand' } },
    review: null,
    createdAt: '2026-01-01T00:00:00Z',
    modifiedAt: '2026-01-01T00:00:00Z',
  })
  const { start, end } = placeOf(harbour, 'the price had fallen')
  const changed = `Corrected. ${harbour}`

  it('adds where each stands now, and changes nothing else', () => {
    const before = highlight('text', start, end)
    const [after] = carryHighlights([before], 2, changed)
    expect(after).toEqual({
      ...before,
      anchors: { ...before.anchors, 2: { start: start + 11, end: end + 11, state: 'moved', by: 'program' } },
    })
    expect(Object.keys(before.anchors)).toEqual(['1'])
  })

  it('looks from where it was seen last, though a version between has lost it', () => {
    const [gone] = carryHighlights([highlight('text', start, end)], 2, 'Page not found')
    expect(gone?.anchors[2]).toEqual({ ...lost, by: 'program' })
    const [back] = carryHighlights(gone === undefined ? [] : [gone], 3, harbour)
    expect(back?.anchors[3]).toEqual({ start, end, state: 'exact', by: 'program' })
  })

  it('leaves an image where it stood, within the text', () => {
    expect(carryHighlights([highlight('image', 40, 40)], 2, changed)[0]?.anchors[2]).toMatchObject({
      start: 40,
      state: 'exact',
    })
    expect(carryHighlights([highlight('image', 40, 40)], 2, 'Short.')[0]?.anchors[2]).toMatchObject({
      start: 6,
      state: 'moved',
    })
  })

  it('leaves alone what was placed on that version by hand', () => {
    const placed = highlight('text', start, end)
    expect(carryHighlights([placed], 1, changed)).toEqual([placed])
  })
})
