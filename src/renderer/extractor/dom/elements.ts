/** Replaces an element by one of another name, with its attributes and content. */
export function renameElement(element: Element, name: string): HTMLElement {
  const made = (element.ownerDocument as Document).createElement(name)
  for (const { name: attribute, value } of element.attributes) made.setAttribute(attribute, value)
  moveInside(element, made)
  element.replaceWith(made)
  return made
}

/** Moves the content of an element into another. One by one: a page may have more nodes than a call takes arguments. */
export function moveInside(from: Element, to: Element): void {
  for (let node = from.firstChild; node !== null; node = from.firstChild) to.append(node)
}

/** Replaces an element by its content. */
export function unwrap(element: Element): void {
  for (let node = element.firstChild; node !== null; node = element.firstChild) element.before(node)
  element.remove()
}

/** A new element with its content, in the document of `context`. */
export function newElement(context: Element, name: string, ...inside: readonly (Node | string)[]): HTMLElement {
  const element = (context.ownerDocument as Document).createElement(name)
  element.append(...inside)
  return element
}

/** An element's text, blanks collapsed. */
export function wordsIn(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** The children of an element. Not from its live list, which some DOMs search again for each of them. */
export function childrenOf(element: Element): readonly Element[] {
  const children: Element[] = []
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) children.push(child)
  return children
}

/** Whether an element or a text has words: it is read no further than to the first one. */
export function hasWords(root: Node): boolean {
  let node: Node = root
  for (;;) {
    if (node.nodeType === 3 && /\S/.test((node as Text).data)) return true
    const inside: Node | null = node.firstChild
    if (inside !== null) {
      node = inside
      continue
    }
    while (node.nextSibling === null) {
      if (node === root || node.parentNode === null) return false
      node = node.parentNode
      if (node === root) return false
    }
    if (node === root) return false
    node = node.nextSibling
  }
}

/** Whether an element's text, blanks collapsed, is longer than this. It is read no further than that. */
export function isLongerThan(element: Element, most: number): boolean {
  return beginningOf(element, most).length > most
}

/** The beginning of an element's text, blanks collapsed: more letters than `least`, or all. It is read no further. */
export function beginningOf(element: Element, least: number): string {
  const walker = (element.ownerDocument as Document).createTreeWalker(element, 4)
  let words = ''
  let isApart = false
  for (let node = walker.nextNode(); node !== null && words.length <= least; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').replace(/\s+/g, ' ')
    const own = text.trim()
    if (own !== '') words += `${words !== '' && (isApart || text.startsWith(' ')) ? ' ' : ''}${own}`
    isApart = own === '' ? isApart || text !== '' : text.endsWith(' ')
  }
  return words
}

/** Boxes with more nodes that show nothing are no wrappers: each of those nodes would look at all the others. */
const MOST_NOTHING = 200

/**
 * Whether all that is next to a node in its parent is nothing. Both ways at once, so that of many nodes in a row each sees
 * its neighbours alone.
 */
export function isAlone(node: Node, isNothing: (other: Node) => boolean): boolean {
  let [before, behind] = [node.previousSibling, node.nextSibling]
  for (let count = 0; before !== null || behind !== null; count += 1) {
    if (count > MOST_NOTHING) return false
    if (before !== null && !isNothing(before)) return false
    if (behind !== null && !isNothing(behind)) return false
    before = before?.previousSibling ?? null
    behind = behind?.nextSibling ?? null
  }
  return true
}

/** Whether a node is without words, as a comment is. */
export function isBlank(node: Node): boolean {
  return !hasWords(node)
}

/** The classes of an element. */
export function classesIn(element: Element): readonly string[] {
  return (element.getAttribute('class') ?? '').split(/\s+/).filter((name) => name !== '')
}

const WRAPPERS = 'div, span, center, figure, section'
const DEEPEST = 8

/** The outermost of the wrappers that hold an element and, for a reader, nothing else. */
export function outermost(element: Element, isNothing: (node: Element) => boolean = () => false): Element {
  let outer = element
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const parent = outer.parentElement
    if (parent === null || !parent.matches(WRAPPERS)) break
    const empty = isAlone(outer, (node) => {
      if (node.nodeType !== 1) return isBlank(node)
      const other = node as Element
      return isNothing(other) || other.matches('script, style, br') || isEmpty(other)
    })
    if (!empty) break
    outer = parent
  }
  return outer
}

/** Whether an element shows nothing. */
export function isEmpty(element: Element): boolean {
  return !hasWords(element) && !element.matches(SEEN) && element.querySelector(SEEN) === null
}

const SEEN = 'img, picture, svg, video, audio, iframe, object, embed, canvas, math, hr, input'
