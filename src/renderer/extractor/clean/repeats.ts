import { wordsOf } from '../dom/blocks.ts'
import type { Leaf } from './leaves.ts'

const LEAST_WORDS = 9
const LONGEST = 400
/** What repeats a part of a paragraph is shorter than it. */
const MOST_SHARE = 0.9
/** The text begins with its lead, which may say what the text says. */
const BEGINNING = 1

/**
 * Pull quotes: words of the text that stand out on the page, and a second time where they belong. A line of a poem or of a
 * list may come again as it is; here the words are in the middle of a longer paragraph.
 */
export function repeatsAmong(leaves: readonly Leaf[]): readonly Leaf[] {
  const words = new Map(leaves.map((leaf) => [leaf, wordsOf(leaf.text)]))
  const all = [...words.values()].join('\n')
  return leaves.filter((leaf, at) => {
    const own = words.get(leaf) as string
    if (at < BEGINNING || leaf.heading || leaf.text.length > LONGEST || own.split(' ').length < LEAST_WORDS)
      return false
    if (leaf.element.closest('li, table, dl, pre, figure') !== null) return false
    return leaves.length < MOST_LEAVES && isWithinLonger(own, all)
  })
}

/** Comparing each line with all of the text takes too long on larger pages. */
const MOST_LEAVES = 600

function isWithinLonger(words: string, all: string): boolean {
  for (let at = all.indexOf(words); at !== -1; at = all.indexOf(words, at + words.length)) {
    const from = all.lastIndexOf('\n', at) + 1
    const end = all.indexOf('\n', at)
    const length = (end === -1 ? all.length : end) - from
    const isWhole = (all[at - 1] ?? ' ') <= ' ' && (all[at + words.length] ?? ' ') <= ' '
    if (isWhole && words.length <= length * MOST_SHARE) return true
  }
  return false
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
