import TurndownService from 'turndown'
import { fenced } from '#shared/markdown/fenced.ts'
import { dollarBlock, dollars, FORMULA, texOf } from '#shared/markdown/math.ts'
import { DONE, OPEN } from '#shared/markdown/tasks.ts'
import { isBlank } from '../dom/elements.ts'
import { nestLists } from '../normalise/lists.ts'
import { LABEL, takeNotes } from './notes.ts'
import { tableMarkdown } from './tables.ts'

/**
 * Kept HTML as Markdown: CommonMark with GitHub's tables, tasks and footnotes, formulas between dollars and definition
 * lists as Pandoc has them. The text is escaped, so that no word of a page becomes a heading, a list, a tag, a link or
 * HTML.
 * @param labels what the labels of its footnotes begin with, so that they are its own in a larger document
 */
export function toMarkdown(root: HTMLElement, labels = ''): string {
  const tree = root.cloneNode(true) as HTMLElement
  nestLists(tree)
  const notes = takeNotes(tree, labels)
  const service = newService()
  const write = (element: Element): string => service.turndown(element as HTMLElement)
  const definitions = notes.map(({ label, note }) => `[^${label}]: ${indent(write(note).trim(), '    ')}`)
  return [write(tree), ...definitions].filter((part) => part !== '').join('\n\n')
}

function newService(): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  })
  service.escape = escapeText
  for (const [name, rule] of Object.entries(rules)) service.addRule(name, rule)
  // Turndown has no other way to convert a table's cells, and what it writes for a single cell is not used.
  service.addRule('table', {
    filter: 'table',
    replacement: (content, node) => {
      const table = node as HTMLElement
      // Tables in tables lay out a page; converting each again for each around it would take forever.
      const markdown =
        table.querySelector('table') === null
          ? tableMarkdown(table, (cell) => service.turndown(cell as HTMLElement))
          : content
      return `\n\n${markdown}\n\n`
    },
  })
  return service
}

