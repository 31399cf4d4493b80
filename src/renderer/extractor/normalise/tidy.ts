import { type Block, blocksOf } from '../dom/blocks.ts'
import { isBlank, isLongerThan, renameElement, wordsIn } from '../dom/elements.ts'
import { hasJunkName } from '../dom/junk.ts'
import { byElement } from '../dom/remember.ts'
import type { PlainForm } from './plain-form.ts'

/** Elements in which loose lines are paragraphs without mark-up. */
const LOOSE_IN =
  'address, article, aside, body, center, div, footer, header, main, section, :is(li, dd, td, blockquote):has(> :is(p, h1, h2, h3, h4, h5, h6))'
/** A cell with this much text is a column of the page. */
const COLUMN_LEAST = 400

/**
 * Turns the columns of a page that is laid out by tables into blocks, so that Readability can compare them: it treats a
 * table as one thing.
 */
export function openLayoutTables(document: Document, headline: Element | null): void {
  // Inner tables first: then an outer cell's text is in blocks.
  for (const table of [...document.querySelectorAll('table')].reverse()) {
    if (!isLayout(table, headline)) continue
    for (const part of ownParts(table, 'tbody, tr, td')) renameElement(part, 'div')
    renameElement(table, 'div')
  }
}

/** Without those of nested tables. */
function ownParts(table: Element, selector: string): readonly Element[] {
  return [...table.querySelectorAll(selector)].filter((part) => part.closest('table') === table)
}

function isLayout(table: Element, headline: Element | null): boolean {
  if (ownParts(table, 'th, caption, thead, tfoot, col').length > 0 || table.getAttribute('role') === 'table')
    return false
  // A table with the page's headline is the page.
  if (headline !== null && table.contains(headline)) return true
  return ownParts(table, 'td').some((cell) => {
    return isLongerThan(cell, COLUMN_LEAST - 1) && cell.querySelector('p, br, h1, h2, h3, div') !== null
  })
}

/**
 * Keeps structure that Readability or the allow-list would lose: directions set by a style, parts of lists in boxes.
 */
export const plainStructure: readonly PlainForm[] = [
  {
    names: ['article', 'blockquote', 'body', 'div', 'h1', 'h2', 'h3', 'li', 'p', 'section', 'span', 'table', 'td'],
    write(element) {
      if (element.hasAttribute('dir')) return
      const direction = /(?:^|;)\s*direction\s*:\s*(rtl|ltr)/i.exec(element.getAttribute('style') ?? '')?.[1]
      if (direction !== undefined) element.setAttribute('dir', direction.toLowerCase())
    },
  },
  {
    // Readability judges a small table without head cells by its links; this marks it as data.
    names: ['table'],
    write(table) {
      if (holdsData(table)) table.setAttribute('summary', 'data')
    },
  },
  {
    // The source of a quotation: Readability takes it for the foot of a page.
    names: ['footer'],
    write(footer) {
      if (footer.closest('blockquote') !== null)
        renameElement(footer, footer.querySelector('p, div') === null ? 'p' : 'div')
    },
  },
  {
    // Valid HTML, but to Readability a box to judge.
    names: ['dl'],
    write(list) {
      for (const box of list.querySelectorAll(':scope > div'))
        if (box.querySelector(':scope > dt, :scope > dd') !== null) box.replaceWith(...box.childNodes)
    },
  },
]

/** A longer text is a column of a page, not an entry. */
const LONGEST_ENTRY = 200

function holdsData(table: Element): boolean {
  if (table.querySelector('table, img, form, input, button, iframe, script, h1, h2, h3') !== null) return false
  if (hasJunkName(table)) return false
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return false
  const rows = [...table.querySelectorAll('tr')]
  const entries = rows.map((row) => [...row.children].map(wordsIn))
  if (rows.length < 2 || entries.some((row) => row.length < 2 || row.some((words) => words.length > LONGEST_ENTRY)))
    return false
  const linked = [...table.querySelectorAll('a[href]')].reduce((sum, link) => sum + wordsIn(link).length, 0)
  return linked < wordsIn(table).length / 3
}

/**
 * Puts loose lines next to blocks, or separated by `<br>`, into paragraphs of their own.
 * @param blocks the lines of the root
 * @returns whether there were any
 */
