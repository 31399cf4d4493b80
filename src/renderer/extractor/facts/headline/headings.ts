import { type Block, wordsOf } from '../../dom/blocks.ts'
import { withoutUnseen } from '../../dom/unseen.ts'
import { ageAtEnd, writtenDate } from '../dates.ts'
import { LONGEST_LINE } from '../outlet-line.ts'

/** A part of a heading: the text of one of the elements that it consists of, or loose text between them. */
export interface HeadingPart {
  readonly text: string
  readonly element: Element | null
  /** Whether a reader's browser puts it directly behind the part before it, with no blank and no new line. */
  readonly runsOn: boolean
}

/** A heading of a page, with all its lines. */
export interface Heading {
  readonly element: Element
  readonly lines: readonly Block[]
  readonly parts: readonly HeadingPart[]
  /** Its lines with blanks between them. */
  readonly text: string
  /** 1 to 6. */
  readonly level: number
  /** The share of it that is linked, 0-1. */
  readonly linked: number
}

/** A heading has more parts only where every word is an element. */
export const MOST_PARTS = 12
const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading]'

/**
 * The headings among a page's lines, in order. Where one has an outlet and a day too, each of its lines is one, unless a
 * title of the page has all of them (`The night of<br>3 May 1953`).
 */
export function headingsOf(blocks: readonly Block[], stated: readonly string[] = []): readonly Heading[] {
  const titles = stated.map(wordsOf)
  const isTitle = (text: string) => titles.some((title) => `${title} `.startsWith(`${wordsOf(text)} `))
  const headings: Heading[] = []
  let lines: Block[] = []
  let element: Element | null = null
  const finish = () => {
    const own = element
    const isDatedHead = lines.length > 1 && lines.some(isDated)
    if (own !== null && isDatedHead && !isTitle(lines.map(({ text }) => text).join(' ')))
      headings.push(...lines.map((line) => headingOf(own, [line])))
    else if (own !== null) headings.push(headingOf(own, lines))
    lines = []
  }
  for (const block of blocks) {
    const own = block.heading ? block.container.closest(HEADINGS) : null
    if (own !== element) {
      finish()
      element = own
    }
    if (own !== null) lines.push(block)
  }
  finish()
  return headings
}

function isDated({ text }: Block): boolean {
  return text.length <= LONGEST_LINE && (ageAtEnd(text) !== null || writtenDate(text) !== null)
}

function headingOf(element: Element, lines: readonly Block[]): Heading {
  const level = /^H([1-6])$/.exec(element.nodeName)?.[1] ?? element.getAttribute('aria-level')
  const text = lines.map((line) => line.text).join(' ')
  const linked = lines.reduce((sum, line) => sum + line.linked * line.text.length, 0) / text.length
  return {
    element,
    lines,
    parts: partsOf(element, lines),
    text: withoutUnseen(text),
    level: Number(level ?? 2),
    linked,
  }
}

/** The texts of the elements directly inside the innermost one that holds the whole heading. */
function partsOf(element: Element, lines: readonly Block[]): readonly HeadingPart[] {
  const [first, last] = [lines[0]?.first, lines.at(-1)?.last]
  if (first === undefined || last === undefined) return []
  let holder: Element = first.parentElement ?? element
  while (holder !== element && !holder.contains(last)) holder = holder.parentElement ?? element
  const parts: { text: string; readonly unit: Node; readonly runsOn: boolean }[] = []
  let isApart = true
  for (const line of lines) {
    isApart = true
    for (const node of line.nodes) {
      const before = parts.at(-1)
      const unit = unitOf(node, holder)
      if (before?.unit === unit) before.text += isApart ? ` ${node.data}` : node.data
      else if (node.data.trim() !== '') parts.push({ text: node.data, unit, runsOn: !isApart && /^\S/.test(node.data) })
      isApart = /\s$/.test(node.data)
    }
  }
  return parts.map(({ text, unit, runsOn }) => ({
    text: withoutUnseen(text)
      .replace(/[\t\n\f\r ]+/g, ' ')
      .trim(),
    element: unit.nodeType === 1 ? (unit as Element) : null,
    runsOn,
  }))
}

/** The child of an element that a node is in, or is. */
function unitOf(node: Node, holder: Element): Node {
  let unit = node
  while (unit.parentNode !== null && unit.parentNode !== holder) unit = unit.parentNode
  return unit
}

/** The last step of the path to the page (`Home › Politics › Gates`), which some pages make their first heading. */
export function isOfPath({ element }: Heading): boolean {
  return element.closest('nav, [class*="breadcrumb" i], [itemtype*="ListItem"], [itemtype*="BreadcrumbList"]') !== null
}
