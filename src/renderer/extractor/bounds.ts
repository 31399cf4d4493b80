/** Real pages nest a few dozen deep; what follows does its work by recursion in places, and none needs more. */
const DEEPEST = 200
/** The largest real pages have some tens of thousands. */
const MOST_ELEMENTS = 600_000

/**
 * Makes a document's size one that can be read: what nests too deep becomes its text alone.
 * @throws Error when it has more elements than any page
 */
export function bound(document: Document): void {
  const walker = document.createTreeWalker(document, 1)
  const deep: Element[] = []
  let depth = 0
  let node: Node | null = walker.firstChild()
  while (node !== null) {
    const inside: Node | null = depth < DEEPEST ? walker.firstChild() : null
    if (inside !== null) {
      depth += 1
      node = inside
      continue
    }
    if (depth === DEEPEST && (node as Element).firstElementChild !== null) deep.push(node as Element)
    let next = walker.nextSibling()
    while (next === null && walker.parentNode() !== null) {
      depth -= 1
      next = walker.nextSibling()
    }
    node = next
  }
  for (const element of deep) element.textContent = element.textContent ?? ''
  const count = document.getElementsByTagName('*').length
  if (count > MOST_ELEMENTS) throw new Error(`The page has ${count} elements.`)
}
