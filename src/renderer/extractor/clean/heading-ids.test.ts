import { describe, expect, test } from 'vitest'
import { keptOf, PROSE } from '../testing/harbour-page.ts'

const sections = [
  ['Menu', 'menu'],
  ['Comments', 'comments'],
  ['Footer', 'footer'],
  ['Sharing', 'sharing'],
  ['Print', 'print'],
  ['Related objects', 'related-objects'],
  ['Log in', 'login'],
  ['Subscribe to events', 'subscribe'],
  ['Navigation', 'navigation'],
  ['Tide tables', 'tide-tables'],
] as const

describe('a section is not dropped for an id that its own heading made', () => {
  test.each<[string, (id: string, title: string, text: string) => string]>([
    ['of a section', (id, title, text) => `<section id="${id}"><h2>${title}</h2><p>${text}</p></section>`],
    ['of a box', (id, title, text) => `<div class="section" id="${id}"><h2>${title}</h2><p>${text}</p></div>`],
    ['of the heading', (id, title, text) => `<h2 id="${id}">${title}</h2><p>${text}</p>`],
    [
      'with a permalink',
      (id, title, text) => `<section id="${id}"><h2>${title}<a href="#${id}">¶</a></h2><p>${text}</p></section>`,
    ],
  ])('%s', (_, write) => {
    const { text, markdown } = keptOf(
      PROSE.join('') + sections.map(([title, id], at) => write(id, title, `SECTION${at} tells of the gate.`)).join(''),
    )
    for (const [at, [title]] of sections.entries()) {
      expect(text).toContain(`SECTION${at}`)
      expect(markdown).toContain(`## ${title}`)
    }
  })

  test('the comments of a page go', () => {
    const comments = '<section id="comments"><h2>Comments</h2><p>REMARK I like gulls.</p></section>'
    expect(keptOf(PROSE.join('') + comments).text).not.toContain('REMARK')
  })
})
