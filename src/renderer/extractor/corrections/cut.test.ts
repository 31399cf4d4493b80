import { describe, expect, test } from 'vitest'
import type { ArticleParts, Cut } from '#shared/extraction/extraction.ts'
import type { Facts } from '#shared/model.ts'
import { textOf } from '#shared/text/text.ts'
import { dom } from '../testing/pages.ts'
import { cutParts } from './cut.ts'

const facts: Facts = {
  title: 'The lock',
  byline: ['Ada Quill'],
  publisher: 'The Weir',
  siteName: 'The Weir',
  agency: null,
  place: null,
  publishedAt: '2026-05-01',
  publishedPrecision: 'day',
  publishedOffset: null,
  incomplete: null,
  kicker: null,
  publishedRaw: '1 May 2026',
  publishedFrom: 'text',
  modifiedAt: null,
  language: 'en',
  direction: 'ltr',
  excerpt: null,
  leadImage: null,
  wordCount: 0,
}
const of = { facts, capturedAt: '2026-05-06T10:30:00Z', timeZone: 'UTC' }
const page =
  '<p>First line.</p><figure><img src="asset://abcd/1"><figcaption>A gate.</figcaption></figure><ul><li>One</li><li>Two</li></ul><p>Second line.</p><p>Last line.</p>'

const partsOf = (more: Partial<ArticleParts> = {}): ArticleParts => ({
  html: dom.sanitise(page),
  blocks: [],
  choices: [],
  stories: [],
  ...more,
})
const textIn = (parts: Pick<ArticleParts, 'html'>) => textOf(dom.fragment(parts.html)).text
const cut = (parts: ArticleParts, asked: Cut) => cutParts(parts, asked, of, dom)
const block = (id: string, at: number, html: string) => ({
  id,
  reason: 'links',
  path: [],
  at,
  html,
  text: textOf(dom.fragment(html)).text,
})

describe('a block left out by a rule', () => {
  const at = textIn(partsOf()).indexOf('Second')
  const parts = partsOf({
    blocks: [block('b1', at, '<p>Left out.</p>'), block('b2', at, '<p>Next.</p>'), block('b3', 0, '<p>Head.</p>')],
  })

  test('is brought back where it stood, and those behind it move on', () => {
    const made = cut(parts, { do: 'keep', block: 'b1' })
    expect(made.changed).toBe(true)
    expect(made.text).toBe('First line.\nA gate.\nOne\nTwo\nLeft out.\nSecond line.\nLast line.')
    expect(made.choices).toEqual([{ id: 'b1', do: 'keep' }])
    expect(made.blocks.map(({ id, at: place }) => [id, made.text.slice(place, place + 6)])).toEqual([
      ['b1', 'Left o'],
      ['b2', 'Second'],
      ['b3', 'First '],
    ])
    expect(made.html).toBe(dom.sanitise(made.html))
  })

  test('is brought back once, and left out again it is its rule’s', () => {
    const made = cut(parts, { do: 'keep', block: 'b1' })
    expect(cut(made, { do: 'keep', block: 'b1' }).changed).toBe(false)
    const start = made.text.indexOf('Left out.')
    const again = cut(made, { do: 'remove', start, end: start + 9 })
    expect(again.text).toBe(textIn(parts))
    expect(again.choices).toEqual([])
    expect(again.blocks.map(({ id, at: place }) => [id, place])).toEqual(
      parts.blocks.map(({ id, at: place }) => [id, place]),
    )
  })

  test('at the beginning, at the end and beside a list stands between whole blocks', () => {
    const end = textIn(parts).length
    expect(cut(parts, { do: 'keep', block: 'b3' }).text).toMatch(/^Head\.\nFirst line\./)
    const last = partsOf({ blocks: [block('b1', end, '<p>Behind.</p>')] })
    expect(cut(last, { do: 'keep', block: 'b1' }).text).toMatch(/Last line\.\nBehind\.$/)
    const inList = partsOf({ blocks: [block('b1', textIn(parts).indexOf('Two'), '<p>Apart.</p>')] })
    const made = cut(inList, { do: 'keep', block: 'b1' })
    expect(made.text.split('\n').sort()).toEqual([...textIn(parts).split('\n'), 'Apart.'].sort())
  })

  test('that is not there changes nothing', () => {
    expect(cut(parts, { do: 'keep', block: 'b9' })).toMatchObject({ changed: false, html: parts.html })
  })
})

