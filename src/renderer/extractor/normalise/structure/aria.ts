import { isBlock } from '../../dom/blocks.ts'
import { hasWords, renameElement } from '../../dom/elements.ts'
import type { PlainForm } from '../plain-form.ts'

const BOXES = 'div, section, span, article'
const CELLS: ReadonlyMap<string, string> = new Map([
  ['cell', 'td'],
  ['gridcell', 'td'],
  ['columnheader', 'th'],
  ['rowheader', 'th'],
])

/** Lists, tables and headings that a page makes of boxes and roles (WAI-ARIA 1.2) become those of HTML. */
export const aria: readonly PlainForm[] = [
  {
    names: ['div', 'section', 'span'],
    write(box) {
      switch (box.getAttribute('role')) {
        case 'list':
          return writeList(box)
        case 'table':
        case 'grid':
        case 'treegrid':
          return writeTable(box)
        case 'heading':
          return writeHeading(box)
      }
    },
  },
]

function writeList(box: Element): void {
  const items = [...box.children]
  if (items.length === 0 || !items.every((item) => item.matches(`:is(${BOXES})[role=listitem]`))) return
  for (const item of items) rename(item, 'li')
  rename(box, 'ul')
}

function writeTable(box: Element): void {
  if (box.closest('table') !== null || box.querySelector('table, input, select, textarea') !== null) return
  const groups = [...box.children].filter((part) => part.matches(':is(div, section)[role=rowgroup]'))
  const rows = [box, ...groups].flatMap((group) => [...group.children].filter((part) => part.matches('[role=row]')))
  const cells = rows.map((row) => [...row.children])
  const isCell = (cell: Element) => cell.matches(BOXES) && CELLS.has(cell.getAttribute('role') ?? '')
  if (rows.length < 2 || !cells.every((row) => row.length > 0 && row.every(isCell))) return
  for (const cell of cells.flat()) rename(cell, CELLS.get(cell.getAttribute('role') ?? '') as string)
  for (const row of rows) rename(row, 'tr')
  for (const group of groups) rename(group, 'tbody')
  rename(box, 'table').setAttribute('summary', 'data')
}

function writeHeading(box: Element): void {
  const level = Number(box.getAttribute('aria-level') ?? 2)
  if ([...box.querySelectorAll('*')].some(isBlock) || !hasWords(box)) return
  rename(box, `h${Math.min(6, Math.max(2, Math.trunc(level) || 2))}`)
}

function rename(element: Element, name: string): Element {
  const made = renameElement(element, name)
  made.removeAttribute('role')
  return made
}
