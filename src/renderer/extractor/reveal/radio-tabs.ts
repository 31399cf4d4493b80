import { childrenOf } from '../dom/elements.ts'
import type { Tab } from './sibling-tabs.ts'

/** Groups by radio buttons of one name, whose labels are in a row, before as many panels. */
export function radioGroups(body: Element): readonly (readonly Tab[])[] {
  const radios = [...body.querySelectorAll('input[type="radio" i][id][name]')]
  if (radios.length < 2) return []
  const labels = new Map<string, Element>()
  for (const label of body.querySelectorAll('label[for]')) labels.set(label.getAttribute('for') ?? '', label)
  const groups = new Map<string, Element[]>()
  const rows = new Map<Element, Row>()
  for (const radio of radios) {
    const label = labels.get(radio.id)
    if (label === undefined) continue
    const name = radio.getAttribute('name') ?? ''
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [label])
    else group.push(label)
  }
  return [...groups.values()].map((group) => {
    const panels = group.length < 2 ? null : panelsBehind(group, rows)
    return panels === null ? [] : group.map((tab, at) => ({ tab, panel: panels[at] as Element }))
  })
}

/** The children of an element, counted once: thousands of groups may be among them. */
interface Row {
  /** The place of each. */
  readonly places: ReadonlyMap<Element, number>
  /** How many of those before each place, and of all, are no fields and labels. */
  readonly othersBefore: readonly number[]
  /** What may be a panel, and how many of it are before each place. */
  readonly panels: readonly Element[]
  readonly panelsBefore: readonly number[]
}

function rowOf(parent: Element, rows: Map<Element, Row>): Row {
  const known = rows.get(parent)
  if (known !== undefined) return known
  const [places, othersBefore, panels, panelsBefore] = [new Map<Element, number>(), [0], [] as Element[], [0]]
  for (const [place, child] of childrenOf(parent).entries()) {
    places.set(child, place)
    const isOther = !child.matches('input, label')
    othersBefore.push((othersBefore[place] ?? 0) + (isOther ? 1 : 0))
    if (isOther && !child.matches('style, script')) panels.push(child)
    panelsBefore.push(panels.length)
  }
  const row = { places, othersBefore, panels, panelsBefore }
  rows.set(parent, row)
  return row
}

function panelsBehind(labels: readonly Element[], rows: Map<Element, Row>): readonly Element[] | null {
  const [first, last] = [labels[0] as Element, labels.at(-1) as Element]
  const parent = first.parentElement
  if (parent === null || labels.some((label) => label.parentElement !== parent)) return null
  const row = rowOf(parent, rows)
  const [from, to] = [row.places.get(first) ?? 0, row.places.get(last) ?? 0]
  // Behind the first, where the last is not behind it.
  const end = from < to ? to : row.places.size
  if (row.othersBefore[from + 1] !== row.othersBefore[end]) return null
  const isRow = last.nextElementSibling === null
  const behind = panelsFrom(isRow ? parent : last, labels.length + 1, rows)
  const [only] = behind
  if ((isRow || behind.length === 1) && only?.childElementCount === labels.length) return childrenOf(only)
  return behind.length === labels.length ? behind : null
}

/** What may be a panel behind an element, in the same parent. */
function panelsFrom(element: Element, most: number, rows: Map<Element, Row>): readonly Element[] {
  const { parentElement } = element
  if (parentElement === null) return []
  const { places, panels, panelsBefore } = rowOf(parentElement, rows)
  const from = panelsBefore[(places.get(element) ?? 0) + 1] ?? 0
  return panels.slice(from, from + most)
}
