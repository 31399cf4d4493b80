import { type Grid, gridOf, isHead, WIDEST } from '#shared/markdown/table-grid.ts'
import { newElement } from '../dom/elements.ts'

/** Never in a cell of a Markdown table. */
const BLOCKS = 'table, blockquote, h1, h2, h3, h4, h5, h6, hr, details'

/**
 * A table in GitHub’s dialect. The first row is the head when it consists of head cells, otherwise the head is empty.
 * Where a cell spans others, those are empty. The items of lists and the lines of code in a cell become its lines.
 * Cells with other blocks have no form in Markdown: then each row becomes a paragraph.
 */
export function tableMarkdown(table: Element, write: (element: Element) => string): string {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
  const captions = [...table.children]
    .filter(({ localName }) => localName === 'caption')
    .map((one) => write(one).trim())
  const caption = captions.filter((words) => words !== '').join('\n\n')
  const grid = gridOf(rows)
  const width = Math.max(0, ...grid.map(({ length }) => length))
  const isPlain = table.querySelector(BLOCKS) === null && width > 0 && width <= WIDEST && grid.length > 1
  const body = isPlain ? plain(grid, width, isHead(rows[0]), write) : asParagraphs(rows, write)
  return [caption, body].filter((part) => part !== '').join('\n\n')
}

function plain(grid: Grid, width: number, headed: boolean, write: (element: Element) => string): string {
  const lines = grid.map((row) => {
    const cells = Array.from({ length: width }, (_, at) => {
      const cell = row[at] ?? null
      return cell === null ? '' : inCell(write(withCodeLines(cell)))
    })
    return `| ${cells.join(' | ')} |`.replace(/ {2,}/g, ' ')
  })
  const divider = `|${' --- |'.repeat(width)}`
  const [first = '', ...rest] = lines
  return headed ? [first, divider, ...rest].join('\n') : [`|${'  |'.repeat(width)}`, divider, ...lines].join('\n')
}

/** Each line of a block of code becomes code of its own: a cell has no fences. The cell is changed. */
function withCodeLines(cell: Element): Element {
  for (const block of cell.querySelectorAll('pre')) {
    const lines = (block.textContent ?? '').replace(/\n$/, '').split('\n')
    // Blanks at the edge of code are no indent to Markdown.
    const codes = lines.map((line) =>
      newElement(
        cell,
        'code',
        line.replace(/^ +/, (indent) => '\u00a0'.repeat(indent.length)),
      ),
    )
    block.replaceWith(
      newElement(cell, 'div', ...codes.flatMap((code, at) => (at === 0 ? [code] : [newElement(cell, 'br'), code]))),
    )
  }
  return cell
}

/** The indent of an item within an item, where a blank would be no indent. */
const EM_SPACE = '\u2003'

/** One line: `<br>` is the only HTML that tables need. A bar within code does not separate cells. */
function inCell(markdown: string): string {
  return markdown
    .trim()
    .replace(
      /\n+( *)(?=(?:[-*]|\d+[.)]) )/g,
      (_, indent: string) => `\n${EM_SPACE.repeat(Math.ceil(indent.length / 3))}`,
    )
    .replace(/\\?\n+/g, '<br>')
    .replace(/(?<!\\)\|/g, '\\|')
}

function asParagraphs(rows: readonly Element[], write: (element: Element) => string): string {
  return rows
    .flatMap((row) => [...row.children].map((cell) => write(cell).trim()))
    .filter((words) => words !== '')
    .join('\n\n')
}
