import { expect, test } from 'vitest'
import { unwrapNoscripts } from '../normalise/pictures/noscripts.ts'
import { toPlainForms } from '../normalise/plain-forms.ts'
import { dom } from '../testing/pages.ts'
import { disarm } from './disarm.ts'

const quoted = (html: string) => html.replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const formula = (html: string) => `<math><mtext>${html}</mtext></math>`

test.each([
  ['in elements', (html: string) => html],
  ['in the text of <noscript>', (html: string) => `<noscript>${quoted(html)}</noscript>`],
  ['in an attribute', (html: string) => `<span class="MathJax" data-mathml="${quoted(formula(html))}"></span>`],
  ['in a script', (html: string) => `<script type="math/mml">${formula(html)}</script>`],
])('a page loses names that would replace properties of the document, and keeps others: %s', (_, write) => {
  // Of two pictures none takes the place of its <noscript>.
  const pictures = '<img name="querySelectorAll" src="/one.jpg"><img name="weir" id="body" src="/two.jpg">'
  const document = dom.parse(`<!doctype html><body>${write(pictures)}`)
  disarm(document)
  toPlainForms(document, null)
  unwrapNoscripts(document)
  expect(document.querySelectorAll('[name=weir]')).toHaveLength(1)
  expect(document.querySelectorAll('[name=querySelectorAll], #body')).toHaveLength(0)
})
