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

  test('nor for one in another language, where a sign in the heading leads to it', () => {
    const names = [
      ['Ementa', 'menu'],
      ['Comentários', 'comments'],
      ['Partilhar', 'share'],
      ['Rodapé', 'footer'],
      ['Lateral', 'sidebar'],
    ] as const
    const written = names.map(
      ([title, id], at) =>
        `<section id="${id}"><h2>${title}<a href="#${id}">#</a></h2><p>A porta SECTION${at} abre só de manhã.</p></section>`,
    )
    const { text } = keptOf(PROSE.join('') + written.join(''))
    for (const at of names.keys()) expect(text).toContain(`SECTION${at}`)
  })

  test('the comments of a page go, also those that a heading counts and links to', () => {
    const counted =
      '<section id="comments"><h2><a href="#comments">2 Kommentare</a></h2><p>REMARK I like gulls.</p></section>'
    expect(keptOf(PROSE.join('') + counted).text).not.toContain('REMARK')
  })

  test('the comments of a page go', () => {
    const comments = '<section id="comments"><h2>Comments</h2><p>REMARK I like gulls.</p></section>'
    expect(keptOf(PROSE.join('') + comments).text).not.toContain('REMARK')
  })

  const series = [
    ['Comments', 'comments'],
    ['Related', 'related'],
    ['Breadcrumbs', 'breadcrumbs'],
    ['Newsletter', 'newsletter'],
  ] as const
  test.each<[string, (id: string, title: string, text: string) => string]>([
    [
      'with an id of its own for the heading',
      (id, title, text) =>
        `<section id="${id}"><h2 id="${id}-title">${title}<a class="headerlink" href="#${id}">#</a></h2><p>${text}</p></section>`,
    ],
    [
      'labelled by its heading',
      (id, title, text) =>
        `<section aria-labelledby="${id}-heading"><h2 id="${id}-heading">${title}</h2><p>${text}</p></section>`,
    ],
    [
      'with a class of the same word',
      (id, title, text) =>
        `<div class="part ${id}" id="${id}"><h2 id="${id}-h">${title}<a href="#${id}">¶</a></h2><p>${text}</p></div>`,
    ],
  ])('with its heading, where all are named as parts of a site: %s', (_, write) => {
    const { text, markdown } = keptOf(
      PROSE.join('') + series.map(([title, id], at) => write(id, title, `SECTION${at} tells of the gate.`)).join(''),
    )
    for (const [at, [title]] of series.entries()) {
      expect(text).toContain(`SECTION${at} tells of the gate.`)
      expect(markdown).toContain(`## ${title}`)
    }
  })

  const contents = (link: string) =>
    keptOf(
      `<ol class="contents"><li><a href="#gates">Gates</a></li><li>${link}</li></ol><h2 id="gates">Gates</h2>${PROSE.join('')}<div id="sidebar"><h2>Other weirs</h2><p>SECTION tells of them, says the keeper.</p></div>`,
    )
  test('a table of contents leads to it', () => {
    const { text, markdown } = contents('<a href="#sidebar">Other weirs</a>')
    expect(text).toContain('SECTION tells')
    expect(markdown).toContain('## Other weirs')
  })

  test('a link in other words is none', () => {
    expect(contents('<a href="#sidebar">More</a>').text).not.toContain('SECTION tells')
  })

  test('a link to the comments is no table of contents', () => {
    const comments = '<section id="comments"><h2>Comments</h2><p>REMARK I like gulls.</p></section>'
    const menu = '<ul><li><a href="#top">Up</a></li><li><a href="#comments">Comments</a></li></ul>'
    expect(keptOf(menu + PROSE.join('') + comments).text).not.toContain('REMARK')
  })
})
