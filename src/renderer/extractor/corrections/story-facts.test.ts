import { expect, test } from 'vitest'
import { blocksOf } from '../dom/blocks.ts'
import { dom } from '../testing/pages.ts'
import { factsOfStory } from './story-facts.ts'

const ORIGIN = { capturedAt: '2026-05-07T00:20:00Z', timeZone: 'Europe/Berlin' }
const PROSE = 'Two ferries stayed in harbour on Friday, and nobody on the island could say for how long they would.'

function factsOf(html: string) {
  return factsOfStory(blocksOf(dom.parse(html).body), ORIGIN)
}

test('a story is titled, dated and attributed by its own lines', () => {
  const facts = factsOf(
    `<h3>Ferries stay in harbour</h3><p>The Weir3 days ago</p><p>By Ada Quill and Tom Reed</p><p>KIRKWALL, Scotland (AP) — ${PROSE}</p>`,
  )
  expect(facts.title?.text).toBe('Ferries stay in harbour')
  expect(facts.head).toHaveLength(2)
  expect(facts).toMatchObject({
    byline: ['Ada Quill', 'Tom Reed'],
    publisher: 'The Weir',
    agency: 'AP',
    place: 'KIRKWALL, Scotland',
    published: {
      publishedAt: '2026-05-04',
      publishedPrecision: 'day',
      publishedRaw: '3 days ago',
      publishedFrom: 'age',
    },
  })
})

test('a story without an age is dated by the day it names', () => {
  expect(factsOf(`<h3>Ferries stay in harbour</h3><p>12 March 2026</p><p>${PROSE}</p>`).published).toMatchObject({
    publishedAt: '2026-03-12',
    publishedFrom: 'text',
  })
})

test('the day of a change is not a story’s own, and the offset of its page is kept', () => {
  const dated = (line: string) => factsOf(`<h3>Ferries stay in harbour</h3>${line}<p>${PROSE}</p>`).published
  expect(dated('<p>Updated 14 March 2026 · Published 12 March 2026</p>').publishedAt).toBe('2026-03-12')
  expect(dated('<p>Updated 14 March 2026</p>').publishedAt).toBeNull()
  expect(dated('<p>Updated 3 days ago</p>').publishedAt).toBeNull()
  expect(dated('<p><time datetime="2026-03-10T23:30:00-05:00">10 March</time></p>')).toMatchObject({
    publishedAt: '2026-03-11T04:30:00Z',
    publishedOffset: -300,
  })
})

test('a paper and a day on one line are a story’s own', () => {
  const { head, publisher, published } = factsOf(
    `<h3>Ferries stay in harbour</h3><p>River Times, 12 March 2026</p><p>${PROSE}</p>`,
  )
  expect(head).toHaveLength(2)
  expect(publisher).toBe('River Times')
  expect(published).toMatchObject({ publishedAt: '2026-03-12', publishedRaw: '12 March 2026', publishedFrom: 'text' })
})

test('what a story does not say of itself is unknown', () => {
  expect(factsOf(`<h3>Ferries stay in harbour</h3><p>${PROSE}</p>`)).toMatchObject({
    byline: [],
    publisher: null,
    agency: null,
    place: null,
    published: { publishedAt: null, publishedRaw: null },
  })
})
