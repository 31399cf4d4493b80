import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { keepTogether } from './keep-together.ts'

const { document } = new JSDOM('').window

function together(html: string): readonly string[] {
  const main = document.createElement('main')
  main.innerHTML = html
  keepTogether(main)
  return [...main.querySelectorAll('[data-together]')].map(({ id }) => id)
}

const long = 'A lock and its ledger. '.repeat(40)

test('a picture stays with its caption, and a row of a table is one', () => {
  expect(together('<figure id="a"><img><figcaption>At low water</figcaption></figure>')).toEqual(['a'])
  expect(together('<table><tr id="a"><td>Mill</td><td><img></td><td><img></td></tr></table>')).toEqual(['a'])
})

test.each([
  ['several pictures', '<figure><img><img></figure>'],
  ['a long caption', `<figure><img><figcaption>${long}</figcaption></figure>`],
  ['a table', '<figure><table></table></figure>'],
  ['code', '<figure><pre>x</pre></figure>'],
  ['a page laid out as a table', `<table><tr><td>${long}</td></tr></table>`],
  ['many pictures in a cell', '<table><tr><td><img><img></td></tr></table>'],
])('%s may break', (_, html) => expect(together(html)).toEqual([]))
