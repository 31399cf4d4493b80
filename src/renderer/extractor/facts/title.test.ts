import { expect, test } from 'vitest'
import { dom, pageAt } from '../testing/pages.ts'
import { findDirection } from './facts.ts'
import { headOf } from './head.ts'
import { withoutSite } from './headline/site-names.ts'
import { pageFacts } from './page-facts.ts'

const page = (html: string, url: string | null = null) => pageFacts(dom.parse(html), pageAt(url))
const titleOf = (html: string, siteName: string | null = null, url: string | null = null) =>
  headOf(page(html, url), siteName).headline.title
const PROSE = '<p>Two ferries stayed in harbour on Friday, and nobody on the island could say for how long.</p>'

test.each([
  ['Ferries stay in harbour - The Weir', 'Ferries stay in harbour'],
  ['The Weir | Ferries stay in harbour', 'Ferries stay in harbour'],
  ['Ferries stay in harbour | News | The Weir', 'Ferries stay in harbour | News'],
  ['Ferries – the long wait', 'Ferries – the long wait'],
  ['A bridge to Hoy - and what it costs', 'A bridge to Hoy - and what it costs'],
  ['Explained: why ferries stay', 'Explained: why ferries stay'],
  ['渡船停航 ｜ 島報', '渡船停航 ｜ 島報'],
  ['Ferries stay in harbour | The Weir | News', 'Ferries stay in harbour'],
  ['News - The Weir - Ferries stay in harbour', 'Ferries stay in harbour'],
  ['The Weir - Ferries stay in harbour - The Weir', 'Ferries stay in harbour'],
  ['Ferries stay in harbour - Theweir', 'Ferries stay in harbour'],
])('of “%s” no half is lost that is not the site’s', (title, kept) => {
  expect(withoutSite(title, ['The Weir'])).toBe(kept)
})

test('the heading that the title element knows is the title, as the page shows it', () => {
  const html = `<title>Ferries stay in harbour - The Weir</title><h1>The Weir</h1><h2>Ferries stay in harbour</h2>${PROSE}`
  expect(titleOf(html, 'The Weir')).toBe('Ferries stay in harbour')
})

test('a heading that is the end of a title behind its longer part is the site, and no title', () => {
  const html = `<title>Two ferries stay in harbour :: Harbour Blogs</title><h1>Harbour Blogs</h1><h1>Island notes</h1>${PROSE}`
  expect(titleOf(html)).toContain('Two ferries stay in harbour')
})

test('a title with a colon in it is told from the site’s heading behind the stroke', () => {
  const html = `<title>Ferry notes: boats of the harbour — island post for all harbours</title><h1>island post for all harbours</h1><h1>Ferry notes: boats of the harbour ¶</h1>${PROSE}`
  expect(titleOf(html)).toBe('Ferry notes: boats of the harbour')
})

test('the direction is that of the headline, though the page around it says another', () => {
  const html = `<html dir="ltr"><body><main dir="rtl"><h1>עבורות בנמל הישן</h1></main></body></html>`
  const facts = page(html)
  expect(findDirection(facts, facts.blocks[0] ?? null)).toBe('rtl')
  expect(findDirection(page('<html dir="ltr"><body dir="rtl"><p>x</p></body></html>'), null)).toBe('rtl')
  expect(findDirection(page('<p>x</p>'), null)).toBeNull()
})

test.each([
  ['Mill | The Daily Heron', 'Mill'],
  ['果园 - 河边日报', '果园'],
  ['Oil · Tidewire Docs', 'Oil'],
])('the only heading of the first rank that begins “%s” is the headline, short as it is', (title, headline) => {
  const { headline: head } = headOf(page(`<title>${title}</title><h1>${headline}</h1>${PROSE}`), null)
  expect([head.title, head.block === null]).toEqual([headline, false])
})
