import { wordsOf } from '../dom/blocks.ts'
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
 * The elements of a page whose id is made of their own heading (`<section id="comments"><h2>Comments</h2>`), as the
 * generators of documentation do: the heading's own, and those of boxes that begin with one. Such an id says nothing about
 * the page. One alone is no proof (many a site calls its comments `comments`): another box next to it must have one too
 * that says nothing, or the heading must link to itself.
 */
export function headingIdsIn(root: Element): HeadingIds {
  const [made, headings] = [new Set<Element>(), new Set<Element>()]
  const groups = new Map<Element, { readonly named: (readonly [Element, Element])[]; isProven: boolean }>()
  for (const heading of root.querySelectorAll(HEADINGS)) {
    const box = holderOf(heading)
    if (box?.parentElement == null) continue
    const group = groups.get(box.parentElement) ?? { named: [], isProven: false }
    groups.set(box.parentElement, group)
    group.named.push([box, heading])
    if (!hasJunkName({ className: '', id: box.id }) || linksTo(heading, box.id)) group.isProven = true
  }
  for (const { named, isProven } of groups.values()) {
    for (const [box, heading] of isProven ? named : []) {
      made.add(box)
      headings.add(heading)
    }
  }
  return { boxes: made, headings }
}

/** The heading, or a box that begins with it, whose id is made of it. */
function holderOf(heading: Element): Element | null {
  const words = wordsOf(heading.textContent ?? '')
  if (words === '') return null
  let box: Element | null = heading
  for (let height = 0; box !== null && height <= HIGHEST; height += 1) {
    const id = wordsOf(box.id.replace(/^user-content-/, ''))
    if (id !== '' && (words === id || words.startsWith(`${id} `) || joined(words) === joined(id))) return box
    for (let before = box.previousElementSibling; before !== null; before = before.previousElementSibling)
      if ((before.textContent ?? '').trim() !== '') return null
    box = box.parentElement
  }
  return null
}

function linksTo(heading: Element, id: string): boolean {
  const links = [...heading.querySelectorAll('a[href]'), heading.previousElementSibling, heading.nextElementSibling]
  return links.some((link) => link?.localName === 'a' && link.getAttribute('href')?.endsWith(`#${id}`) === true)
}

function joined(words: string): string {
  return words.replaceAll(' ', '')
}
