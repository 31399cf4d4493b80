import { describe, expect, test } from 'vitest'
import { passageMarkdown } from './passage.ts'
import { articleTree } from './testing/article-tree.ts'
import { readMarkdownIt } from './testing/read-markdown-it.ts'
import { quoted } from './write-blocks.ts'

/** A passage between two signs that are no part of the article, `⟦` and `⟧`. */
function passage(marked: string) {
  const { text: signed } = articleTree(marked).article
  const start = signed.indexOf('⟦')
  const end = signed.indexOf('⟧') - 1
  const cutter = articleTree(marked.replace(/[⟦⟧]/gu, ''))
  const addresses = {
    page: 'https://e.example/page#top',
    image: (src: string) => src.replace('asset://a/', 'https://i.example/'),
  }
  return { exact: cutter.article.text.slice(start, end), markdown: passageMarkdown(cutter, { start, end }, addresses) }
}

/** Each kind of block, whole and in part: its HTML, and its Markdown. */
const cases: readonly (readonly [string, string, string])[] = [
  ['a paragraph', '<p>⟦One two.⟧</p>', 'One two.'],
  ['a part of a paragraph', '<p>One ⟦two⟧ three.</p>', 'two'],
  ['two paragraphs in part', '<p>One ⟦two.</p><p>Three⟧ four.</p>', 'two.\n\nThree'],
  ['emphasis', '<p>⟦a <em>b</em> <strong>c</strong> <del>d</del>⟧</p>', 'a *b* **c** ~~d~~'],
  ['a part of emphasis', '<p><em>one ⟦two⟧</em></p>', '*two*'],
  ['emphasis in emphasis', '<p>⟦<em>a <strong>b</strong></em>⟧</p>', '*a **b***'],
  ['blanks at the edge of emphasis', '<p>⟦a<b> b </b>c⟧</p>', 'a **b** c'],
  ['emphasis that ends within a word', '<p>⟦<b>“a”</b>b⟧</p>', '**“a”**&#x62;'],
  ['emphasis on two lines', '<p>⟦<em>a<br>b</em>⟧</p>', '*a\\\nb*'],
  ['a raised number', '<p>⟦10<sup>6</sup> H<sub>2</sub>O⟧</p>', '10<sup>6</sup> H<sub>2</sub>O'],
  ['a link', '<p>⟦see <a href="https://x.example/a(b)">it</a>⟧</p>', 'see [it](https://x.example/a%28b%29)'],
  ['a part of a link', '<p><a href="https://x.example/">one ⟦two⟧</a></p>', '[two](https://x.example/)'],
  ['a link with emphasis', '<p>⟦<a href="https://x.example/">a <em>b</em></a>⟧</p>', '[a *b*](https://x.example/)'],
  ['a sign before a link', '<p>⟦Look!<a href="https://x.example/">b</a>⟧</p>', 'Look\\![b](https://x.example/)'],
  ['a link into the page', '<p>⟦<a href="#user-s">b</a>⟧</p>', '[b](https://e.example/page#s)'],
  ['a link that is none to follow', '<p>⟦<a href="javascript:x">b</a>⟧</p>', 'b'],
  ['the sign of a footnote', '<p>⟦a<sup><a href="#user-n1">1</a></sup>⟧</p>', 'a[1](https://e.example/page#n1)'],
  ['code in a line', '<p>⟦a <code>b*c`d</code>⟧</p>', 'a ``b*c`d``'],
  ['a part of code in a line', '<p>a <code>one ⟦two⟧</code></p>', '`two`'],
  [
    'a formula that would be HTML without formulas',
    '<p>⟦a <math alttext="<img src=x> a<b 1 < 2"><mi>x</mi></math> b⟧</p>',
    'a $\\lt img src=x> a\\lt b 1 < 2$ b',
  ],
  ['a key', '<p>⟦<kbd>Ctrl</kbd>⟧</p>', '`Ctrl`'],
  ['a block of code', '<pre><code class="language-js">⟦let a\n\n  = 1⟧\n</code></pre>', '```js\nlet a\n\n  = 1\n```'],
  ['a part of a block of code', '<pre><code class="language-js">let ⟦a\n  =⟧ 1</code></pre>', '```js\na\n  =\n```'],
  ['code with fences', '<pre>⟦```\na⟧</pre>', '````\n```\na\n````'],
  ['code and prose', '<p>⟦a</p><pre>b\n  c</pre><p>d⟧</p>', 'a\n\n```\nb\n  c\n```\n\nd'],
  ['a list', '<ul><li>⟦a</li><li>b⟧</li></ul>', '- a\n- b'],
  ['an item', '<ul><li>a</li><li>⟦b c⟧</li></ul>', '- b c'],
  ['a part of an item', '<ul><li>a</li><li>b ⟦c⟧</li></ul>', 'c'],
  ['parts of two items', '<ol><li>a</li><li>b ⟦c</li><li>d⟧ e</li></ol>', '2. c\n3. d'],
  ['a numbered item', '<ol start="7"><li>a</li><li>⟦b⟧</li></ol>', '8. b'],
  ['numbers of their own', '<ol><li>⟦a</li><li value="5">b</li><li>c⟧</li></ol>', '1. a\n\n5) b\n6) c'],
  ['numbers backwards', '<ol reversed><li>⟦a</li><li>b⟧</li></ol>', '2. a\n\n1) b'],
  ['a list in a list', '<ul><li>⟦a<ol start="3"><li>b</li></ol></li><li>c⟧</li></ul>', '- a\n\n  3. b\n\n- c'],
  ['a list in a list without a break', '<ol><li>⟦a<ul><li>b</li></ul></li><li>c⟧</li></ol>', '1. a\n   - b\n2. c'],
  ['an item of two paragraphs', '<ul><li><p>⟦a</p><p>b</p></li><li>c⟧</li></ul>', '- a\n\n  b\n\n- c'],
  ['code in an item', '<ol><li>⟦a<pre>b\n c</pre></li></ol><p>d⟧</p>', '1. a\n\n   ```\n   b\n    c\n   ```\n\nd'],
  ['two lists', '<ul><li>⟦a</li></ul><ul><li>b⟧</li></ul>', '- a\n\n+ b'],
  ['tasks', '<ul><li>⟦☑ a</li><li>☐ b⟧</li></ul>', '- [x] a\n- [ ] b'],
  [
    'a table',
    '<table><tr><th>⟦a</th><th>b</th></tr><tr><td>1|2</td><td><code>x|y</code>⟧</td></tr></table>',
    '| a | b |\n| --- | --- |\n| 1\\|2 | `x\\|y` |',
  ],
  [
    'a row of a table',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr><tr><td>⟦3</td><td>4⟧</td></tr></table>',
    '| a | b |\n| --- | --- |\n| 3 | 4 |',
  ],
  [
    'parts of two rows',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>⟦2</td></tr><tr><td>3⟧</td><td>4</td></tr></table>',
    '| a | b |\n| --- | --- |\n|  | 2 |\n| 3 |  |',
  ],
  ['a cell', '<table><tr><td>⟦1⟧</td><td>2</td></tr></table>', '1'],
  ['a table without a head', '<table><tr><td>⟦1</td><td>2⟧</td></tr></table>', '|  |  |\n| --- | --- |\n| 1 | 2 |'],
  ['lines in a cell', '<table><tr><td>⟦1<br>2</td><td>3⟧</td></tr></table>', '|  |  |\n| --- | --- |\n| 1<br>2 | 3 |'],
  [
    'a cell across two',
    '<table><tr><th colspan="2">⟦a</th></tr><tr><td>1</td><td>2⟧</td></tr></table>',
    '| a |  |\n| --- | --- |\n| 1 | 2 |',
  ],
  [
    'a caption',
    '<table><caption>⟦c</caption><tr><td>1</td><td>2⟧</td></tr></table>',
    'c\n\n|  |  |\n| --- | --- |\n| 1 | 2 |',
  ],
  [
    'prose and a table',
    '<p>⟦p</p><table><tr><th>a</th><th>b</th></tr><tr><td>1⟧</td><td>2</td></tr></table>',
    'p\n\n| a | b |\n| --- | --- |\n| 1 |  |',
  ],
  ['an image', '<p>⟦a <img src="asset://a/1" alt="A [b]"> c⟧</p>', 'a ![A \\[b\\]](https://i.example/1) c'],
  [
    'an image in a link',
    '<p>⟦a <a href="https://x.example/"><img src="asset://a/1" alt="b"> c</a>⟧</p>',
    'a [![b](https://i.example/1) c](https://x.example/)',
  ],
  [
    'a figure between paragraphs',
    '<p>⟦a</p><figure><img src="asset://a/1" alt="b"><figcaption>c⟧</figcaption></figure>',
    'a\n\n![b](https://i.example/1)\n\nc',
  ],
  ['a quotation', '<blockquote><p>⟦a</p><p>b⟧</p></blockquote>', '> a\n>\n> b'],
  ['a part of a quotation', '<blockquote><p>a ⟦b⟧</p></blockquote>', '> b'],
  ['a quotation in a quotation', '<blockquote>⟦a<blockquote>b⟧</blockquote></blockquote>', '> a\n>\n> > b'],
  ['a heading', '<h2>⟦A b⟧</h2>', '## A b'],
  ['a part of a heading', '<h2>A ⟦b⟧</h2>', 'b'],
  ['a heading and prose', '<h3>A ⟦b</h3><p>c⟧ d</p>', '### b\n\nc'],
  ['terms', '<dl><dt>⟦a</dt><dd>b</dd><dd>c⟧</dd></dl>', '**a**\n\n- b\n- c'],
  ['verse', '<p>⟦a<br>b<br><br>c⟧</p>', 'a\\\nb\n\nc'],
  ['a part of verse', '<p>a ⟦b<br>c⟧ d</p>', 'b\\\nc'],
  ['a rule', '<p>⟦a</p><hr><p>b⟧</p>', 'a\n\n***\n\nb'],
  ['a formula', '<p>⟦x <math alttext="a_1|b"><mi>a</mi><mn>1</mn></math> y⟧</p>', 'x $a_1|b$ y'],
  ['a part of a formula', '<p><math alttext="a+1"><mi>a</mi><mo>⟦+</mo><mn>1</mn></math> y⟧</p>', '+1 y'],
  [
    'a formula of its own',
    '<p>⟦x</p><math display="block" alttext="a\\\\b"><mi>a</mi></math><p>y⟧</p>',
    'x\n\n$$\na\\\\b\n$$\n\ny',
  ],
  [
    'signs of Markdown',
    '<p>⟦# a *b* [c](d)</p><p>- e 1. f</p><p>1. g⟧</p>',
    '\\# a \\*b\\* \\[c\\](d)\n\n\\- e 1. f\n\n1\\. g',
  ],
]

describe('a passage in Markdown', () => {
  test('is tried on sixty and more kinds', () => expect(cases.length).toBeGreaterThanOrEqual(60))
  test.each(cases)('keeps %s', (_, html, markdown) => expect(passage(html).markdown).toBe(markdown))

  // A formula is its TeX, a task has a box, and a row gets the head of its table: they have other words.
  const worded = cases.filter(([kind]) => !/formula|tasks|^a row|two rows|prose and a table/u.test(kind))
  test.each(worded)('is read by another parser with its words, unit by unit: %s', (_, html) => {
    const { exact, markdown } = passage(html)
    const read = readMarkdownIt(quoted(markdown)).filter(({ character }) => character !== '\ufffc')
    expect(read.map(({ character }) => character).join('')).toBe(exact.replace(/\s/gu, ''))
    expect(read.every(({ path }) => path[0] === 'blockquote')).toBe(true)
  })
})
