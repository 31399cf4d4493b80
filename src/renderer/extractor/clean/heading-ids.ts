import { wordsOf } from '../dom/blocks.ts'
import { hasWords } from '../dom/elements.ts'
import { hasJunkName } from '../dom/junk.ts'

const HIGHEST = 3
const HEADINGS = 'h1, h2, h3, h4, h5, h6'

/** Elements of the page as received. */
export interface HeadingIds {
  /** Elements whose id is made of their own heading. */
  readonly boxes: ReadonlySet<Element>
  /** Those headings. */
  readonly headings: ReadonlySet<Element>
}

/**
 * The elements of a page whose id is made of their own heading (`<section id="comments"><h2>Comments</h2>`), as
 * generators of documentation make it: such an id says nothing about the page. One alone is no proof, for sites call
 * their comments so. Another box next to it has one too that says nothing, the heading links to itself, several hold
 * nothing but paragraphs, or a table of contents leads to the heading in its words.
 */
export function headingIdsIn(root: Element): HeadingIds {
  const [made, headings] = [new Set<Element>(), new Set<Element>()]
  const groups = new Map<Element, { readonly named: Holder[]; isProven: boolean }>()
  const contents = contentsOf(root)
  for (const heading of root.querySelectorAll(HEADINGS)) {
    for (const holder of holdersOf(heading, contents)) {
      const group = groups.get(holder.group) ?? { named: [], isProven: false }
      groups.set(holder.group, group)
      group.named.push(holder)
      if (!hasJunkName({ className: '', id: holder.id }) || linksTo(heading, holder.id)) group.isProven = true
    }
  }
  for (const [group, { named, isProven }] of groups) {
    if (!isProven && !isSeriesOfProse(named)) continue
    // One entry is no table of contents: it leads to the comments of many a site.
    if (contents.lists.has(group) && named.length < LEAST_ENTRIES) continue
    for (const { box, heading } of named) {
      made.add(box)
      headings.add(heading)
    }
  }
  return { boxes: made, headings }
}

/** Whether an element, or the box that it begins, is named by its heading. */
export function isNamedByHeading(element: Element, { boxes, headings }: HeadingIds): boolean {
  return boxes.has(element) || headings.has(element)
}

/** Whether several boxes are headings with paragraphs, which what a site has around an article is not. */
function isSeriesOfProse(named: readonly Holder[]): boolean {
  return (
    named.length >= LEAST_SERIES &&
    named.every(
      ({ box, heading }) => heading.nextElementSibling?.matches('p') === true && box.querySelector(FIELDS) === null,
    )
  )
}

const LEAST_SERIES = 3
const FIELDS = 'form, input, textarea, article, iframe'
const LEAST_ENTRIES = 2

/** An element with an id, the heading that it is made of, and what holds others like it. */
interface Holder {
  readonly box: Element
  readonly heading: Element
  /** The name that is made of the heading. */
  readonly id: string
  readonly group: Element
}

/** The lists of links within a page. */
interface Contents {
  readonly lists: ReadonlySet<Element>
  /** By the id that they lead to: the words of links, with the list. */
  readonly entries: ReadonlyMap<string, readonly { readonly words: string; readonly list: Element }[]>
}

function contentsOf(root: Element): Contents {
  const lists = new Set<Element>()
  const entries = new Map<string, { readonly words: string; readonly list: Element }[]>()
  for (const link of root.querySelectorAll('a[href^="#"]')) {
    const id = (link.getAttribute('href') ?? '').slice(1)
    const inner = link.closest('nav, ul, ol')
    const list = inner?.parentElement?.closest('nav, ul, ol') ?? inner
    if (id === '' || list == null) continue
    lists.add(list)
    const own = entries.get(id) ?? []
    entries.set(id, own)
    if (own.length < MOST_LINKS) own.push({ words: wordsOf(link.textContent ?? ''), list })
  }
  return { lists, entries }
}

/** More links to one place are no tables of contents. */
const MOST_LINKS = 4
/** What an id adds to the words of its heading. */
const SUFFIX = /^(?:h\d?|heading|title|header|label|section)$/

/** The heading, or a box that begins with it, whose id is made of it; and those to which a table of contents leads. */
function holdersOf(heading: Element, contents: Contents): readonly Holder[] {
  const words = wordsOf(heading.textContent ?? '')
  if (words === '') return []
  const holders: Holder[] = []
  let isMade = false
  let box: Element | null = heading
  for (let height = 0; box !== null && height <= HIGHEST; height += 1) {
    const label = box.getAttribute('aria-labelledby')
    const id = height > 0 && label !== null && label === heading.id ? withoutSuffix(label) : box.id
    const group: Element | null = box.parentElement
    if (!isMade && group !== null && (isMadeOf(id, words) || hasPermalink(heading, id))) {
      isMade = true
      holders.push({ box, heading, id, group })
    }
    for (const entry of contents.entries.get(box.id) ?? [])
      if (entry.words === words) holders.push({ box, heading, id: box.id, group: entry.list })
    for (let before = box.previousElementSibling; before !== null; before = before.previousElementSibling)
      if (hasWords(before)) return holders
    box = group
  }
  return holders
}

function isMadeOf(name: string, words: string): boolean {
  const id = wordsOf(name.replace(/^user-content-/, ''))
  return id !== '' && (words === id || words.startsWith(`${id} `) || joined(words) === joined(id))
}

function withoutSuffix(name: string): string {
  const at = Math.max(name.lastIndexOf('-'), name.lastIndexOf('_'))
  return at > 0 && SUFFIX.test(name.slice(at + 1)) ? name.slice(0, at) : name
}

function linksTo(heading: Element, id: string): boolean {
  const ends = `#${id}`
  const links = [...heading.querySelectorAll('a[href]'), heading.previousElementSibling, heading.nextElementSibling]
  return links.some((link) => link?.localName === 'a' && link.getAttribute('href')?.endsWith(ends) === true)
}

/** Whether a heading has a sign (`#`, `¶`) that leads to its own box: so its page marks every section of its text. */
function hasPermalink(heading: Element, id: string): boolean {
  if (id === '') return false
  return [...heading.querySelectorAll('a[href^="#"]')].some(
    (link) => link.getAttribute('href') === `#${id}` && !/[\p{L}\p{N}]/u.test(link.textContent ?? ''),
  )
}

function joined(words: string): string {
  return words.replaceAll(' ', '')
}
