import { JSDOM } from 'jsdom'
import MarkdownIt from 'markdown-it'
import type { Nodes, Root } from 'mdast'
import { describe, expect, test } from 'vitest'
import { readGfm } from './gfm.ts'
import { ownWords } from './own-words.ts'

/** Notes that reach for what is around them, each with what it would do to its neighbours. */
const notes: readonly string[] = [
  'A claim[^1].\n\n[^1]: Mine.',
  'Another claim[^1].\n\n[^1]: Yours.',
  'A claim[^1] without its note.',
  'See [this][ref], [ref][] and [ref].\n\n[ref]: https://one.example',
  'See [that][ref].\n\n[REF]: https://two.example "Two"',
  '[ref] is only text here.',
  '![A *picture*][ref] and ![ref].\n\n[ref]: https://three.example/a.png',
  'An ![old map of the harbour](https://e.example/map.png) here.',
  '<details><summary>More</summary>\n\nhidden',
  '<details open>\n<summary>More',
  'Text with <b>bold that never ends.',
  'A <a href="https://e.example">link in HTML',
  '> <div>\n>\n> in a quotation',
  '<!-- a comment\n\nthat goes on',
  '- an item\n\n  <!-- in a list',
  '<script>\nalert(1)',
  '<style>* { display: none }',
  '<textarea>',
  '<pre>\nkept',
  '<?php',
  '<![CDATA[ x',
  '<!DOCTYPE html',
  '```js\nlet a = 1',
  '~~~~\ncode\n~~~',
  '> ```\n> in a quotation',
  '- a list\n  ```\n  with code',
  '- a list that is not ended',
  '1. a numbered one\n2. of two',
  '2. begins at two',
  'A heading\n===',
  'No heading\n\n===',
  'A line\n---',
  '---\ntitle: no front matter\n---',
  '# A heading of my own',
  'One line\nand a second\nand *a third*\nend',
  '> quoted\n> on two lines\n\nplain\non two lines',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '    indented code',
  'A word `that is not ended',
  'Open [brackets and *stars and ![',
  '&lt; &amp; \\',
  'Ends in a backslash\\',
  '%% a comment of Obsidian',
  '$$\nx^2',
  'فقرة بالعربية\n\nAn English one.\n\nפסקה בעברית',
  '[^a\\]b]: odd\n\nodd[^a\\]b]',
  '[a b]: https://four.example\n\n- [a\n  b]\n- [x][A B]',
]

const ids = notes.map((_, at) => `h${at}note`)
const marker = (at: number, edge: string) => `${edge} of note ${at}.`
const marked = (note: string, at: number) =>
  [marker(at, 'Beginning'), ownWords(note, ids[at] as string), marker(at, 'End')].join('\n\n')
const together = notes.map(marked).join('\n\n')

/** Nodes without their places. */
function bare(node: Nodes): unknown {
  const { position: _, ...rest } = node
  return 'children' in rest ? { ...rest, children: rest.children.map((child) => bare(child as Nodes)) } : rest
}

const tree = readGfm(together)
const textOf = (node: Nodes | undefined): string =>
  node?.type === 'paragraph' && node.children[0]?.type === 'text' ? node.children[0].value : ''
const reader = new MarkdownIt({ html: true })
const bodyOf = (markdown: string) => new JSDOM(reader.render(markdown)).window.document.body
const page = bodyOf(together)

/** What is between the markers of a note. */
const nodesOf = (root: Root, at: number): readonly unknown[] => {
  const [start, end] = ['Beginning', 'End'].map((edge) =>
    root.children.findIndex((node) => textOf(node) === marker(at, edge)),
  )
  expect([start, end]).not.toContain(-1)
  return root.children.slice((start ?? 0) + 1, end).map(bare)
}
const elementsOf = (body: HTMLElement, at: number): readonly string[] => {
  const own = [...body.children]
  const [start, end] = ['Beginning', 'End'].map((edge) =>
    own.findIndex(({ textContent }) => textContent === marker(at, edge)),
  )
  expect([start, end]).not.toContain(-1)
  return own.slice((start ?? 0) + 1, end).map(({ outerHTML }) => outerHTML)
}

describe('forty and more notes of hostile Markdown', () => {
  test.each(notes.map((note, at) => [note, at] as const))('together as alone: %j', (note, at) => {
    expect(nodesOf(tree, at)).toEqual(nodesOf(readGfm(marked(note, at)), at))
  })

  test.each(notes.map((note, at) => [note, at] as const))('in the page that a browser makes of it: %j', (note, at) => {
    expect(elementsOf(page, at)).toEqual(elementsOf(bodyOf(marked(note, at)), at))
  })

  test('nothing that a note says is lost by it', () => {
    const [first, second, third, fourth] = notes.map((note, at) => ownWords(note, ids[at] as string))
    expect(first).toBe('A claim[^h0note-1].\n\n[^h0note-1]: Mine.')
    expect(second).toContain('[^h1note-1]: Yours.')
    expect(third).toBe(notes[2])
    expect(fourth).toBe(
      'See [this][h3note-ref], [ref][h3note-ref] and [ref][h3note-ref].\n\n[h3note-ref]: https://one.example',
    )
    expect(ownWords('An ![old map](https://e.example/map.png) here.', 'h1')).toBe(
      'An ![old map](https://e.example/map.png) here.',
    )
  })

  test('two labels of a note stay two, whatever they are called', () => {
    expect(ownWords('[a b] and [n1].\n\n[a b]: https://one.example\n[n1]: https://two.example', 'h1')).toBe(
      '[a b][h1-n1] and [n1][h1-n2].\n\n[h1-n1]: https://one.example\n[h1-n2]: https://two.example',
    )
    expect(ownWords('[^1.5] and [^n1].\n\n[^1.5]: one\n\n[^n1]: two', 'h1')).toBe(
      '[^h1-n1] and [^h1-n2].\n\n[^h1-n1]: one\n\n[^h1-n2]: two',
    )
  })

  test('a single line break is one for every reader', () => {
    const html = reader.render(ownWords('One line\nand *a second*\nend', 'h1'))
    expect(html).toBe('<p>One line<br>\nand <em>a second</em><br>\nend</p>\n')
    expect(ownWords('> [!note] Title\n> one\n> two', 'h1')).toBe('> [!note] Title\n> one  \n> two')
  })
})
