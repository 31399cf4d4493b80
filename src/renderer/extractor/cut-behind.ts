/** Takes out all that follows a place in an element: behind so many letters of a text, or children of an element. */
export function cutBehind(root: Element, node: Node, offset: number): void {
  const range = (root.ownerDocument as Document).createRange()
  if (node.nodeType === 3 || offset > 0) range.setStart(node, offset)
  else range.setStartBefore(node)
  range.setEnd(root, root.childNodes.length)
  range.deleteContents()
}
