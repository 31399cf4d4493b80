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
    const siblings = [...parent.childNodes].filter((node) => node !== outer)
    const empty = siblings.every((node) => {
      if (node.nodeType !== 1) return node.nodeType !== 3 || (node.nodeValue ?? '').trim() === ''
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
  return wordsIn(element) === '' && !element.matches(SEEN) && element.querySelector(SEEN) === null
}

const SEEN = 'img, picture, svg, video, audio, iframe, object, embed, canvas, math, hr, input'