describe('a block removed by hand', () => {
  test('goes whole however little of it is named, with a picture that stands between', () => {
    const text = textIn(partsOf())
    const made = cut(partsOf(), { do: 'remove', start: text.indexOf('irst'), end: text.indexOf('gate') })
    expect(made.text).toBe('One\nTwo\nSecond line.\nLast line.')
    expect(made.blocks).toMatchObject([{ id: 'h1', at: 0, text: 'First line.\nA gate.' }])
    expect(made.blocks[0]?.html).toContain('<img src="asset://abcd/1">')
    expect(made.choices).toEqual([{ id: 'h1', do: 'remove' }])
  })

  test('is brought back as it was, and nothing tells that it was gone', () => {
    const parts = partsOf()
    const start = textIn(parts).indexOf('Second')
    const made = cut(parts, { do: 'remove', start, end: start + 1 })
    const back = cut(made, { do: 'keep', block: 'h1' })
    expect(back).toMatchObject({ html: parts.html, text: textIn(parts), blocks: [], choices: [] })
  })

  test('of a list takes one item, and of a row leaves the columns', () => {
    const text = textIn(partsOf())
    const start = text.indexOf('Two')
    expect(cut(partsOf(), { do: 'remove', start, end: start + 3 }).html).toContain('<ul><li>One</li></ul>')
    const table = partsOf({ html: '<table><tbody><tr><td>A</td><td>B</td></tr></tbody></table><p>Text.</p>' })
    const cell = textIn(table).indexOf('A')
    expect(cut(table, { do: 'remove', start: cell, end: cell + 1 }).html).toContain('<tr><td></td><td>B</td></tr>')
  })

  test('is never the last of the article', () => {
    const text = textIn(partsOf())
    expect(cut(partsOf(), { do: 'remove', start: 0, end: text.length }).changed).toBe(false)
  })
})

describe('a story cut off by hand', () => {
  const html =
    '<p>The main text of the page.</p><p>It goes on.</p><h3>Silt stops the ferries</h3><p>The Harbour</p><p>2 days ago</p><p>No ferry ran on Monday.</p>'
  const parts = partsOf({ html })
  const made = cut(parts, { do: 'story', start: textIn(parts).indexOf('Silt') + 3 })

  test('begins with its block, and says of itself what its first lines say', () => {
    expect(made.text).toBe('The main text of the page.\nIt goes on.')
    expect(made.stories).toMatchObject([
      {
        id: 's1',
        url: null,
        text: 'No ferry ran on Monday.',
        facts: {
          title: 'Silt stops the ferries',
          publisher: 'The Harbour',
          byline: [],
          publishedAt: '2026-05-04',
          publishedPrecision: 'day',
          publishedOffset: null,
          kicker: null,
          publishedRaw: '2 days ago',
          publishedFrom: 'age',
          wordCount: 5,
        },
      },
    ])
    expect(made.choices).toEqual([{ id: 'h1', do: 'story' }])
  })

  test('is given back to the article with its title as a heading', () => {
    const back = cut(made, { do: 'main', story: 's1', end: null })
    expect(back.text).toBe('The main text of the page.\nIt goes on.\nSilt stops the ferries\nNo ferry ran on Monday.')
    expect(back.stories).toEqual([])
    expect(back.choices.map((choice) => choice.do)).toEqual(['story', 'main'])
  })

  test('cannot begin with the article itself', () => {
    expect(cut(parts, { do: 'story', start: 0 }).changed).toBe(false)
  })
})

test('of a story that began too early only its beginning is given to the article', () => {
  const text = 'Still the article.\nThe real story begins here'
  const story = {
    id: 's1',
    facts: { ...facts, title: 'A heading' },
    url: 'https://weir.example/other',
    html: '<p>Still the article.</p><p>The real story begins here</p><p>And it has its own text.</p>',
    text: `${text}\nAnd it has its own text.`,
    images: [],
    cut: null,
  }
  const made = cut(partsOf({ html: '<p>Main.</p>', stories: [story] }), { do: 'main', story: 's1', end: 18 })
  expect(made.text).toBe('Main.\nA heading\nStill the article.')
  expect(made.stories).toMatchObject([
    { id: 's1', url: story.url, text: 'And it has its own text.', facts: { title: 'The real story begins here' } },
  ])
})
