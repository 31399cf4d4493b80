import { allowedClass } from '../extraction/allow-list.ts'
import { escapeHtml } from './escape-html.ts'
import { linkAddress, type PassageAddresses, passageTree } from './passage.ts'
import { numbersOf } from './passage-list.ts'
import type { PassageCutter, PassageElement, PassageNode } from './passage-tree.ts'

/**
 * A passage as HTML to paste elsewhere: the elements that it has in the article, with absolute links, and without images
 * that are only in the library. A part of a single item, heading or cell is a phrase.
 */
export function passageHtml(
  cutter: PassageCutter,
  range: { readonly start: number; readonly end: number },
  addresses: PassageAddresses,
): string {
  const passage = passageTree(cutter, range)
  if (passage === null) return ''
  const { tree, transparent } = passage
  const numbers = numbersOnce()
  const write = (node: PassageNode): string => {
    if (typeof node === 'string') return escapeHtml(node)
    const content = node.children.map(write).join('')
    if (node.element === cutter.article.root || transparent.has(node.element)) return content
    if (node.name === 'img') return imageHtml(node, addresses)
    const attributes = attributesOf(node, addresses, numbers)
    return VOID.has(node.name) ? `<${node.name}>` : `<${node.name}${attributes}>${content}</${node.name}>`
  }
  return write(tree)
}

const VOID = new Set(['br', 'hr'])
const KEPT = ['lang', 'dir', 'start', 'value', 'reversed', 'colspan', 'rowspan', 'datetime', 'display']

function imageHtml({ element }: PassageElement, { image }: PassageAddresses): string {
  const address = image(element.getAttribute('src') ?? '')
  return address === null
    ? ''
    : `<img src="${escapeHtml(address)}" alt="${escapeHtml(element.getAttribute('alt') ?? '')}">`
}

/** The number of an item. Each list is counted once: counting it for each of its items takes minutes on a long one. */
function numbersOnce(): (item: Element, list: Element) => number {
  const lists = new Map<Element, ReadonlyMap<Element, number>>()
  return (item, list) => {
    const numbers = lists.get(list) ?? numbersOf(list)
    lists.set(list, numbers)
    return numbers.get(item) ?? 1
  }
}

function attributesOf(
  node: PassageElement,
  { page }: PassageAddresses,
  numberOf: ReturnType<typeof numbersOnce>,
): string {
  const { name, element } = node
  const pairs = KEPT.flatMap((each): [string, string][] => {
    const value = element.getAttribute(each)
    return value === null ? [] : [[each, value]]
  })
  if (name === 'a') {
    const link = linkAddress(page, element.getAttribute('href') ?? '')
    if (link !== null) pairs.push(['href', link])
  }
  if (name === 'code') {
    const language = allowedClass(element.className)
    if (language !== null) pairs.push(['class', language])
  }
  // The first item of the passage has the number that it has on the page.
  if (name === 'li' && !element.hasAttribute('value') && element.parentElement?.localName === 'ol')
    pairs.push(['value', String(numberOf(element, element.parentElement))])
  return pairs.map(([key, value]) => ` ${key}="${escapeHtml(value)}"`).join('')
}
