/** Removes an element and all that follows it in a root; of a text node, what follows this many of its letters. */
export function cutBehind(root: Element, node: Element | Text, letters: number): void {
  for (let at: Node = node; at !== root && at.parentNode !== null; at = at.parentNode) {
    const parent = at.parentNode
    while (parent.lastChild !== null && parent.lastChild !== at) parent.lastChild.remove()
  }
  if (node.nodeType === 1) node.remove()
  else (node as Text).data = (node as Text).data.slice(0, letters).replace(/[\ud800-\udbff]$/, '')
}
