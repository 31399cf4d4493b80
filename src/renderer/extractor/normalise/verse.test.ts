import { describe, expect, test } from 'vitest'
import { articleOf, markdownOf, pageAround, pageWith } from '../testing/kept-page.ts'

const first = ['Grey the water, grey the stone,', 'grey the gull that cries alone,']
const second = ['More: the river will not stay,', 'signed in silt and washed away.']
const stanzas = [first, second]
const boxes = (box: string, line: (words: string) => string) =>
  stanzas.map((lines) => `<div class="${box}">${lines.map(line).join('')}</div>`).join('')

const forms: readonly (readonly [string, string])[] = [
  ['line breaks', stanzas.map((lines) => `<p>${lines.join('<br>')}</p>`).join('')],
  ['two line breaks between stanzas', `<p>${stanzas.map((lines) => lines.join('<br>\n')).join('<br><br>')}</p>`],
  ['line breaks without paragraphs', `<div>${stanzas.map((lines) => lines.join('<br>')).join('<br><br>')}</div>`],
  ['paragraphs', boxes('stanza', (line) => `<p class="line">${line}</p>`)],
  ['boxes of TEI', boxes('lg', (line) => `<div class="l">${line}</div>`)],
  ['boxes of docutils', boxes('line-block', (line) => `<div class="line">${line}</div>`)],
  ['spans', boxes('verse', (line) => `<span>${line}</span>`)],
  [
    'spans that are blocks',
    stanzas
      .map((lines) => `<p>${lines.map((line) => `<span style="display: block">${line}</span>`).join('')}</p>`)
      .join(''),
  ],
  [
    'a style',
    `<div style="white-space: pre-line">\n    ${stanzas.map((lines) => lines.join('\n    ')).join('\n\n    ')}\n</div>`,
  ],
  [
    'a style that keeps blanks',
    `<div style="white-space:pre-wrap">${stanzas.map((lines) => lines.join('\n')).join('\n\n')}</div>`,
  ],
]

describe.each(forms)('lines of verse by %s', (_, html) => {
  test.each([
    ['within a text', pageAround(html)],
    ['alone', pageWith('Song of the lock', html)],
  ])('stay lines %s', (_where, page) => {
    const text = articleOf(page)?.text ?? ''
    expect(text).toContain(first.join('\n'))
    expect(text).toContain(second.join('\n'))
    const markdown = markdownOf(page)
    expect(markdown).toContain(`${first.join('\\\n')}\n\n${second.join('\\\n')}`)
  })
})

test('a poem in <pre> keeps its lines and its indents', () => {
  const html = `<pre>${first.join('\n    ')}\n\n${second.join('\n')}</pre>`
  expect(articleOf(pageWith('Song of the lock', html))?.text).toContain(
    `${first.join('\n    ')}\n\n${second.join('\n')}`,
  )
})

test('the indent of a line that a style keeps is kept', () => {
  const html = `<p style="white-space: pre">${first.join('\n    ')}</p>`
  expect(articleOf(pageAround(html))?.text).toContain(first.join('\n\u00a0\u00a0\u00a0\u00a0'))
})

test('blanks between the tags of blocks are no lines', () => {
  const html = `<div style="white-space: pre-wrap">\n  <p>${first.join(' ')}</p>\n\n  <p>${second.join(' ')}</p>\n</div>`
  expect(articleOf(pageAround(html))?.html).not.toContain('<br>')
})

test('a drop capital stays within its line', () => {
  const html = '<p><span style="display:block;float:left">T</span><span>he weir was mended.</span></p>'
  expect(articleOf(pageAround(html))?.text).toContain('\nThe weir was mended.\n')
})
