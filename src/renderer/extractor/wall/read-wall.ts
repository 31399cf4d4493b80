import type { WallKind } from '#shared/extraction/wall-kinds.ts'
import { marksOne } from '../clean/short-form.ts'
import type { Block } from '../dom/blocks.ts'
import { weightOf } from '../dom/prose.ts'
import { textIn, typesOf } from '../facts/json-ld.ts'
import type { Reading } from '../reading.ts'
import { judgeWall, LONGEST_WALL } from './judge-wall.ts'
import { languagesOf } from './languages-of.ts'
import { phrasesOf } from './match-phrases.ts'
import { wallSigns } from './signs.ts'

/** Says what kind of wall a page is. @param lines those that would be kept; null where the page has no article */
export type JudgeLines = (lines: readonly Block[] | null) => WallKind | null

const OF_SITE =
  'nav, footer, [role="navigation" i], [role="contentinfo" i], body > header, select, [aria-hidden="true" i]'
/** A page has more lines only where it has more to say. */
const MOST_LINES = 80
const MOST_HEADINGS = 2
/** Of the lines below a headline, with links and labels. */
const MOST_BELOW = 16

/**
 * Reads what a wall is known by, before the page is changed. Most pages have too much text to be one: they are only asked
 * for their titles.
 */
export function readWall(document: Document, reading: Reading, headers: Readonly<Record<string, string>>): JudgeLines {
  const { facts, headline, kind } = reading
  if (kind === 'text') return () => null
  const { blocks } = facts
  const isLong = weightOfLines(blocks) > LONGEST_WALL * 2
  const titles = titlesOf(document, reading)
  const phrases = phrasesOf(languagesOf(reading, titles))
  const titled = titles.map(phrases.kindOfTitle).find((kind) => kind !== null) ?? null
  if (isLong && titled !== 'consent' && titled !== 'missing') return () => null
  const signs = wallSigns(document, headers, headline.block?.container ?? null)
  const marks = marksOf(document, reading)
  const own = blocks.filter(({ container }) => container.closest(OF_SITE) === null).slice(0, MOST_LINES)
  const below = belowOf(blocks, headline.block)
  return (lines) => {
    const judged = (lines ?? own).slice(0, MOST_LINES)
    const steps = judged.filter(({ container }) => container.closest('ol') !== null).length
    return judgeWall({ phrases, titled, signs, lines: judged, below, marks, steps })
  }
}

function weightOfLines(blocks: readonly Block[]): number {
  let sum = 0
  for (const { text, linked } of blocks) if (linked < 0.5) sum += weightOf(text)
  return sum
}

/** The titles by which a page calls itself. */
function titlesOf(document: Document, { facts, headline, siteName }: Reading): readonly string[] {
  const all = facts.blocks.filter(({ heading }) => heading)
  const firstRank = all.filter(({ container }) => container.closest('h1') !== null)
  // Dialogs have none of the first rank.
  const headings = firstRank.length > 0 ? firstRank : all.slice(0, 1)
  const stated = document.querySelector('head > title')?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  const titles = [stated, headline.title, ...headings.slice(0, MOST_HEADINGS).map(({ text }) => text)]
  return titles
    .map((title) => (siteName === null ? title : title.replace(siteName, ' ').trim()))
    .filter((title) => title !== '')
}

function belowOf(blocks: readonly Block[], headline: Block | null): readonly Block[] {
  const at = headline === null ? blocks.findIndex(({ heading }) => heading) : blocks.indexOf(headline)
  return blocks.slice(at + 1, at + 1 + MOST_BELOW)
}

const ARTICLE_TYPE = /(?:Article|Posting|Report|Review|Recipe)$/

/** How many marks of an article a page has: a writer, a day that it states, an article's type, one post. */
function marksOf(document: Document, { byline, published, facts }: Reading): number {
  const { article } = facts.stated
  const isStated =
    article !== null && typesOf(article).some((type) => ARTICLE_TYPE.test(type)) && textIn(article, 'headline') !== null
  return [
    byline.names.length > 0,
    published.publishedAt !== null && published.publishedFrom !== 'url',
    isStated || facts.meta('og:type')?.toLowerCase() === 'article',
    marksOne(document),
  ].filter((mark) => mark).length
}
