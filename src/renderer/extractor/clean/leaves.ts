import type { Block } from '../dom/blocks.ts'

/** Several lines (`<br>`) of one element are judged together. */
export interface Leaf {
  readonly element: Element
  readonly text: string
  readonly lines: readonly string[]
  readonly linked: number
  readonly heading: boolean
  readonly index: number
}

/** The innermost blocks with text, in order. */
export function leavesOf(root: Element, all: readonly Block[]): readonly Leaf[] {
  const byElement = new Map<Element, Block[]>()
  for (const block of all) {
    const before = byElement.get(block.container)
    if (before === undefined) byElement.set(block.container, [block])
    else before.push(block)
  }
  const elements = [...byElement.keys()]
  const within = new Set(elements.flatMap((element) => ancestorsOf(element, root)))
  return elements.flatMap((element, index) => {
    if (element === root || within.has(element)) return []
    const blocks = byElement.get(element) ?? []
    const text = blocks.map((block) => block.text).join(' ')
    const linked = blocks.reduce((sum, block) => sum + block.linked * block.text.length, 0) / text.length
    const lines = blocks.map((block) => block.text)
    return [{ element, text, lines, linked, heading: blocks.some(({ heading }) => heading), index }]
  })
}

function ancestorsOf(element: Element, root: Element): Element[] {
  const boxes: Element[] = []
  for (let up = element.parentElement; up !== null && up !== root; up = up.parentElement) boxes.push(up)
  return boxes
}
