import type { Root } from 'mdast'
import { type Edit, eachNode } from './note-edits.ts'

/**
 * Gives the labels of footnotes and links that a text defines a name of its own: `[^1]` becomes `[^haaaaaaaaaaa-1]`. What
 * it does not define stays text, as it is alone.
 */
export function labelEdits(root: Root, source: string, scope: string): readonly Edit[] {
  const labels = new Map<string, string>()
  const labelOf = (identifier: string): string => {
    const label = labels.get(identifier) ?? `${scope}-${PLAIN.test(identifier) ? identifier : `n${labels.size + 1}`}`
    labels.set(identifier, label)
    return label
  }
  const edits: Edit[] = []
  for (const node of eachNode(root)) {
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? 0
    if (end > source.length && node.type !== 'footnoteDefinition') continue
    switch (node.type) {
      case 'footnoteReference':
        edits.push({ start: start + 2, end: end - 1, text: labelOf(`^${node.identifier}`).replace('^', '') })
        break
      case 'footnoteDefinition':
        edits.push({
          start: start + 2,
          end: closingBracket(source, start + 2),
          text: labelOf(`^${node.identifier}`).replace('^', ''),
        })
        break
      case 'definition':
        edits.push({ start: start + 1, end: closingBracket(source, start + 1), text: labelOf(node.identifier) })
        break
      case 'linkReference':
      case 'imageReference':
        if (node.referenceType === 'shortcut') edits.push({ start: end, end, text: `[${labelOf(node.identifier)}]` })
        else edits.push({ start: openingBracket(source, end - 1), end: end - 1, text: labelOf(node.identifier) })
        break
    }
  }
  return edits
}

/** Labels that are written as they are; others get a number, so none that looks like such a number is one of these. */
const PLAIN = /^\^?(?!n\d+$)[\p{L}\p{N}_-]{1,60}$/u

/** Labels have no brackets that are not escaped (CommonMark 4.7). */
function closingBracket(source: string, from: number): number {
  let at = from
  while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1
  return at
}

/** Behind the bracket that opens the last label before a place. */
function openingBracket(source: string, closing: number): number {
  let at = closing
  while (at > 0 && !(source[at - 1] === '[' && source[at - 2] !== '\\')) at -= 1
  return at
}
