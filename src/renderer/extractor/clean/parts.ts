import { isBoilerplate } from '../dom/junk.ts'
import { isProseLine, isSentence } from '../dom/prose.ts'
import { isBareDate } from '../facts/outlet-line.ts'
import type { Leaf } from './leaves.ts'
import { ownSentences } from './own-sentences.ts'

const ALL_LINK = 0.85
const LONGEST_CELL = 80
const LEAST_ROWS = 3
const MOST_WORDS_OF_CONTROL = 4
/** The heading of a step: `Step 3`, `3. Mooring`. */
const STEP = /^(?:\p{L}{1,12}\s)?\d{1,2}(?:[\s.:)–—-]|$)/u

/**
 * The leaves that are parts of something larger: items, cells, terms, their definitions, steps, and sentences
 * that only begin as lines of a site do. Rules about dates and phrases leave them alone, for without one of them the rest says something else. Lists that are all controls are no such thing, nor
 * are those above the text that tell of the page (`Published`, `3 May`).
 */
export function partsAmong(leaves: readonly Leaf[], lookOf: (element: Element) => string): ReadonlySet<Leaf> {
  const parts = new Set(ownSentences(leaves, lookOf))
  const first = leaves.findIndex(isProseLine)
  for (const [box, group] of groupsOf(leaves)) {
    const isAbove = first !== -1 && (group.at(-1) as Leaf).index < (leaves[first] as Leaf).index
    if (!isFurniture(box, group, isAbove)) for (const leaf of group) parts.add(leaf)
  }
  for (const leaf of cellsOfGrids(leaves)) parts.add(leaf)
  for (const [at, leaf] of leaves.entries()) {
    const above = leaves[at - 1]
    if (above?.heading === true && STEP.test(above.text) && !leaf.heading && leaf.linked < ALL_LINK) parts.add(leaf)
  }
  return parts
}

/** Leaves by the list or table that they are of. */
function groupsOf(leaves: readonly Leaf[]): ReadonlyMap<Element, readonly Leaf[]> {
  const groups = new Map<Element, Leaf[]>()
  for (const leaf of leaves) {
    const box = leaf.element.closest('li, td, th, dt, dd')?.closest('ul, ol, dl, table')
    if (box == null) continue
    const group = groups.get(box)
    if (group === undefined) groups.set(box, [leaf])
    else group.push(leaf)
  }
  return groups
}

function isFurniture(box: Element, group: readonly Leaf[], isAbove: boolean): boolean {
  const isControl = ({ text }: Leaf) => isBoilerplate(text)
  const isLinked = ({ linked }: Leaf) => linked > ALL_LINK
  const isDate = ({ text }: Leaf) => isBareDate(text)
  if (box.localName === 'table') return false
  if (isAbove && box.localName !== 'ol') {
    const telling = group.filter((leaf) => (isControl(leaf) && !isSentence(leaf.text)) || isDate(leaf)).length
    return telling > 0 && !(telling >= LEAST_ROWS && group.every(isDate))
  }
  if (!group.every((leaf) => isControl(leaf) || isLinked(leaf)) || !group.some(isControl)) return false
  const isShort = ({ text }: Leaf) => text.split(' ').length <= MOST_WORDS_OF_CONTROL && !/[.!?:;]$/.test(text)
  return group.some(isLinked) || group.length === 1 || group.every(isShort)
}

/** Cells of a table that is made of boxes: rows of as many short lines each. */
function cellsOfGrids(leaves: readonly Leaf[]): readonly Leaf[] {
  const rows = new Map<Element, Leaf[]>()
  for (const leaf of leaves) {
    const row = leaf.element.parentElement
    if (row === null || !leaf.element.matches('div, p')) continue
    const cells = rows.get(row)
    if (cells === undefined) rows.set(row, [leaf])
    else cells.push(leaf)
  }
  const grids = new Map<Element, Leaf[][]>()
  for (const [row, cells] of rows) {
    const isRow =
      cells.length > 1 &&
      cells.length === row.childElementCount &&
      cells.every(({ text, heading, linked }) => !heading && linked < ALL_LINK && text.length <= LONGEST_CELL)
    const grid = row.parentElement
    if (!isRow || grid === null) continue
    const rowsBefore = grids.get(grid)
    if (rowsBefore === undefined) grids.set(grid, [cells])
    else rowsBefore.push(cells)
  }
  return [...grids.values()].flatMap((grid) =>
    grid.length >= LEAST_ROWS && grid.every((row) => row.length === grid[0]?.length) ? grid.flat() : [],
  )
}
