import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HighlightView } from '#shared/views/highlights.ts'
import { trimRange } from './frame-document.ts'
import { flatten, layersAt, layersOf, nextLayer } from './layers.ts'

const at = (id: string, start: number | null, end: number | null, colour: 1 | 2 | 3 | 4 | 5 = 1): HighlightView => ({
  id,
  kind: 'text',
  asset: null,
  colour,
  noteId: null,
  tags: [],
  quote: { exact: '', prefix: '', suffix: '' },
  madeOn: 1,
  review: null,
  createdAt: `2026-11-24T00:00:0${id.length}Z`,
  modifiedAt: '2026-11-24T00:00:00Z',
  start,
  end,
  state: start === null ? 'lost' : 'exact',
  note: '',
  link: '',
})

describe('overlapping highlights', () => {
  const long = at('long', 0, 100, 1)
  const short = at('short', 20, 30, 2)

  test('the shorter one lies on top, whichever was made first', () => {
    expect(layersOf([short, long]).map(({ id }) => id)).toEqual(['long', 'short'])
    expect(layersOf([long, short]).map(({ id }) => id)).toEqual(['long', 'short'])
  })

  test('the lower one still shows as an underline', () => {
    expect(flatten(layersOf([long, short])).underlines).toEqual([{ start: 20, end: 30, colour: 1 }])
  })

  test('exactly the stretches with two or more highlights are underlined', () => {
    const range = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 10 }), fc.constantFrom(1, 2, 3, 4, 5))
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), (ranges) => {
        const layers = layersOf(
          ranges.map(([start, length, colour], n) => at(`h${n}`, start, start + length, colour as 1)),
        )
        const { underlines } = flatten(layers)
        for (let place = 0; place < 41; place++) {
          const depth = layers.filter(({ start, end }) => start <= place && place < end).length
          expect(underlines.filter(({ start, end }) => start <= place && place < end).length).toBe(depth >= 2 ? 1 : 0)
        }
      }),
    )
  })

  test('a click selects the top one, the next click the one below, and then the top one again', () => {
    const hit = layersAt(layersOf([long, short]), 25)
    expect(nextLayer(hit, null)?.id).toBe('short')
    expect(nextLayer(hit, 'short')?.id).toBe('long')
    expect(nextLayer(hit, 'long')?.id).toBe('short')
    expect(nextLayer([], 'long')).toBeNull()
  })

  test('the index finds the same highlights at an offset as a search through all of them', () => {
    const range = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 20 }))
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), fc.nat(50), (ranges, offset) => {
        const layers = layersOf(ranges.map(([start, length], n) => at(`h${n}`, start, start + length)))
        const each = layers.filter(({ start, end }) => start <= offset && offset <= end).reverse()
        expect(layersAt(layers, offset)).toEqual(each)
      }),
    )
  })

  test('a lost highlight is in no layer', () => {
    expect(layersOf([at('lost', null, null)])).toEqual([])
  })
})

test('a selection leaves out the white space around it', () => {
  expect(trimRange('one two  three', 3, 9)).toEqual({ start: 4, end: 7 })
  expect(trimRange('one   two', 3, 6)).toBeNull()
})
