import { allowedLink, NAME_PREFIX } from '../extraction/allow-list.ts'
import { blocksOf, isOrHoldsBlock } from './passage-blocks.ts'
import type { PassageCutter, PassageElement } from './passage-tree.ts'
import { blocksMarkdown } from './write-blocks.ts'

/** What a passage leads to outside of the library. */
export interface PassageAddresses {
  /** The address of its page; null where it has none. */
  readonly page: string | null
  /** The address of an image by its `src` in the article; null where it has none. */
  readonly image: (src: string) => string | null
}

/**
 * A passage of an article as Markdown, made from the article's own elements: code, lists with their numbers, links,
 * emphasis, tables, images, quotations, headings and formulas are that, and the words are exactly those of the text from
 * `start` to `end` (UTF-16 units). A part of a single item, heading or cell is a phrase and no item. Empty where nothing
 * is there.
 */
export function passageMarkdown(
  cutter: PassageCutter,
  { start, end }: { readonly start: number; readonly end: number },
  addresses: PassageAddresses,
): string {
  const passage = passageTree(cutter, { start, end })
  if (passage === null) return ''
  const { tree, transparent } = passage
  const blocks = blocksOf([tree], {
    cutter,
    start,
    end,
    transparent,
    linkAddress: (href) => linkAddress(addresses.page, href),
    imageAddress: (src) => addresses.image(src) ?? '',
  })
  return blocksMarkdown(blocks)
}

/** The tree of a passage, and those of its elements that it has only some words of; null where nothing is there. */
export function passageTree(
  cutter: PassageCutter,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly tree: PassageElement; readonly transparent: ReadonlySet<Element> } | null {
  const tree = cutter.cut(start, end)
  if (tree === null) return null
  return { tree, transparent: isWholeLines(cutter.article.text, start, end) ? new Set() : holdersOf(tree) }
}

/** A picture as Markdown. */
export function imageMarkdown(alt: string, address: string): string {
  return blocksMarkdown([{ kind: 'paragraph', leaves: [{ kind: 'image', alt, address, marks: {} }] }])
}

/** Whether a passage begins and ends at the edges of lines, which are blocks, cells and lines within them. */
function isWholeLines(text: string, start: number, end: number): boolean {
  const isEdge = (sign: string | undefined) => sign === undefined || sign === '\n' || sign === '\t'
  return isEdge(text[start - 1]) && isEdge(text[end])
}

const ITEMS = new Set('ol ul li h1 h2 h3 h4 h5 h6 dl dt dd table caption td th'.split(' '))

/** The items, headings and the like around a phrase; none where the passage has several blocks. */
function holdersOf(tree: PassageElement): ReadonlySet<Element> {
  const holders = new Set<Element>()
  let node = tree
  for (;;) {
    if (ITEMS.has(node.name)) holders.add(node.element)
    const [child] = node.children
    if (node.children.length > 1) return node.children.some(isOrHoldsBlock) ? new Set() : holders
    if (child === undefined || typeof child === 'string') return holders
    node = child
  }
}

/** Where a link of an article leads to, outside of the library too; null where it may not be followed. */
export function linkAddress(page: string | null, href: string): string | null {
  if (!href.startsWith('#')) return allowedLink(href)
  if (page === null || !/^https?:/iu.test(page)) return null
  const [address = ''] = page.split('#')
  // The names of places have our prefix in the article.
  const name = href.slice(1)
  return `${address}#${name.startsWith(NAME_PREFIX) ? name.slice(NAME_PREFIX.length) : name}`
}
