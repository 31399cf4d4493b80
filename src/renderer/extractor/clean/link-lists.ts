import { isLabel } from '../dom/junk.ts'
import { PROSE, weightOf } from '../dom/prose.ts'
import type { Leaf } from './leaves.ts'
import type { LinkTarget } from './link-target.ts'

/** An item with more of its text linked is a link. */
const ALL_LINK = 0.85
/** With a word before it (`Weather: …`) too. */
const MOSTLY_LINK = 0.6
/** Links of this length are headlines. */
const HEADLINE = 35

interface Place {
  readonly first: number
  last: number
  allLinks: boolean
  mostLinks: boolean
}

/**
 * Lists of links to other stories, with their labels: where a label announces them, where no text follows, and headlines
 * of the site in the middle of the text that nothing introduces. A list of references leads to other sites or within the
 * page; a list that a heading or a colon announces within the text is the text's.
 */
export function linkLists(
  root: Element,
  leaves: readonly Leaf[],
  targetOf: (link: Element) => LinkTarget,
): readonly Element[] {
  const lastProse = leaves.findLastIndex(({ text, linked }) => text.length > PROSE && linked < ALL_LINK)
  const isOfSite = ({ element }: Leaf) => {
    const link = element.querySelector('a[href]') ?? element.closest('a[href]')
    return link !== null && targetOf(link) === 'site'
  }
  return [...placesOfLists(root, leaves)].flatMap(([list, { first, last, allLinks, mostLinks }]) => {
    if (!mostLinks || last === first) return []
    const before = leaves[first - 1]
    if (allLinks && before !== undefined && isLabel(before.text)) return [list, before.element]
    const items = leaves.slice(first, last + 1)
    if (items.filter(isOfSite).length * 2 <= items.length) return []
    if (allLinks && lastProse <= last && before?.heading === true) return [list, before.element]
    const isIntroduced = before?.heading === true || /[:：]$/u.test(before?.text ?? '')
    const length = items.reduce((sum, { text }) => sum + weightOf(text), 0) / items.length
    return !isIntroduced && length >= HEADLINE ? [list] : []
  })
}

/** The leaves in each list, found by walking up from each leaf: a page may have tens of thousands of both. */
function placesOfLists(root: Element, leaves: readonly Leaf[]): ReadonlyMap<Element, Place> {
  const places = new Map<Element, Place>()
  for (const [at, { element, linked }] of leaves.entries()) {
    for (let up: Element | null = element; up !== null && up !== root; up = up.parentElement) {
      if (up.localName !== 'ul' && up.localName !== 'ol') continue
      const place = places.get(up) ?? { first: at, last: at, allLinks: true, mostLinks: true }
      place.last = at
      if (linked <= ALL_LINK) place.allLinks = false
      if (linked <= MOSTLY_LINK) place.mostLinks = false
      places.set(up, place)
    }
  }
  return places
}
