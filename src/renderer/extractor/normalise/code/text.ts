import { dropGutters, isLine } from './gutters.ts'
import { dropTools } from './tools.ts'

/** The text of code without gutters and controls, with a line for each element that is one. The element is used up. */
export function textOfCode(root: Element): string {
  dropTools(root)
  dropGutters(root)
  // Behind a block, which has ended its line, a break makes an empty one.
  for (const br of root.querySelectorAll('br'))
    br.replaceWith(br.previousElementSibling?.matches('div, p, li') === true ? '\n\n' : '\n')
  let text = ''
  // Of the text until now: to ask the text itself would copy all of it, once a line.
  let last = ''
  const add = (value: string) => {
    text += value
    last = value.at(-1) ?? last
  }
  // A line that its element ends may also have its line break.
  let ended = false
  const end = () => {
    ended = last !== '' && last !== '\n'
    if (ended) add('\n')
  }
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      const value = node.nodeValue ?? ''
      add(ended ? value.replace(/^\n/, '') : value)
      ended = false
    }
    if (node.nodeType !== 1) return
    const line = isLine(node as Element)
    if (line) end()
    if (line) ended = false
    for (const child of node.childNodes) walk(child)
    if (line) end()
  }
  for (const child of root.childNodes) walk(child)
  return text.replaceAll('\u00a0', ' ').replaceAll('\r\n', '\n')
}

/** Without the indent that all lines have because the page's source is indented. */
export function withoutIndent(text: string): string {
  const lines = text.replace(/^\n+/, '').split('\n')
  const indents = lines.flatMap((line) => (line.trim() === '' ? [] : [/^[ \t]*/.exec(line)?.[0].length ?? 0]))
  const least = indents.reduce((min, indent) => Math.min(min, indent), indents[0] ?? 0)
  return least === 0 ? text : lines.map((line) => line.slice(least)).join('\n')
}