export function wrapLooseLines(root: Element, blocks: readonly Block[] = blocksOf(root)): boolean {
  const holders = new Set<Element>()
  for (const { container } of blocks) {
    // What is around one that is known is known too.
    let up = container === root ? null : container.parentElement
    for (; up !== null && !holders.has(up); up = up === root ? null : up.parentElement) holders.add(up)
  }
  const lines = new Map<Element, number>()
  for (const { container } of blocks) lines.set(container, (lines.get(container) ?? 0) + 1)
  const isLoose = byElement(
    (container: Element) =>
      (holders.has(container) || (container === root && (lines.get(container) ?? 0) > 0)) &&
      container.matches(LOOSE_IN),
  )
  const runs = runsOf(blocks.filter(({ container }) => isLoose(container)))
  for (const run of runs) {
    const [first, last] = [run[0] as LooseLine, run.at(-1) as LooseLine]
    if (run.every(({ start, end }) => isInline(start, end))) inParagraph(first.start, last.end)
  }
  return runs.length > 0
}

/** A line, as the first and the last node that it takes of its container. */
interface LooseLine {
  readonly start: ChildNode
  readonly end: ChildNode
  readonly isShort: boolean
}

/** Longer lines are paragraphs, whatever stands between them. */
const LONGEST_LINE = 80

/** Loose lines: short ones with one `<br>` between them belong together, as the lines of a stanza or of an address. */
function runsOf(blocks: readonly Block[]): readonly (readonly LooseLine[])[] {
  const runs: LooseLine[][] = []
  for (const { first, last, container, text } of blocks) {
    const [start, end] = [childIn(container, first), childIn(container, last)]
    if (start === null || end === null) continue
    const line = { start, end, isShort: text.length <= LONGEST_LINE }
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run !== undefined && before?.isShort === true && line.isShort && isOneBreak(before.end, start)) run.push(line)
    else runs.push([line])
  }
  return runs
}

/** Whether there is one `<br>` and nothing else between two siblings. */
function isOneBreak(before: ChildNode, behind: ChildNode): boolean {
  let breaks = 0
  for (let node = before.nextSibling; node !== behind; node = node.nextSibling) {
    if (node === null) return false
    if (node.nodeName === 'BR') breaks += 1
    else if (node.nodeType === 1 || (node.nodeValue ?? '').trim() !== '') return false
    if (breaks > 1) return false
  }
  return breaks === 1
}

/** Paragraphs of non-breaking spaces only keep two others apart on a page. @returns whether there were any */
export function dropBlankParagraphs(root: Element): boolean {
  const blank = [...root.querySelectorAll('p')].filter((each) => each.firstElementChild === null && isBlank(each))
  for (const paragraph of blank) paragraph.remove()
  return blank.length > 0
}

/** Puts everything between two sibling nodes into a paragraph. */
export function inParagraph(start: ChildNode, end: ChildNode): Element {
  const paragraph = (start.ownerDocument as Document).createElement('p')
  start.before(paragraph)
  for (let node: ChildNode | null = start; node !== null; ) {
    const next: ChildNode | null = node === end ? null : node.nextSibling
    paragraph.append(node)
    node = next
  }
  return paragraph
}

/** The child of a container that contains a node; null when none does. */
export function childIn(container: Element, node: Node): ChildNode | null {
  let child: Node = node
  while (child.parentNode !== null && child.parentNode !== container) child = child.parentNode
  return child.parentNode === container ? (child as ChildNode) : null
}

/** The paragraph must not contain a block or a line break. */
function isInline(start: ChildNode, end: ChildNode): boolean {
  for (let node: ChildNode | null = start; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1) {
      const element = node as Element
      if (element.matches(BLOCKISH) || element.querySelector(BLOCKISH) !== null) return false
    }
    if (node === end) return true
  }
  return false
}

/** The elements at which a parser ends an open paragraph. */
export const ENDS_PARAGRAPH =
  'address, article, aside, blockquote, center, dd, details, div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, li, main, nav, ol, p, pre, section, table, ul'
const BLOCKISH = `br, ${ENDS_PARAGRAPH}`
