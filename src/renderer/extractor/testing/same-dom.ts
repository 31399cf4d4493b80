/** Takes the comments out of a document: Mozilla's expectations were written without them. */
export function withoutComments(document: Document): void {
  const comments: Node[] = []
  const walker = document.createTreeWalker(document, 128)
  while (walker.nextNode() !== null) comments.push(walker.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
  // Text on both sides of a removed comment becomes one text node.
  document.normalize()
}

/**
 * Where two pieces of HTML first differ, in words; null when they are the same to a reader of the tree: elements,
 * attributes and texts one by one, blanks collapsed and left out at the edges (Mozilla's own test compares
 * pretty-printed HTML), texts of blanks alone passed over.
 */
export function firstDifference(actual: string, expected: string, parse: (html: string) => Document): string | null {
  const [ours, theirs] = [parse(actual), parse(expected)].map(nodesOf) as [Node[], Node[]]
  for (let at = 0; at < Math.max(ours.length, theirs.length); at += 1) {
    const [own, other] = [ours[at], theirs[at]].map((node) => (node === undefined ? 'nothing' : inWords(node)))
    if (own !== other) return `${own} instead of ${other}`
  }
  return null
}

function nodesOf(document: Document): Node[] {
  withoutComments(document)
  const nodes: Node[] = []
  const walker = document.createTreeWalker(document.documentElement, 5)
  for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
    if (node.nodeType === 1 || (node.nodeValue ?? '').trim() !== '') nodes.push(node)
  }
  return nodes
}

function inWords(node: Node): string {
  if (node.nodeType === 3) return `“${(node.nodeValue ?? '').replace(/\s+/g, ' ').trim()}”`
  const { localName, attributes } = node as Element
  const listed = [...attributes].map(({ name, value }) => ` ${name}="${value}"`).sort()
  return `<${localName}${listed.join('')}>`
}
