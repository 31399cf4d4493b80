import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown, type Options } from 'mdast-util-from-markdown'
import remarkGfm from 'remark-gfm'
import { describe, expect, test } from 'vitest'
import { dom } from '../testing/pages.ts'
import { toMarkdown } from './article.ts'

const markdown = (html: string) => toMarkdown(dom.fragment(dom.sanitise(html)))

/** Markdown as GitHub's dialect reads it, except for addresses in running text. */
function read(text: string): Nodes {
  const data: { micromarkExtensions?: Options['extensions']; fromMarkdownExtensions?: Options['mdastExtensions'] } = {}
  remarkGfm.call({ data: () => data } as unknown as ThisParameterType<typeof remarkGfm>)
  const mdastExtensions = (data.fromMarkdownExtensions ?? []).flat().map((each) => ({ ...each, transforms: [] }))
  return fromMarkdown(text, { extensions: data.micromarkExtensions ?? [], mdastExtensions })
}

const typesIn = (node: Nodes): readonly string[] => [
  node.type,
  ...('children' in node ? (node.children as Nodes[]).flatMap(typesIn) : []),
]
const textIn = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? (node.children as Nodes[]).map(textIn).join('') : ''

const cases: readonly (readonly [string, string, string])[] = [
  ['headings', '<h2>One</h2><h4>Two<br>lines</h4>', '## One\n\n#### Two lines'],
  ['emphasis', '<p>a <em>b</em> <strong>c</strong> <del>d</del></p>', 'a *b* **c** ~~d~~'],
  ['hard breaks, but none at an end', '<p>a<br>b<br></p><p>c</p>', 'a\\\nb\n\nc'],
  ['nested lists', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n  - b\n- c'],
  ['a list that begins elsewhere', '<ol start="9"><li>a</li><li><p>b</p><p>c</p></li></ol>', '9. a\n10. b\n\n    c'],
  ['a list that begins below nought', '<ol start="-3"><li>a</li></ol>', '0. a'],
  ['tasks', '<ul><li>☑ a</li><li><p>☐ b</p></li></ul>', '- [x] a\n- [ ] b'],
  [
    'quotations within quotations',
    '<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>',
    '> a\n> \n> > b',
  ],
  ['code in its language', '<pre><code class="language-c++">a &lt; b\n\n  c</code></pre>', '```c++\na < b\n\n  c\n```'],
  ['code with fences in it', '<pre>```\nx\n````</pre>', '`````\n```\nx\n````\n`````'],
  ['code in a line', '<p><code>a`b</code></p>', '``a`b``'],
  ['a formula', '<p>x <math alttext="a_1"><mi>a</mi></math> y</p>', 'x $a_1$ y'],
  ['a formula of its own', '<p>x</p><math display="block" alttext="a\\\\b"><mi>a</mi></math>', 'x\n\n$$\na\\\\b\n$$'],
  [
    'a formula told from its MathML',
    '<p><math><mfrac><mi>a</mi><msup><mi>b</mi><mn>2</mn></msup></mfrac></math></p>',
    '$\\frac{a}{{b}^{2}}$',
  ],
  ['a formula that would end itself', '<p><math alttext="a $ b"><mi>a</mi></math></p>', '` a $ b `'],
  ['a picture of a formula', '<p><img src="asset://a/1" alt="$x^2$"></p>', '$x^2$'],
  ['TeX alone', '<pre><code class="language-math">a\n\nb</code></pre>', '$$\na\nb\n$$'],
  ['pictures', '<p><img src="asset://a/1" alt="A [b]"></p>', '![A \\[b\\]](<asset://a/1>)'],
  ['links', '<p><a href="https://e.example/a b(c)">x</a></p>', '[x](<https://e.example/a%20b(c)>)'],
  ['terms', '<dl><dt>a</dt><dt>b</dt><dd>c</dd><dt>d</dt><dd>e</dd></dl>', 'a\nb\n: c\n\nd\n: e'],
  ['readings', '<p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>が</p>', '漢字(かんじ)が'],
  [
    'a table',
    '<table><thead><tr><th>a|b</th><th>c</th></tr></thead><tbody><tr><td>1<br>2</td><td><p>3</p><p>4</p></td></tr></tbody></table>',
    '| a\\|b | c |\n| --- | --- |\n| 1<br>2 | 3<br>4 |',
  ],
  [
    'a table without a head, and bars in its code',
    '<table><tr><td><code>a|b</code></td><td>1</td></tr><tr><td>c</td><td></td></tr></table>',
    '| | |\n| --- | --- |\n| `a\\|b` | 1 |\n| c | |',
  ],
  [
    'a table whose cells span others',
    '<table><tr><th rowspan="2">a</th><th colspan="2">b</th></tr><tr><th>c</th><th>d</th></tr></table>',
    '| a | b | |\n| --- | --- | --- |\n| | c | d |',
  ],
  [
    'a table that holds blocks, cell by cell',
    '<table><tr><td>a</td><td><h3>b</h3></td></tr><tr><td>c</td><td>d</td></tr></table>',
    'a\n\n### b\n\nc\n\nd',
  ],
  [
    'a list in a cell, an item a line, and one in that',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>c<ol><li>d<ul><li>e|f</li></ul></li><li>g</li></ol></td><td><p>h</p><p>i</p></td></tr></table>',
    '| a | b |\n| --- | --- |\n| c<br>1. d<br>\u2003- e\\|f<br>2. g | h<br>i |',
  ],
  [
    'a block of code in a cell, a line each',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td><pre><code>d\n  e</code></pre></td></tr></table>',
    '| a | b |\n| --- | --- |\n| c | `d`<br>\u00a0\u00a0`e` |',
  ],
  [
    'a list directly in a list, below the item before it',
    '<ul><li>a</li><ul><li>b</li><ol><li>c</li></ol></ul><li>d</li></ul>',
    '- a\n  - b\n    1. c\n- d',
  ],
  [
    'a note at the foot',
    '<p>a<sup id="r1"><a href="#n1">[1]</a></sup> b</p><hr><ol><li id="n1"><p>c <a href="#r1">↩</a></p><p>d</p></li></ol>',
    'a[^1] b\n\n[^1]: c\n\n    d',
  ],
  ['a link into the page that is no note', '<p><a href="#x">see</a></p><p id="x">b</p>', 'see\n\nb'],
]

describe('an article in Markdown', () => {
  test.each(cases)('keeps %s', (_, html, expected) => {
    expect(
      markdown(html)
        .replace(/\n{3,}/g, '\n\n')
        .replace(/(?<=\|) {2,}(?=\|)/g, ' '),
    ).toBe(expected)
  })

  test.each(['<pre>', '<pre><code class="language-math">$'])('keeps backticks without number in %s', (open) => {
    const text = '` '.repeat(200_000)
    expect(markdown(`${open}${text}</pre>`)).toContain(text.trim())
  })

  test('is not made slower by tables in tables', () => {
    const deep = `${'<table><tr><td>'.repeat(60)}<p>a</p>${'</td></tr></table>'.repeat(60)}`
    expect(toMarkdown(dom.fragment(deep)).trim()).toBe('a')
  })
})

/** Signs that mean something to some reader of Markdown, with words around them. */
const piece = fc.oneof(
  fc.constantFrom(...'\\`*_[]<>|~#$^{}&=%+-.:!()>'.split('')),
  fc.constantFrom(
    '1.',
    '1)',
    '- ',
    '+ ',
    '# ',
    '> ',
    '---',
    '***',
    '===',
    '```',
    '~~~',
    '&amp;',
    '&#35;',
    '<b>',
    '[^1]:',
    '[x]',
    '![a](b)',
    '$$',
    '| a |',
    'www.',
    '%%',
    '==',
    '[[a]]',
    '<!--',
    ': a',
  ),
  fc.constantFrom('a', 'word', '漢字', '1986', ' ', 'é', '🦊'),
)
const words = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''))
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()

