import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { textOf } from './text.ts'

const { document } = new JSDOM('').window

function rootOf(html: string): Element {
  const root = document.createElement('main')
  root.innerHTML = html
  return root
}
const read = (html: string) => textOf(rootOf(html)).text

describe('the text of an article', () => {
  test.each([
    ['<p>One  <b>bold</b>\n word</p><p> Two </p>', 'One bold word\nTwo'],
    ['<div><div>a</div>b<section><p>c</p></section></div>', 'a\nb\nc'],
    ['a<br>b<br><br>c', 'a\nb\n\nc'],
    ['<p>a<br><br></p><p>b</p><br>', 'a\nb'],
    ['<p>a <br> b</p>', 'a\nb'],
    ['<p><br>a</p>', 'a'],
    ['<p>a</p><p><br>b</p>', 'a\n\nb'],
    ['<p>a\u00a0 b</p>', 'a\u00a0 b'],
    ['<p>e\u0301</p>', 'e\u0301'],
    ['<figure><img alt="no"><figcaption>Caption</figcaption></figure>', 'Caption'],
    ['<p>x</p><script>1</script><style>2</style><template>3</template><p>y</p>', 'x\ny'],
    ['a<hr>b', 'a\nb'],
    ['<ul><li>a</li> <li><p>b</p></li></ul>', 'a\nb'],
    ['<p> </p><p>a</p><p> \n</p><p>b</p>', 'a\nb'],
    ['', ''],
  ])('%j reads %j', (html, text) => expect(read(html)).toBe(text))

  test.each([
    ['<pre>  a\n    b\n\nc  </pre>d', '  a\n    b\n\nc\nd'],
    ['<p>x</p><pre>\n\n  a\n</pre><p>y</p>', 'x\n\n  a\ny'],
    ['<pre><code>a\tb\n</code></pre>', 'a\tb'],
    ['<pre>\n\n  a</pre>', '  a'],
  ])('%j keeps its blanks: %j', (html, text) => expect(read(html)).toBe(text))

  const table = (rows: string) => read(`<p>x</p><table><tbody>${rows}</tbody></table><p>y</p>`)
  test('cells are apart by tabs, rows by lines, and empty cells count', () => {
    expect(table('<tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr>')).toBe('x\na\tb\n1\t2\ny')
    expect(table('<tr><td></td><td>b</td><td></td></tr><tr><td>1</td><td></td><td>3</td></tr>')).toBe(
      'x\n\tb\t\n1\t\t3\ny',
    )
  })
  test('blocks in a cell are lines between each other only', () => {
    expect(table('<tr><td><p>a</p><p>b</p></td><td> <p>c</p><br></td></tr>')).toBe('x\na\nb\tc\ny')
  })
  test('rows of nothing are no lines', () => {
    expect(table('<tr><td></td></tr><tr><td> </td></tr><tr><td>a</td></tr><tr><td></td></tr>')).toBe('x\na\ny')
  })
  test('a table within a cell', () => {
    expect(table('<tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr>')).toBe(
      'x\na\tb\tc\td\ny',
    )
  })

  test('blank lines between blocks leave lines within blocks alone', () => {
    const html = '<h1>T</h1><p>a<br>b</p><pre>c\nd</pre><table><tr><td>1</td></tr><tr><td>2</td></tr></table><p>e</p>'
    expect(textOf(rootOf(html), { between: '\n\n' }).text).toBe('T\n\na\nb\n\nc\nd\n\n1\n2\n\ne')
  })

  test('what is skipped leaves no trace', () => {
    const skip = ({ nodeName }: { nodeName: string }) => nodeName === 'FIGURE'
    expect(textOf(rootOf('<p>a</p><figure>b</figure><p>c</p>'), { skip }).text).toBe('a\nc')
  })

  test('no nesting is too deep', () => {
    let inner: Element = document.createElement('p')
    inner.textContent = 'deep'
    for (let depth = 0; depth < 20_000; depth += 1) {
      const outer = document.createElement('div')
      outer.append(inner)
      inner = outer
    }
    expect(textOf(inner).text).toBe('deep')
  })
})

