import type { Block, Item } from './leaves.ts'
import { isNamed, type PassageElement, type PassageNode } from './passage-tree.ts'
import { DONE, OPEN } from './tasks.ts'

/** CommonMark has up to nine digits, and no number below nought. */
const HIGHEST = 999_999_999

/** The items of a list that a passage has, each with its number on the page. */
export function itemsOf(list: PassageElement, blocksOf: (nodes: readonly PassageNode[]) => readonly Block[]): Item[] {
  const numbers = list.name === 'ol' ? numbersOf(list.element) : null
  const items: Item[] = []
  for (const node of list.children) {
    if (isNamed(node, 'li')) {
      const { done, children } = taskOf(node)
      items.push({ number: numbers?.get(node.element) ?? null, done, blocks: blocksOf(children) })
      continue
    }
    // What is in a list and in no item belongs to the item before it: mostly a list.
    const blocks = blocksOf([node])
    const last = items.at(-1)
    if (last === undefined) items.push({ number: null, done: null, blocks })
    else items[items.length - 1] = { ...last, blocks: [...last.blocks, ...blocks] }
  }
  return items.filter(({ blocks }) => blocks.length > 0)
}

/** As browsers count: from `start`, backwards where reversed, on from the `value` of an item. */
export function numbersOf(list: Element): ReadonlyMap<Element, number> {
  const own = [...list.children].filter(({ localName }) => localName === 'li')
  const step = list.hasAttribute('reversed') ? -1 : 1
  let next = integer(list.getAttribute('start')) ?? (step < 0 ? own.length : 1)
  const numbers = new Map<Element, number>()
  for (const item of own) {
    const number = integer(item.getAttribute('value')) ?? next
    numbers.set(item, Math.min(HIGHEST, Math.max(0, number)))
    next = number + step
  }
  return numbers
}

function integer(value: string | null): number | null {
  const number = Number.parseInt(value ?? '', 10)
  return Number.isNaN(number) ? null : number
}

/** An item that begins with the mark of a task, and the item without it. */
function taskOf(item: PassageElement): { done: boolean | null; children: readonly PassageNode[] } {
  const [mark] = firstWords(item)
  if (mark !== DONE && mark !== OPEN) return { done: null, children: item.children }
  return { done: mark === DONE, children: withoutFirst(item).children }
}

function firstWords(node: PassageNode): string {
  if (typeof node === 'string') return node
  const first = node.children[0]
  return first === undefined ? '' : firstWords(first)
}

/** Without the first character of its words. */
function withoutFirst(node: PassageElement): PassageElement {
  const [first, ...rest] = node.children
  if (first === undefined) return node
  const shorter = typeof first === 'string' ? first.slice(1) : withoutFirst(first)
  return { ...node, children: [shorter, ...rest] }
}