describe('no word of a page becomes mark-up', () => {
  test('in a paragraph, whatever text nodes it is made of', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (parts) => {
        const root = dom.fragment('')
        const paragraph = root.ownerDocument.createElement('p')
        for (const part of parts) {
          const span = root.ownerDocument.createElement('span')
          span.textContent = part
          paragraph.append(span)
        }
        root.append(paragraph)
        const text = squeezed(parts.join(''))
        const tree = read(toMarkdown(root))
        expect(squeezed(textIn(tree))).toBe(text)
        if (text !== '') expect(typesIn(tree)).toEqual(['root', 'paragraph', 'text'])
      }),
      { numRuns: 1500 },
    )
  })

  test('in a cell of a table, and in a list', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        fc.pre(squeezed(a) !== '' && squeezed(b) !== '')
        const root = dom.fragment(
          '<table><tr><th></th><th>h</th></tr><tr><td>x</td><td></td></tr></table><ul><li></li></ul>',
        )
        const [head, cell, item] = ['th', 'tr + tr > td + td', 'li'].map((each) => root.querySelector(each) as Element)
        for (const [element, text] of [
          [head, a],
          [cell, b],
          [item, a],
        ] as const)
          (element as Element).textContent = text
        const tree = read(toMarkdown(root))
        const types = typesIn(tree)
        expect(
          types.filter((type) => !/^(?:root|table|tableRow|tableCell|text|list|listItem|paragraph)$/.test(type)),
        ).toEqual([])
        expect(types.filter((type) => type === 'tableCell')).toHaveLength(4)
        expect(squeezed(textIn(tree))).toContain(squeezed(a))
        expect(squeezed(textIn(tree))).toContain(squeezed(b))
      }),
      { numRuns: 500 },
    )
  })
})

test('footnotes have labels of their own where they are asked for', () => {
  const html =
    '<p>a<sup id="r1"><a href="#n1">[1]</a></sup> b</p><hr><ol><li id="n1"><p>c <a href="#r1">↩</a></p></li></ol>'
  expect(toMarkdown(dom.fragment(dom.sanitise(html)), 'k7-')).toBe('a[^k7-1] b\n\n[^k7-1]: c')
})
