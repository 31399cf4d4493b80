import { describe, expect, test } from 'vitest'
import { markdownOf, pageAround } from '../../testing/kept-page.ts'

const mono = "font-family: Menlo, 'Courier New', monospace; white-space: pre"
const three = 'open(3)\n  half()\nshut(3)'
const items = (lines: readonly string[]) => lines.map((line) => `<li>${line}</li>`).join('')

describe('a block of code without <pre>', () => {
  test.each([
    ['keeps its blanks by its style', '<p><code style="white-space: pre-wrap">open(3)\n  half()\nshut(3)</code></p>'],
    [
      'by another value',
      '<div><code style="color:red;white-space:break-spaces">open(3)\n  half()\nshut(3)</code></div>',
    ],
    ['by the style of its box', `<div style="white-space: pre; overflow: auto"><code>${three}</code></div>`],
    ['by a class that repeats the style', `<div class="whitespace-pre font-mono">${three}</div>`],
    ['by a style sheet of the page', `<div class="cmd">${three}</div>`],
    [
      'as an editor pastes it',
      `<div style="${mono}"><div><span style="color:red">open</span>(3)</div><div>  half()</div><div>shut(3)</div></div>`,
    ],
    ['has lines in its text alone', '<p><code>\n    open(3)\n      half()\n    shut(3)\n</code></p>'],
    ['is one element a line', '<p><code>open(3)</code><br><code>&nbsp; half()</code><br><code>shut(3)</code></p>'],
    [
      'is one block element a line',
      '<div><code style="display:block">open(3)</code><code style="display:block">  half()</code><code style="display:block">shut(3)</code></div>',
    ],
    ['stands in an element of old pages', `<xmp>${three}</xmp>`],
  ])('%s', (_, html) => {
    const head = '<style>/* code */ .cmd { font-family: monospace; white-space: pre }</style>'
    expect(markdownOf(pageAround(html, head))).toContain(`\n\n\`\`\`\n${three}\n\`\`\`\n\n`)
  })

  test('within a sentence it parts the paragraph', () => {
    const html = `<p>First run <code style="white-space:pre">${three}</code> and wait until the water is level.</p>`
    expect(markdownOf(pageAround(html))).toContain(`First run\n\n\`\`\`\n${three}\n\`\`\`\n\nand wait until`)
  })

  test.each([
    [
      'a line break of the source',
      '<p>Then type <code>git\n  commit</code> and wait for the keeper.</p>',
      '`git commit`',
    ],
    ['one line', '<p>Then type <code style="white-space:pre">ls -l</code> and wait.</p>', '`ls -l`'],
    [
      'words of a message',
      '<div style="white-space:pre-wrap">He wrote <code>open</code> first.\nThen he left.</div>',
      '`open`',
    ],
    ['a command alone', '<p><code>\n  git commit\n</code></p>', '`git commit`'],
  ])('%s is none', (_, html, code) => {
    const markdown = markdownOf(pageAround(html))
    expect(markdown).toContain(code)
    expect(markdown).not.toContain('```')
  })
})

describe('line numbers are no text of code', () => {
  test.each([
    ['in spans without a name', '<pre><span>1</span> open(3)\n<span>2</span>   half()\n<span>3</span> shut(3)</pre>'],
    [
      'with a dot, in boxes',
      '<pre><div><span>8.</span> open(3)</div><div><span>9.</span>   half()</div><div><span>10.</span> shut(3)</div></pre>',
    ],
    [
      'in a column before it',
      `<div><div><span>1</span><span>2</span><span>3</span></div><pre><code>${three}</code></pre></div>`,
    ],
    ['in a column within it', `<pre><span class="n">1\n2\n3\n</span><code>${three}</code></pre>`],
    ['in a cell', `<table><tr><td><pre>1\n2\n3</pre></td><td><pre>${three}</pre></td></tr></table>`],
    [
      'in a cell for each line',
      '<table><tr><td>1</td><td><code>open(3)</code></td></tr><tr><td>2</td><td><code>  half()</code></td></tr><tr><td>3</td><td><code>shut(3)</code></td></tr></table>',
    ],
    [
      'of a list',
      `<div class="highlight"><ol>${items(['<code>open(3)</code>', '<code>  half()</code>', '<code>shut(3)</code>'])}</ol></div>`,
    ],
    [
      'of a list in it',
      `<pre class="prettyprint linenums"><ol>${items(['<span>open(3)</span>', '<span>  half()</span>', '<span>shut(3)</span>'])}</ol></pre>`,
    ],
    [
      'of a style',
      '<pre><code style="counter-reset:line"><span class="line" data-line="1">open(3)</span><span class="line">  half()</span><span class="line">shut(3)</span></code></pre>',
    ],
  ])('%s', (_, html) => {
    expect(markdownOf(pageAround(html))).toContain(`.\n\n\`\`\`\n${three}\n\`\`\`\n\nNobody`)
  })

  test.each([
    [
      'the output of a loop',
      '<pre><code><span class="x">1</span>\n<span class="x">2</span>\n<span class="x">3</span></code></pre>',
      '1\n2\n3',
    ],
    [
      'numbers that a highlighter coloured',
      '<pre><code><span class="mi">1</span>,\n<span class="mi">2</span>,</code></pre>',
      '1,\n2,',
    ],
    ['numbers that do not count', '<pre><span>7</span> gulls\n<span>3</span> terns</pre>', '7 gulls\n3 terns'],
  ])('but %s is', (_, html, code) => {
    expect(markdownOf(pageAround(html))).toContain(`\n${code}\n`)
  })

  test('a table of figures stays one', () => {
    const html =
      '<table><tr><th>Gate</th><th>Command</th></tr><tr><td>1</td><td><code>open</code></td></tr><tr><td>2</td><td><code>shut</code></td></tr></table>'
    expect(markdownOf(pageAround(html))).toContain('| 1 | `open` |')
  })
})

describe('controls of code', () => {
  test.each([
    [
      'a style sheet and a button in it',
      '<pre><code class="language-sh">open\nshut<button>Copy</button><style>.b{color:red}</style></code></pre>',
    ],
    [
      'a bar with the language',
      '<div><div><span>sh</span><span class="copy" role="button">Copy code</span></div><pre><code>open\nshut</code></pre></div>',
    ],
    [
      'a link that copies',
      '<pre class="language-sh"><code>open\nshut<a class="copy-link" title="copy">Kopieren</a></code></pre>',
    ],
  ])('%s', (_, html) => {
    expect(markdownOf(pageAround(html))).toContain('.\n\n```sh\nopen\nshut\n```\n\nNobody')
  })

  test('a word of the code that says the same stays', () => {
    const html = '<pre><code><span class="k">copy</span> a b\n<span class="k">copy</span> c d</code></pre>'
    expect(markdownOf(pageAround(html))).toContain('copy a b\ncopy c d')
  })
})
