import { expect, test } from 'vitest'
import { bounds } from '#shared/extraction/bounds.ts'
import { CutReply, ExtractReply } from '#shared/extraction/extraction.ts'
import { Facts, ReceiptBlock, RelatedStory } from '#shared/model.ts'
import { boundCut, boundReply } from './reply-bounds.ts'

const LONG = 'x '.repeat(50_000)

/** Facts as only a hostile page, or a library written by another program, would have them. */
const facts = {
  title: LONG,
  byline: Array.from({ length: 500 }, (_, at) => `${at} ${LONG}`),
  publisher: LONG,
  siteName: LONG,
  agency: LONG,
  place: LONG,
  publishedAt: null,
  publishedPrecision: null,
  publishedOffset: null,
  incomplete: null,
  kicker: LONG,
  publishedRaw: LONG,
  publishedFrom: null,
  modifiedAt: null,
  language: LONG,
  direction: null,
  excerpt: `😀${LONG}`,
  leadImage: null,
  wordCount: 1,
} as const
const images = Array.from({ length: 3_000 }, () => ({ candidates: ['https://x.example/a.jpg'], alt: LONG }))
const story: RelatedStory = {
  id: LONG,
  facts: { ...facts, byline: [...facts.byline] },
  url: LONG,
  html: '<p>x</p>',
  text: 'x',
  images,
  cut: LONG,
}
const block = { id: LONG, reason: LONG, path: new Array(5_000).fill(1), at: 0, html: '', text: 'x' }

test('whatever a page says of itself is an article', () => {
  const article = {
    facts: story.facts,
    leadImageUrl: LONG,
    canonicalUrl: LONG,
    html: '<p>x</p>',
    text: 'x',
    body: 'x',
    images,
    cut: null,
  }
  const reply = boundReply({
    articles: new Array(1_000).fill(article),
    receipt: [],
    unlisted: 0,
    charset: LONG,
    wall: null,
  })
  const checked = ExtractReply.parse(reply)
  expect(checked.articles).toHaveLength(bounds.articles)
  expect(checked.articles[0]).toMatchObject({ canonicalUrl: null, leadImageUrl: null, facts: { language: null } })
  expect(checked.articles[0]?.facts.title).toMatch(/x…$/)
  expect(checked.articles[0]?.facts.byline).toHaveLength(bounds.names)
})

test('what a library holds beyond the bounds is read, and can be corrected by hand', () => {
  expect(Facts.parse(story.facts)).toEqual(story.facts)
  expect(RelatedStory.parse(story)).toEqual(story)
  expect(ReceiptBlock.parse(block)).toEqual(block)
  const parts = { html: '', blocks: [block], choices: [{ id: LONG, do: 'keep' as const }], stories: [story] }
  const { blocks, choices, stories } = CutReply.parse(boundCut({ ...parts, changed: true, text: '', wordCount: 0 }))
  expect(choices[0]?.id).toBe(blocks[0]?.id)
  expect(stories[0]?.facts.title).toHaveLength(bounds.title)
})
