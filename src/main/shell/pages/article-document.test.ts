import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { articleDocument } from './article-document.ts'

test('holds the article alone in main, in its language and direction', () => {
  const text = articleDocument({
    title: 'x',
    html: '<p>Shalom</p><pre>\n\nx</pre>',
    language: 'he-IL',
    direction: 'rtl',
  })
  const { document } = new JSDOM(text).window
  expect(document.documentElement.lang).toBe('he-IL')
  expect(document.documentElement.dir).toBe('rtl')
  expect(document.compatMode).toBe('CSS1Compat')
  expect(document.querySelector('main')?.innerHTML).toBe('<p>Shalom</p><pre>\nx</pre>')
  expect(document.body.children).toHaveLength(1)
})

test('takes nothing of a page for a language that is none', () => {
  const text = articleDocument({
    title: 'x',
    html: '<p>x</p>',
    language: 'en"><script>alert(1)</script>',
    direction: null,
  })
  const { document } = new JSDOM(text).window
  expect(document.documentElement.getAttributeNames()).toEqual([])
  expect(document.querySelector('script')).toBeNull()
})

test('is named by its title, whatever that says', () => {
  const title = 'A & B </title><script>alert(1)</script>'
  const { document } = new JSDOM(articleDocument({ title, html: '<p>x</p>', language: null, direction: null })).window
  expect(document.title).toBe(title)
  expect(document.querySelector('script')).toBeNull()
})
