import { expect, test } from 'vitest'
import { articleOf, markdownOf, pageAround } from '../testing/kept-page.ts'

test.each([
  ['<ul><li>oil</li><ul><li>lamp</li></ul><li>rope</li></ul>', '- oil\n  - lamp\n- rope'],
  ['<ol><li>oil</li><ol><li>lamp</li></ol><li>rope</li></ol>', '1. oil\n   1. lamp\n2. rope'],
  ['<ol><li>oil</li><ul><li>lamp</li></ul><li>rope</li></ol>', '1. oil\n   - lamp\n2. rope'],
  ['<ul><li>oil</li><ul><li>lamp</li><ul><li>wick</li></ul></ul></ul>', '- oil\n  - lamp\n    - wick'],
  [
    '<ul><li>oil</li><li style="list-style: none"><ul><li>lamp</li></ul></li><li>rope</li></ul>',
    '- oil\n  - lamp\n- rope',
  ],
  ['<ul><li>oil</li><div><ul><li>lamp</li></ul></div><li>rope</li></ul>', '- oil\n  - lamp\n- rope'],
  ['<ul><ul><li>oil</li><li>rope</li></ul></ul>', '- oil\n- rope'],
])('%s', (html, markdown) => {
  expect(markdownOf(pageAround(html))).toContain(`\n\n${markdown}\n\n`)
})

test('in the HTML the list is in the item before it', () => {
  const html = '<ul><li>oil</li><ul><li>lamp</li></ul></ul>'
  expect(articleOf(pageAround(html))?.html).toContain('<ul><li>oil<ul><li>lamp</li></ul></li></ul>')
})
