import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passageMarkdown } from './passage.ts'
import type { PassageCutter } from './passage-tree.ts'
import { articleTree, placedIn } from './testing/article-tree.ts'
import { randomArticle } from './testing/random-article.ts'
import { type Placed, readMarkdownIt } from './testing/read-markdown-it.ts'
import { quoted } from './write-blocks.ts'

const NOWHERE = { page: 'https://e.example/', image: () => null }
const write = (cutter: PassageCutter, start: number, end: number) => passageMarkdown(cutter, { start, end }, NOWHERE)

/** Marks of a character under one name each; the emphasis is apart, because it may be left out. */
const MARKS: Readonly<Record<string, string>> = { code: 'code', kbd: 'code', sup: 'sup', sub: 'sub' }
const marksOf = ({ path }: Placed, isCode: boolean) =>
  [...new Set(path.flatMap((name) => (name.startsWith('a:') ? [decodeURI(name)] : (MARKS[name] ?? []))))]
    .filter((name) => !isCode || name !== 'code')
    .sort()
const EMPHASIS: Readonly<Record<string, string>> = {
  i: 'em',
  em: 'em',
  b: 'strong',
  strong: 'strong',
  dt: 'strong',
  del: 's',
  s: 's',
}
const emphasisOf = ({ path }: Placed) => new Set(path.flatMap((name) => EMPHASIS[name] ?? []))
const BLOCKS = /^(?:blockquote|ul|ol(?=:)|h[1-6]|pre:.*)/u
/** The blocks around a character; a table's cells are lines. */
const blocksOf = ({ path }: Placed) => {
  const table = path.indexOf('table')
  const own = (table < 0 ? path : path.slice(0, table)).map((name) => (name === 'dd' ? 'ul' : name))
  return own.flatMap((name) => BLOCKS.exec(name)?.[0] ?? [])
}

const range = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))

test('any passage of any article is read by another parser with its words, its marks and its blocks', () => {
  fc.assert(
    fc.property(randomArticle, range, fc.boolean(), (html, [a, b], wholeLines) => {
      const cutter = articleTree(html)
      const { text } = cutter.article
      let [start, end] = [Math.min(a, b), Math.max(a, b)].map((share) => Math.round(share * text.length)) as [
        number,
        number,
      ]
      if (wholeLines) {
        while (start > 0 && !'\n\t'.includes(text[start - 1] as string)) start -= 1
        while (end < text.length && !'\n\t'.includes(text[end] as string)) end += 1
      }
      const wanted = placedIn(cutter, start, end)
      const markdown = write(cutter, start, end)
      const read = readMarkdownIt(quoted(markdown)).filter(({ character }) => character !== '\ufffc')
      expect(read.map(({ character }) => character).join(''), markdown).toBe(
        wanted.map(({ character }) => character).join(''),
      )
      const isCode = ({ path }: Placed) => path.some((name) => name.startsWith('pre:'))
      const inQuotation = ({ character, path }: Placed): Placed => ({ character, path: path.slice(1) })
      expect([markdown, read.map((each, at) => marksOf(each, isCode(wanted[at] as Placed)))]).toEqual([
        markdown,
        wanted.map((each) => marksOf(each, isCode(each))),
      ])
      // What is emphasised was so on the page; emphasis that has no form in Markdown is left out.
      const extra = read.flatMap((each, at) => {
        const own = emphasisOf(wanted[at] as Placed)
        return [...emphasisOf(each)].filter((mark) => !own.has(mark))
      })
      expect([markdown, extra]).toEqual([markdown, []])
      if (wholeLines) expect([markdown, read.map(inQuotation).map(blocksOf)]).toEqual([markdown, wanted.map(blocksOf)])
    }),
    { numRuns: 1000 },
  )
})
