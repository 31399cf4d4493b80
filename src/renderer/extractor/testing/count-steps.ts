import { dom } from './pages.ts'

/** A property of a prototype that steps are counted at, with what one use of it costs. */
type Cost = (node: Node, result: unknown, first: unknown) => number

const sizeOf = (node: Node): number => {
  let size = 0
  const document = node.nodeType === 9 ? (node as Document) : (node.ownerDocument as Document)
  const walker = document.createTreeWalker(node, 1)
  while (walker.nextNode() !== null) size += 1
  return size
}
const one: Cost = () => 1
const lettersOf: Cost = (_node, result) => 1 + (typeof result === 'string' ? result.length : 0)
const all: Cost = (node) => 1 + sizeOf(node)
const children: Cost = (node) => 1 + node.childNodes.length
/** A live list of elements is searched again for each of them: in the DOM of the tests always, in others after a change. */
const liveList: Cost = (node) => 1 + node.childNodes.length ** 2

/** All that is in what moves is told of it. */
const moved: Cost = (node, _result, first) =>
  1 + sizeOf(typeof first === 'object' && first !== null ? (first as Node) : node)

const STEPS = ['nodeValue', 'firstChild', 'lastChild', 'nextSibling', 'previousSibling', 'parentNode', 'parentElement']
const ELEMENT_STEPS = ['firstElementChild', 'lastElementChild', 'nextElementSibling', 'previousElementSibling']
const MOVES = ['append', 'prepend', 'before', 'after', 'replaceWith', 'remove']
const TESTS = ['closest', 'contains', 'hasAttribute', 'hasAttributes', 'compareDocumentPosition']
const FINDS = ['querySelector', 'querySelectorAll', 'getElementsByTagName']

/**
 * Counts what code asks of the DOM: steps, elements searched, and letters read. Unlike a clock, it says the same on any
 * machine, so a small page tells whether the work grows as the square of the page.
 * @param work the work; all documents are those of `dom`
 */
export function countSteps(work: () => void): number {
  let count = 0
  let isCounting = true
  const undo: (() => void)[] = []
  const watch = (owner: object, name: string, cost: Cost) => {
    const own = Object.getOwnPropertyDescriptor(owner, name)
    if (own === undefined) return
    const kind = own.get === undefined ? 'value' : 'get'
    const former = own[kind] as (...given: unknown[]) => unknown
    const counted = function (this: Node, ...given: unknown[]): unknown {
      const before = isCounting ? cost : null
      isCounting = false
      try {
        // Before it: a search may be what empties an element.
        const size = before === null || before === lettersOf ? 0 : before(this, null, given[0])
        const result = former.apply(this, given)
        count += before === lettersOf ? lettersOf(this, result, given[0]) : size
        return result
      } finally {
        isCounting = before !== null
      }
    }
    Object.defineProperty(owner, name, { ...own, [kind]: counted })
    undo.push(() => Object.defineProperty(owner, name, own))
  }
  for (const [owner, name, cost] of watched()) watch(owner, name, cost)
  try {
    work()
  } finally {
    for (const each of undo) each()
  }
  return count
}

function watched(): readonly (readonly [owner: object, name: string, cost: Cost])[] {
  const document = dom.parse('')
  const elements = prototypesOf(document.body)
  const documents = prototypesOf(document)
  const texts = prototypesOf(document.createTextNode(''))
  const walkers = [Object.getPrototypeOf(document.createTreeWalker(document))]
  const fragments = prototypesOf(document.createDocumentFragment())
  const named = (owners: readonly object[], names: readonly string[], cost: Cost) =>
    owners.flatMap((owner) => names.map((name) => [owner, name, cost] as const))
  const nodes = [...new Set([...elements, ...documents, ...texts, ...fragments])]
  const hasQuery: Cost = (node, _result, first) => 1 + (String(first).includes(':has(') ? node.childNodes.length : 0)
  return [
    ...named(nodes, ['getAttribute', 'className', 'id'], lettersOf),
    ...named(nodes, ['textContent'], (node) => 1 + sizeOf(node) + (node.textContent ?? '').length),
    ...named(nodes, [...STEPS, ...ELEMENT_STEPS, ...TESTS], one),
    ...named(nodes, MOVES, moved),
    ...named(nodes, [...FINDS, 'innerHTML'], all),
    ...named(nodes, ['cloneNode'], (node, _result, first) => 1 + (first === true ? sizeOf(node) : 0)),
    ...named(nodes, ['childNodes', 'childElementCount'], children),
    ...named(nodes, ['children'], liveList),
    ...named(nodes, ['matches'], hasQuery),
    ...named(walkers, ['nextNode'], one),
    ...named(documents, ['importNode'], (_node, _result, first) => 1 + sizeOf(first as Node)),
  ]
}

function prototypesOf(node: Node): readonly object[] {
  const prototypes: object[] = []
  for (let at = Object.getPrototypeOf(node); at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at))
    if (Object.getPrototypeOf(at) !== Object.prototype || at.constructor.name !== 'Object') prototypes.push(at)
  return prototypes
}
