import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dom } from '../testing/pages.ts'
import { writeContent, writeElement } from './write.ts'

test('what an attribute says is no mark-up, in every engine', () => {
  const body = dom.fragment('<p title="a<b>&quot;c&amp;d&nbsp;e">x</p>')
  expect(writeContent(body)).toBe('<p title="a&lt;b&gt;&quot;c&amp;d&nbsp;e">x</p>')
  expect(dom.sanitise(body.innerHTML)).toBe('<p title="a&lt;b&gt;&quot;c&amp;d&nbsp;e">x</p>')
})

test('an element is written with itself', () => {
  const body = dom.fragment('<ul><li>one<br>two <img alt="three"></ul>')
  expect(writeElement(body.firstElementChild as Element)).toBe('<ul><li>one<br>two <img alt="three"></li></ul>')
  expect(writeElement(dom.fragment('<hr>').firstElementChild as Element)).toBe('<hr>')
})

test('the first line break of a text as it was typed survives', () => {
  const [written, again] = ['<pre>\n\n  code</pre>', '<pre>\ncode</pre>'].map((html) =>
    writeContent(dom.fragment(html)),
  )
  expect(written).toBe('<pre>\n\n  code</pre>')
  expect(again).toBe('<pre>code</pre>')
})

test('a tree that was written and parsed is the same tree', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '<', '>', '&', '"', "'", '\u00a0', ' ', 'é', '=', '/') })
  const { tree } = fc.letrec((tie) => ({
    tree: fc.record({
      name: fc.constantFrom('section', 'div', 'blockquote', 'b', 'em', 'span'),
      title: fc.option(text),
      content: fc.array(fc.oneof({ maxDepth: 5, withCrossShrink: true }, text, tie('tree')), { maxLength: 4 }),
    }),
  }))
  const add = (parent: Element, node: unknown): void => {
    if (typeof node === 'string') {
      parent.append(node)
      return
    }
    const { name, title, content } = node as { name: string; title: string | null; content: unknown[] }
    const element = parent.ownerDocument.createElement(name)
    if (title !== null) element.setAttribute('title', title)
    for (const each of content) add(element, each)
    parent.append(element)
  }
  fc.assert(
    fc.property(tree, (tree) => {
      const root = dom.fragment('')
      // Formatting elements alone: parsers move blocks out of them.
      add(root, tree)
      for (const block of root.querySelectorAll(':is(b, em, span) :is(section, div, blockquote)')) block.remove()
      for (const nested of root.querySelectorAll('b b, em em')) nested.remove()
      root.normalize()
      const again = dom.fragment(writeContent(root))
      // White space before a body's first word is none.
      if (/^\s/.test(root.textContent ?? '')) return
      expect(writeContent(again)).toBe(writeContent(root))
      expect(again.isEqualNode(root)).toBe(true)
    }),
  )
})
