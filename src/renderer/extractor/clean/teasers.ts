import { isLongerThan } from '../dom/elements.ts'
import { isLabel } from '../dom/junk.ts'
import { isProseLine, weightOf } from '../dom/prose.ts'
import type { Leaf } from './leaves.ts'

const ALL_LINK = 0.85
/** A shorter link is a word for something, no headline. */
const LEAST_HEADLINE = 12
const LONGEST_EXCERPT = 400
const MOST_EXCERPTS = 3
const LONGEST_LABEL = 60
const HIGHEST = 4
/** A page with more of its text in such boxes is about them. */
const MOST_SHARE = 0.4

/** A headline that leads to another page, with its excerpt: the leaves from one place to before another. */
interface Teaser {
  readonly from: number
  readonly to: number
}

/**
 * The leaves that advertise other pages of the site, with the labels above them: a link around a headline and its excerpt or
 * picture, and rows of linked headlines with their excerpts behind the text. The leaves are those that other rules leave.
 */
export function teasersIn(leaves: readonly Leaf[], leadsElsewhere: (link: Element) => boolean): ReadonlySet<Leaf> {
  const teasers = new Set<Leaf>()
  const add = (from: number, to: number) => {
    const label = leaves[from - 1]
    for (const leaf of leaves.slice(label !== undefined && isAbove(label) ? from - 1 : from, to)) teasers.add(leaf)
  }
  for (const { from, to } of linkedBoxes(leaves, leadsElsewhere)) add(from, to)
  for (const { from, to } of rowsOf(leaves, leadsElsewhere)) add(from, to)
  const length = (of: Iterable<Leaf>) => [...of].reduce((sum, { text }) => sum + text.length, 0)
  return length(teasers) < length(leaves) * MOST_SHARE ? teasers : new Set()
}

/** A heading with nothing of its own, or the word for what follows. */
function isAbove({ text, heading, linked }: Leaf): boolean {
  return text.length <= LONGEST_LABEL && linked < ALL_LINK && (heading || isLabel(text))
}

/** Links around a headline and more, and headlines with a picture that leads to the same page. */
function linkedBoxes(leaves: readonly Leaf[], leadsElsewhere: (link: Element) => boolean): readonly Teaser[] {
  const boxes: Teaser[] = []
  for (let from = 0; from < leaves.length; ) {
    const first = leaves[from] as Leaf
    const link = linkAround(first)
    const card = isHeadline(first, leadsElsewhere) ? cardOf(first) : null
    const box = card ?? link
    let to = from + 1
    while (box !== null && to < leaves.length && box.contains((leaves[to] as Leaf).element)) to += 1
    const isMore = link !== null && (to > from + 1 || link.querySelector('img') !== null) && leadsElsewhere(link)
    if (card !== null || isMore) boxes.push({ from, to })
    from = to
  }
  return boxes
}

/** The box of a headline whose picture is linked like it. */
function cardOf(headline: Leaf): Element | null {
  const href = (headline.element.closest('a[href]') ?? headline.element.querySelector('a[href]'))?.getAttribute('href')
  for (
    let box = headline.element.parentElement, height = 0;
    box !== null && height < 3;
    box = box.parentElement, height += 1
  ) {
    if (isLongerThan(box, headline.text.length + LONGEST_EXCERPT)) return null
    const pictures = [...box.querySelectorAll('a[href] img')]
    if (pictures.some((picture) => picture.closest('a[href]')?.getAttribute('href') === href)) return box
  }
  return null
}

function linkAround({ element }: Leaf): Element | null {
  return element.closest('figure, table') === null ? element.closest('a[href]') : null
}

/** Rows of at least two teasers, or of one with a label, that no prose follows. */
function rowsOf(leaves: readonly Leaf[], leadsElsewhere: (link: Element) => boolean): readonly Teaser[] {
  const firstProse = leaves.findIndex(isProseLine)
  if (firstProse === -1) return []
  const lastProse = leaves.findLastIndex(isProseLine)
  const rows: Teaser[] = []
  for (let from = firstProse + 1; from < leaves.length; from += 1) {
    let to = from
    let count = 0
    for (
      let end = teaserFrom(to, leaves, leaves[firstProse] as Leaf, leadsElsewhere);
      end > to;
      end = teaserFrom(to, leaves, leaves[firstProse] as Leaf, leadsElsewhere)
    ) {
      to = end
      count += 1
    }
    if (count === 0) continue
    const label = leaves[from - 1] as Leaf
    if (isLabel(label.text) || (count > 1 && lastProse < to)) rows.push({ from, to })
    from = to - 1
  }
  return rows
}

/** The place behind a headline and its excerpt; the same place where there is none. */
function teaserFrom(
  from: number,
  leaves: readonly Leaf[],
  prose: Leaf,
  leadsElsewhere: (link: Element) => boolean,
): number {
  const headline = leaves[from]
  if (headline === undefined || !isHeadline(headline, leadsElsewhere)) return from
  let to = from + 1
  for (let count = 0; count < MOST_EXCERPTS; count += 1, to += 1) {
    const leaf = leaves[to]
    if (leaf === undefined || leaf.heading || leaf.text.length > LONGEST_EXCERPT || isHeadline(leaf, leadsElsewhere))
      break
    if (!isBoxed(headline, leaf, prose)) break
  }
  return to
}

function isHeadline({ text, linked, element }: Leaf, leadsElsewhere: (link: Element) => boolean): boolean {
  if (linked <= ALL_LINK || weightOf(text) < LEAST_HEADLINE) return false
  const link = element.closest('a[href]') ?? element.querySelector('a[href]')
  return link !== null && leadsElsewhere(link)
}

/** Whether an excerpt is in a box with its headline that holds nothing of the text, or directly behind a heading. */
function isBoxed({ element, heading }: Leaf, excerpt: Leaf, prose: Leaf): boolean {
  for (let up = element.parentElement, height = 0; up !== null && height < HIGHEST; up = up.parentElement, height += 1)
    if (up.contains(excerpt.element))
      return !up.contains(prose.element) || (heading && element.nextElementSibling === excerpt.element)
  return false
}
