import { type Block, sameWords, wordsOf } from '../../dom/blocks.ts'
import { isLongerThan } from '../../dom/elements.ts'
import { commonOf, linkOf } from '../../dom/line-places.ts'
import { isProseLine, isSentence } from '../../dom/prose.ts'
import { byElement } from '../../dom/remember.ts'
import { descriptionOf } from '../facts.ts'
import { bylineIn } from '../names.ts'
import type { PageFacts } from '../page-facts.ts'
import { isPerson } from './people.ts'
import { PROFILE } from './profiles.ts'

/** Lines around a name that say what its box is about. */
const NEIGHBOURS = [-1, 1, -2, 2] as const
/** A share of a line that is linked. */
const MOSTLY = 0.6
/** A box with more text is the article's. */
const LONGEST_BOX = 1_500
const PRECEDING = 2

/**
 * Whether a name on a line is that of another text's author, behind the article's first prose or above its headline: its
 * box has the linked title of another page, or a sentence that is not about the person (a comment). Between headline and
 * prose is the head of the article.
 * @param at the place of the line in the page; without it, it is searched
 */
export function isOfOtherText(
  line: Block,
  name: string,
  page: PageFacts,
  headline: Block | null,
  at = lineAt(line.first, page.blocks),
): boolean {
  const { blocks, url } = page
  if (headline === null) return false
  const head = headOf(headline, page)
  if (at > head.from && at <= head.to) return false
  const person = { name, url }
  if (isTitleWithName(line, url)) return true
  return NEIGHBOURS.some((distance) => {
    const neighbour = blocks[at + distance]
    if (neighbour === undefined) return false
    const box = commonOf(line, neighbour)
    if (box.contains(headline.container) || isLongerThan(box, LONGEST_BOX)) return false
    if (neighbour.linked > MOSTLY) return isTitleOfPage(neighbour, person)
    return distance === 1 && isSentence(neighbour.text) && !mentions(neighbour.text, name)
  })
}

interface Head {
  /** The place of the headline. */
  readonly from: number
  /** That of the first prose behind it, or the end of the page. */
  readonly to: number
}

/** Searched once for each headline: every line of a page may ask for it. */
const headOf = byElement((headline: Block, page: PageFacts): Head => {
  const { blocks } = page
  const from = lineAt(headline.first, blocks)
  const description = descriptionOf(page) ?? ''
  // A lead is of the head too.
  const to = blocks.findIndex((line, at) => at > from && isProseLine(line) && !sameWords(line.text, description))
  return { from, to: to < 0 ? blocks.length : to }
})

interface Person {
  readonly name: string
  /** The address of the page. */
  readonly url: string | null
}

/** The line's own link to another page, next to a name: `Another marsh by Elsa Coot`. */
function isTitleWithName(line: Block, url: string | null): boolean {
  const links = new Map<Element, string>()
  let rest = ''
  for (const { data, parentElement } of line.nodes) {
    const link = parentElement?.closest('a[href]') ?? null
    if (link === null) rest += data
    else links.set(link, `${links.get(link) ?? ''}${data}`)
  }
  const names = links.size === 1 ? bylineIn(rest).names.filter(isPerson) : []
  return names.some((name) =>
    [...links].some(([link, text]) => isTitle(link.getAttribute('href'), text, { name, url })),
  )
}

function isTitle(href: string | null, text: string, person: Person): boolean {
  return href !== null && wordsOf(text).includes(' ') && !isOfPerson(href, text, person)
}

function isTitleOfPage(line: Block, person: Person): boolean {
  // Several links are topics.
  const links = new Set(line.nodes.map(({ parentElement }) => parentElement?.closest('a[href]') ?? null))
  links.delete(null)
  return links.size < 2 && isTitle(linkOf(line), line.text, person)
}

/** A link to the person's own page, to another site (a network), or with the person's name. */
function isOfPerson(href: string, text: string, { name, url }: Person): boolean {
  return PROFILE.test(href) || /^(?:#|mailto:|tel:)/i.test(href) || mentions(text, name) || isElsewhere(href, url)
}

function isElsewhere(href: string, url: string | null): boolean {
  try {
    const own = new URL(url ?? 'https://page.example/')
    return new URL(href, own).host !== own.host
  } catch {
    return true
  }
}

/** Whether a text has a word of a name. */
function mentions(text: string, name: string): boolean {
  const words = new Set(wordsOf(text).split(' '))
  return wordsOf(name)
    .split(' ')
    .some((word) => (word.length > 2 || /^\p{Lo}+$/u.test(word)) && words.has(word))
}

/** The place of the first line of a page, which are in order, that does not end before a node. */
export function lineAt(node: Node, blocks: readonly Block[]): number {
  let [from, to] = [0, blocks.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const { last } = blocks[middle] as Block
    if ((node.compareDocumentPosition(last) & PRECEDING) !== 0) from = middle + 1
    else to = middle
  }
  return from
}
