import { expect, test } from 'vitest'
import { dom } from '../testing/pages.ts'
import { wallSigns } from './signs.ts'

const LOGIN = '<form><input type="password"></form>'
const TEXT = `<h1>The weir</h1><p>${'The keeper walks the weir twice a day. '.repeat(5)}</p>`

test('a login in the article that has the headline counts, one outside of it is the site’s', () => {
  const signsOf = (body: string) => {
    const document = dom.parse(`<!doctype html><body>${body}`)
    return [...wallSigns(document, {}, document.querySelector('h1')).kinds]
  }
  expect(signsOf(`<article>${TEXT}${LOGIN}</article>`)).toEqual(['login'])
  expect(signsOf(`${LOGIN}<article>${TEXT}</article>`)).toEqual([])
})

test('the text of an article is weighed once, however many fields stand outside of it', () => {
  const document = dom.parse(`<!doctype html><body>${LOGIN.repeat(50)}<article>${TEXT}</article>`)
  const article = document.querySelector('article') as Element
  let reads = 0
  Object.defineProperty(article, 'textContent', {
    get() {
      reads += 1
      return TEXT
    },
  })
  wallSigns(document, {}, document.querySelector('h1'))
  expect(reads).toBe(1)
})
