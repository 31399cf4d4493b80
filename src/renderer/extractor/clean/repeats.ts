import { wordsOf } from '../dom/blocks.ts'
import type { Leaf } from './leaves.ts'

const LEAST_WORDS = 9
const LONGEST = 400
/** What repeats a part of a paragraph is shorter than it. */
const MOST_SHARE = 0.9
/** The text begins with its lead, which may say what the text says. */
const BEGINNING = 1

/** Comparing each line with all others takes too long on larger pages. */
const MOST_LEAVES = 600

/**
 * Pull quotes: words of the text that stand out on the page, and a second time where they belong, in the middle of a longer
 * paragraph that looks different. A line of a poem or of a list may come again as it is, and a paragraph may be quoted.
 * @param lookOf name and class, on the page, of an element and its box
 */
export function repeatsAmong(leaves: readonly Leaf[], lookOf: (element: Element) => string): readonly Leaf[] {
  if (leaves.length > MOST_LEAVES) return []
  const lines = leaves.map((leaf) => ({ leaf, words: wordsOf(leaf.text), look: lookOf(leaf.element) }))
  const quotes = lines.filter(({ leaf, words }, at) => at >= BEGINNING && mayBeQuote(leaf, words))
  return quotes
    .filter(({ words, look }) =>
      lines.some(
        (line) =>
          words.length <= line.words.length * MOST_SHARE &&
          line.look !== look &&
          ` ${line.words} `.includes(` ${words} `),
      ),
    )
    .map(({ leaf }) => leaf)
}

function mayBeQuote({ element, text, heading }: Leaf, words: string): boolean {
  if (heading || text.length > LONGEST || words.split(' ').length < LEAST_WORDS) return false
  return element.closest('li, table, dl, pre, figure') === null
}

const LEAST_LIST = 60

/** The items of lists that are there more than once, word for word: offers of the site, for each place where it asks. */
export function repeatedLists(leaves: readonly Leaf[]): readonly Leaf[] {
  const items = new Map<Element, Leaf[]>()
  for (const leaf of leaves) {
    const list = leaf.element.closest('ul, ol')
    if (list === null) continue
    const own = items.get(list)
    if (own === undefined) items.set(list, [leaf])
    else own.push(leaf)
  }
  const lists = new Map<string, (readonly Leaf[])[]>()
  for (const own of items.values()) {
    const words = own.map(({ text }) => wordsOf(text)).join(' ')
    if (own.length < 2 || words.length < LEAST_LIST) continue
    const alike = lists.get(words)
    if (alike === undefined) lists.set(words, [own])
    else alike.push(own)
  }
  return [...lists.values()].flatMap((alike) => (alike.length > 1 ? alike.flat() : []))
}
