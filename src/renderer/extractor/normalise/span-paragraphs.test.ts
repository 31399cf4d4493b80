import { expect, test } from 'vitest'
import { articleOf } from '../testing/kept-page.ts'

const sentences = [
  'The keeper reads the gauge at noon, and he writes it down in ink.',
  'The ledger is kept in a tin box under the stairs of the house.',
  'Every spring the parish sends a man to copy it out by hand.',
]
const page = (body: string) =>
  `<!doctype html><html lang="en"><title>Notes from the lock house</title><style>.para { display: block }</style><main><h1>Notes from the lock house</h1>${body}</main></html>`
const each = (write: (sentence: string) => string, between = '') =>
  page(`<div>${sentences.map(write).join(between)}</div>`)

test.each([
  ['an attribute of the editor says so', each((words) => `<span data-as="p">${words}</span>`)],
  ['its role says so', each((words) => `<span role="paragraph">${words}</span>`, ' ')],
  ['its style is that of a block', each((words) => `<span style="display:block">${words}</span>`, ' ')],
  ['a style sheet makes it a block', each((words) => `<span class="para">${words}</span>`, ' ')],
  ['each is a sentence on a line of its own', each((words) => `<span>${words}</span>`, '\n')],
  ['no blank is between the sentences', each((words) => `<span class="x">${words}</span>`)],
  ['it is an element of the page’s own', each((words) => `<x-text>${words}</x-text>`)],
])('a <span> is a paragraph where %s', (_, html) => {
  expect(articleOf(html)?.text.split('\n')).toEqual(sentences)
})

test.each([
  ['within a paragraph', page(`<p>${sentences.map((words) => `<span>${words}</span>`).join('\n')}</p>`)],
  ['with a blank between', each((words) => `<span>${words}</span>`, ' ')],
])('sentences in spans stay one paragraph %s', (_, html) => {
  expect(articleOf(html)?.text).toBe(sentences.join(' '))
})