const rules: Readonly<Record<string, TurndownService.Rule>> = {
  heading: {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    replacement: (content, node) => {
      const words = content.replace(/\\?\s*\n\s*/g, ' ').trim()
      return words === '' ? '' : `\n\n${'#'.repeat(Number(node.nodeName[1]))} ${words}\n\n`
    },
  },
  link: {
    filter: (node) => node.nodeName === 'A' && (node.getAttribute('href') ?? '') !== '',
    replacement: (content, node) => {
      const href = (node as HTMLElement).getAttribute('href') ?? ''
      const text = content.trim()
      // A link around blocks has no form in Markdown, and one to a place in the page leads nowhere there.
      if (text === '' || text.includes('\n\n') || href.startsWith('#')) return content
      return `[${text.replace(/\n/g, ' ')}](${destination(href)})`
    },
  },
  image: {
    filter: 'img',
    replacement: (_, node) => {
      const src = (node as HTMLElement).getAttribute('src') ?? ''
      const words = ((node as HTMLElement).getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim()
      const tex = /^\$(.+)\$$/.exec(words)?.[1]
      if (tex !== undefined) return dollars(tex)
      return src === '' ? '' : `![${escapeText(words)}](${destination(src)})`
    },
  },
  lineBreak: {
    filter: 'br',
    replacement: (_, node) => (isLastInBlock(node) ? '' : '\\\n'),
  },
  struck: {
    filter: (node) => /^(?:DEL|S)$/.test(node.nodeName),
    replacement: (content) => (content.trim() === '' ? content : `~~${content}~~`),
  },
  item: {
    filter: 'li',
    replacement: (content, node, options) => {
      const list = node.parentElement
      const mark = list?.nodeName === 'OL' ? `${numberOf(node as HTMLElement, list)}. ` : `${options.bulletListMarker} `
      const words = content
        .replace(/^\n+/, '')
        .replace(/\s+$/, '')
        .replace(new RegExp(`^([${DONE}${OPEN}])\\s*`), (_, sign: string) => (sign === DONE ? '[x] ' : '[ ] '))
      return `${mark}${indent(words, ' '.repeat(mark.length))}${node.nextSibling === null ? '' : '\n'}`
    },
  },
  term: {
    filter: 'dt',
    replacement: (content, node) => {
      const before = node.previousElementSibling
      return `${before === null ? '\n\n' : before.nodeName === 'DD' ? '\n\n' : '\n'}${content.trim()}`
    },
  },
  definition: {
    filter: 'dd',
    replacement: (content, node) => {
      const words = content.trim()
      const isFirst = node.previousElementSibling === null
      return words === '' ? '' : `${isFirst ? '\n\n' : '\n'}: ${indent(words, '  ')}`
    },
  },
  note: {
    filter: (node) => node.hasAttribute(LABEL),
    replacement: (_, node) => `[^${(node as HTMLElement).getAttribute(LABEL)}]`,
  },
  formula: {
    filter: (node) => node.nodeName.toLowerCase() === 'math',
    replacement: (_, node) => {
      const formula = node as HTMLElement
      const tex = texOf(formula)
      return formula.getAttribute('display') === 'block' && formula.closest('td, th, li, dd') === null
        ? `\n\n${dollarBlock(tex)}\n\n`
        : dollars(tex)
    },
  },
  formulaCode: {
    filter: (node) => node.nodeName === 'CODE' && node.className === FORMULA && node.parentElement?.nodeName !== 'PRE',
    replacement: (_, node) => dollars(node.textContent ?? ''),
  },
  codeBlock: {
    filter: 'pre',
    replacement: (_, node) => {
      const code = node.firstElementChild
      const text = (node.textContent ?? '').replace(/\n$/, '')
      const language = /^language-([^\s`]+)$/.exec(code?.className ?? '')?.[1] ?? ''
      if (code?.className === FORMULA) return `\n\n${dollarBlock(text)}\n\n`
      return `\n\n${fenced(text, language)}\n\n`
    },
  },
  reading: {
    filter: ['rt'],
    replacement: (content) => (content.trim() === '' ? '' : `(${content.trim()})`),
  },
  // Parentheses around readings, for browsers that do not show those above the text.
  brackets: { filter: 'rp', replacement: () => '' },
}

function destination(address: string): string {
  return `<${address.replace(/[<>\s\\]/g, (character) => encodeURIComponent(character))}>`
}

/** The lines after the first begin with blanks; empty ones stay empty. */
function indent(markdown: string, by: string): string {
  return markdown.replace(/\n(?=[^\n])/g, `\n${by}`)
}

function numberOf(item: Element, list: Element): number {
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10)
  const own = [...list.children].filter(({ nodeName }) => nodeName === 'LI')
  // CommonMark counts from the first number, which has up to nine digits and is not negative.
  return Math.min(999_999_999, Math.max(0, (Number.isNaN(start) ? 1 : start) + own.indexOf(item)))
}

/** A break at the end of a block is none, and Markdown would show its mark. */
function isLastInBlock(br: Node): boolean {
  for (let node: Node | null = br; node !== null; node = node.parentNode) {
    for (let next = node.nextSibling; next !== null; next = next.nextSibling) {
      if (INLINE.test(next.nodeName) || next.nodeType === 3) {
        if (!isBlank(next) || next.nodeName === 'IMG') return false
      } else return next.nodeName !== 'BR'
    }
    if (node !== br && !INLINE.test(node.nodeName)) return true
  }
  return true
}

const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|img|ins|kbd|mark|math|q|ruby|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/i

/** The end of one text node may give the beginning of the next a meaning: both are escaped on their own. */
function escapeText(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<>|~#$^{}]/g, '\\$&')
      .replace(/&(?=#?\w|$)/g, '\\&')
      // Addresses that Markdown readers turn into links.
      .replace(/:(?=\/\/)|(?<=https?|ftp):$|(?<=mailto|xmpp):|(?<=www)\./gi, '\\$&')
      .replace(/(?<=[\w.+-]|^)@/g, '\\@')
      .replace(/==/g, '\\=\\=')
      .replace(/%%/g, '\\%\\%')
      .replace(/^(\s*)([-+=:])/, '$1\\$2')
      .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
      .replace(/^([.)])/, '\\$1')
      .replace(/!$/, '\\!')
  )
}
