// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { paintParts } from './paint-parts.ts'

const marks = new Map<string, readonly Range[]>()
vi.stubGlobal('CSS', { highlights: marks })
vi.stubGlobal(
  'Highlight',
  class extends Array<Range> {
    constructor(...ranges: Range[]) {
      super()
      this.push(...ranges)
    }
  },
)
afterEach(() => marks.clear())

const options = { wholeWords: true, matchCase: false }

function paint(html: string, query: string): readonly string[] {
  const part = document.createElement('div')
  part.innerHTML = `<div data-note>${html}</div>`
  paintParts(part, query, options)
  return [...(marks.get('part-match') ?? [])].map(String)
}

it('marks words in notes across mark-up, but not across blocks', () => {
  expect(paint('<p>the lo<em>ck</em> was</p>', 'lock')).toEqual(['lock'])
  expect(paint('<p>The lock</p><p>weir</p><ul><li>weir</li><li>lock</li></ul>', 'weir')).toEqual(['weir', 'weir'])
  expect(paint('<p>the lo</p><p>ck</p>', 'lock')).toEqual([])
})

it('the end of a block is a blank, and blanks in the mark-up are one', () => {
  expect(paint('<p>the</p><p>weir</p>', 'the weir')).toHaveLength(1)
  expect(paint('<p>the\n   weir</p>', 'the weir')).toEqual(['the\n   weir'])
})

it('marks words in the title too, and nowhere else on the page', () => {
  const part = document.createElement('div')
  part.innerHTML = '<p>a weir</p><h1 data-heading>The Weir</h1><div data-note><p>weir</p></div>'
  paintParts(part, 'weir', options)
  expect([...(marks.get('part-match') ?? [])].map(String)).toEqual(['Weir', 'weir'])
})