const words = fc.constantFrom('a', 'bc', ' ', '  ', '\n', ' \n\t', 'd e', ' f', 'g ', '\u00a0', 'ü', '👩‍🚀', 'שלום')
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    words,
    fc.constantFrom('<br>', '<hr>', '<img alt="x">', '<!--c-->', '<wbr>'),
    fc
      .tuple(
        fc.constantFrom(
          'p',
          'div',
          'b',
          'i',
          'span',
          'a',
          'pre',
          'li',
          'ul',
          'blockquote',
          'figcaption',
          'h2',
          'script',
        ),
        fc.array(tie('tree'), { maxLength: 5 }),
      )
      .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
    fc.array(fc.array(fc.array(tie('tree'), { maxLength: 2 }), { maxLength: 3 }), { maxLength: 3 }).map((rows) => {
      const cells = (row: string[][]) => row.map((cell) => `<td>${cell.join('')}</td>`).join('')
      return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`
    }),
  ),
}))
const page = fc.array(tree, { maxLength: 8 }).map((parts) => parts.join(''))
const trimmed = (text: string) => text.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, '')

/** The same tree with everything outside a range taken out of its text nodes. */
function only(root: Element, start: number, end: number): string | null {
  const { map } = textOf(root)
  const range = map.rangeAt(start, end)
  if (range === null) return null
  const walker = document.createTreeWalker(root, 4)
  const nodes: Text[] = []
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  const first = nodes.indexOf(range.startNode as Text)
  const last = nodes.indexOf(range.endNode as Text)
  const copy = root.cloneNode(true) as Element
  const copies = document.createTreeWalker(copy, 4)
  for (let index = 0; copies.nextNode(); index += 1) {
    const node = copies.currentNode as Text
    const from = index < first ? node.length : index === first ? range.startOffset : 0
    const to = index > last ? 0 : index === last ? range.endOffset : node.length
    node.data = node.data.slice(from, Math.max(from, to))
  }
  return textOf(copy).text
}

describe('the map between a text and its nodes', () => {
  test('any stretch of any page, read back through its range, is that stretch', () => {
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), (html, a, b) => {
        const root = rootOf(html)
        const { text, map } = textOf(root)
        expect(text).toBe(text.replace(/^\n+|\n+$/g, ''))
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number]
        const range = map.rangeAt(start, end)
        const slice = text.slice(start, end)
        if (range === null) {
          expect(trimmed(slice)).toBe('')
          return
        }
        if (start === end) return
        expect(trimmed(only(root, start, end) ?? '')).toBe(trimmed(slice))
        const back = text.slice(
          map.offsetOf(range.startNode, range.startOffset),
          map.offsetOf(range.endNode, range.endOffset, 'end'),
        )
        expect(trimmed(back)).toBe(trimmed(slice))
      }),
      { numRuns: 1000 },
    )
  })

  test('every place of a character is that of its offset, and segments hold the characters of their nodes', () => {
    fc.assert(
      fc.property(page, (html) => {
        const { text, map } = textOf(rootOf(html))
        for (const { node, from, start, length } of map.segments) {
          const own = (node.nodeValue ?? '').slice(from, from + length)
          const shown = text.slice(start, start + length)
          expect(own === shown || own.replace(/[\t\n\f\r]/g, ' ') === shown).toBe(true)
          for (let at = 0; at < length; at += 1) expect(map.offsetOf(node, from + at)).toBe(start + at)
          expect(map.offsetOf(node, from + length, 'end')).toBe(start + length)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('offsets never run backwards through a page, nor leave its text', () => {
    fc.assert(
      fc.property(page, (html) => {
        const root = rootOf(html)
        const { text, map } = textOf(root)
        let before = 0
        const visit = (node: Node) => {
          const count = node.nodeType === 3 ? (node.nodeValue ?? '').length : node.childNodes.length
          for (let at = 0; at <= count; at += 1) {
            const offset = map.offsetOf(node, at)
            const end = map.offsetOf(node, at, 'end')
            expect(offset).toBeGreaterThanOrEqual(before)
            expect(end).toBeLessThanOrEqual(offset)
            expect(offset).toBeLessThanOrEqual(text.length)
            before = end
            const child = node.nodeType === 1 ? node.childNodes[at] : undefined
            if (child !== undefined) visit(child)
          }
        }
        visit(root)
      }),
      { numRuns: 300 },
    )
  })

  test('a break belongs to the text behind it as a start, and to the text before it as an end', () => {
    const root = rootOf('<p>one</p><p>two</p>')
    const { map } = textOf(root)
    const [one, two] = [root.firstChild?.firstChild, root.lastChild?.firstChild]
    expect(map.rangeAt(3, 7)).toEqual({ startNode: two, startOffset: 0, endNode: two, endOffset: 3 })
    expect(map.rangeAt(0, 4)).toEqual({ startNode: one, startOffset: 0, endNode: one, endOffset: 3 })
    expect(map.rangeAt(3, 4)).toBeNull()
    expect(map.rangeAt(2, 99)).toBeNull()
    expect(map.offsetOf(root, 1)).toBe(4)
    expect(map.offsetOf(root, 1, 'end')).toBe(3)
    expect(map.offsetOf(root, 2)).toBe(7)
  })
})
