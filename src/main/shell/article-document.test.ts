import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { articleDocument } from './article-document.ts'

test('holds the article alone in main, in its language and direction', () => {
  const text = articleDocument({ html: '<p>Shalom</p><pre>\n\nx</pre>', language: 'he-IL', direction: 'rtl' })
  const { document } = new JSDOM(text).window
  expect(document.documentElement.lang).toBe('he-IL')
  expect(document.documentElement.dir).toBe('rtl')
  expect(document.compatMode).toBe('CSS1Compat')
  expect(document.querySelector('main')?.innerHTML).toBe('<p>Shalom</p><pre>\nx</pre>')
  expect(document.body.children).toHaveLength(1)
})

test('takes nothing of a page for a language that is none', () => {
  const text = articleDocument({ html: '<p>x</p>', language: 'en"><script>alert(1)</script>', direction: null })
  const { document } = new JSDOM(text).window
  expect(document.documentElement.getAttributeNames()).toEqual([])
  expect(document.querySelector('script')).toBeNull()
})
