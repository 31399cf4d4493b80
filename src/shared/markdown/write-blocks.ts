import { fenced } from './fenced.ts'
import { inlineMarkdown } from './inline.ts'
import type { Block, Item, Leaf } from './leaves.ts'

/** Writes blocks as Markdown, with an empty line between two. */
export function blocksMarkdown(blocks: readonly Block[]): string {
  return linesOf(blocks).join('\n')
}

/** Puts Markdown inside a quotation. */
export function quoted(markdown: string): string {
  if (markdown === '') return ''
  return markdown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

const PARAGRAPH = { lineBreak: '\\\n', isCell: false, atLineStart: true } as const
const HEADING = { ...PARAGRAPH, atLineStart: false } as const
const CELL = { lineBreak: '<br>', isCell: true, atLineStart: false } as const

function linesOf(blocks: readonly Block[]): readonly string[] {
  const lines: string[] = []
  let hasOtherMark = false
  for (const [at, block] of blocks.entries()) {
    // Two lists in a row would be read as one.
    hasOtherMark = block.kind === 'list' && blocks[at - 1]?.kind === 'list' ? !hasOtherMark : false
    const own = block.kind === 'list' ? listLines(block.items, hasOtherMark) : blockMarkdown(block).split('\n')
    if (own.length === 0 || own[0] === '') continue
    if (lines.length > 0) lines.push('')
    lines.push(...own)
  }
  return lines
}

function blockMarkdown(block: Exclude<Block, { kind: 'list' }>): string {
  switch (block.kind) {
    case 'paragraph':
      return inlineMarkdown(block.leaves, PARAGRAPH)
    case 'heading': {
      const words = inlineMarkdown(block.leaves, HEADING)
      return words === '' ? '' : `${'#'.repeat(block.level)} ${words}`
    }
    case 'code':
      return fenced(block.text, block.language)
    case 'formula':
      return block.markdown
    case 'quotation':
      return quoted(blocksMarkdown(block.blocks))
    case 'table':
      return tableMarkdown(block.rows)
    // Dashes in an item of a list would be a rule instead of the item.
    case 'rule':
      return '***'
  }
}

function tableMarkdown([head = [], ...rows]: readonly (readonly (readonly Leaf[])[])[]): string {
  const line = (row: readonly (readonly Leaf[])[]): string =>
    `|${row
      .map((cell) => inlineMarkdown(cell, CELL))
      .map((words) => (words === '' ? '  |' : ` ${words} |`))
      .join('')}`
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n')
}

/** Where the numbers of a list do not follow each other, another mark begins a list of its own there. */
function listLines(items: readonly Item[], hasOtherMark: boolean): readonly string[] {
  const lines: string[] = []
  let isOther = hasOtherMark
  let before: Item | undefined
  const isLoose = items.some(({ blocks }) => isLooseItem(blocks))
  for (const item of items) {
    const isNext = before === undefined || item.number === (before.number === null ? null : before.number + 1)
    if (!isNext) isOther = !isOther
    if (before !== undefined && (isLoose || !isNext)) lines.push('')
    lines.push(...itemLines(item, isOther))
    before = item
  }
  return lines
}

/** An item that needs empty lines; then all of its list has them. */
function isLooseItem(blocks: readonly Block[]): boolean {
  return blocks.length > 1 && !isTight(blocks)
}

/** A list below the line of its item needs no empty line, if it can begin behind a line of text. */
function isTight([first, ...rest]: readonly Block[]): boolean {
  const [list] = rest
  if (first?.kind !== 'paragraph' || rest.length !== 1 || list?.kind !== 'list') return false
  const [item] = list.items
  return item !== undefined && (item.number ?? 1) === 1 && item.blocks[0]?.kind === 'paragraph'
}

function itemLines({ number, done, blocks }: Item, isOther: boolean): readonly string[] {
  const sign = number === null ? (isOther ? '+' : '-') : `${number}${isOther ? ')' : '.'}`
  const task = done === null ? '' : done ? '[x] ' : '[ ] '
  const [first, ...rest] = blocks
  const lines = first !== undefined && isTight(blocks) ? [...linesOf([first]), ...linesOf(rest)] : linesOf(blocks)
  const indent = ' '.repeat(sign.length + 1)
  return lines.map((line, at) => (at === 0 ? `${sign} ${task}${line}` : line === '' ? '' : indent + line))
}
