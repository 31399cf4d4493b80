import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { linksFor, linksIn } from './print-links.ts'

const { document } = new JSDOM('').window

function text(html: string): HTMLElement {
  const main = document.createElement('main')
  main.innerHTML = html
  return main
}

test('each address is listed once, after its words', () => {
  const main = text(
    '<p><a href="https://a.example/x">the\n survey</a>, <a href="https://a.example/x">again</a>, <a href="mailto:k@a.example">k</a></p>',
  )
  expect(linksIn(main)).toEqual([
    { words: 'the survey', address: 'https://a.example/x' },
    { words: 'k', address: 'mailto:k@a.example' },
  ])
  expect(linksFor(document, main)?.textContent).toBe('Linksthe survey https://a.example/xk mailto:k@a.example')
})

test('links within the text, and links without an address, are left out', () => {
  expect(linksFor(document, text('<a href="#note-1">1</a><a>x</a><a href="javascript:x">y</a>'))).toBeNull()
})

test('an address that is its own words is listed once', () => {
  const main = text('<a href="https://a.example/">https://a.example/</a>')
  expect(linksFor(document, main)?.querySelector('li')?.textContent).toBe('https://a.example/')
})
