import { describe, expect, test } from 'vitest'
import { keptOf, PROSE } from '../../testing/harbour-page.ts'

/** Two headings, as a page writes them. */
function headed(write: (title: string, id: string) => string) {
  return keptOf(
    `${PROSE[0]}${write('History', 'history')}${PROSE[1]}${write('Gates', 'gates')}${PROSE.slice(2).join('')}`,
  )
}

describe('headings stay, without their controls', () => {
  test.each<[string, (title: string, id: string) => string]>([
    [
      'a wiki',
      (title, id) =>
        `<div class="mw-heading"><h2 id="${id}">${title}</h2><span>[<a href="/w?action=edit">edit</a>]</span></div>`,
    ],
    [
      'an older wiki',
      (title, id) =>
        `<h2><span id="${id}">${title}</span><span><span>[</span><a href="/w?veaction=edit">edit</a><span> | </span><a href="/w?action=edit">edit source</a><span>]</span></span></h2>`,
    ],
    [
      'a German wiki',
      (title) =>
        `<div><h2>${title}</h2><span>[<a href="/w?a=1">Bearbeiten</a> | <a href="/w?a=2">Quelltext bearbeiten</a>]</span></div>`,
    ],
    [
      'a README',
      (title, id) =>
        `<div class="markdown-heading"><h2>${title}</h2><a id="user-content-${id}" class="anchor" href="#${id}"><svg></svg></a></div>`,
    ],
    ['a pilcrow', (title, id) => `<h2>${title}<a class="headerlink" href="#${id}">¶</a></h2>`],
    ['a sign before', (title, id) => `<h2 id="${id}"><a href="#${id}" aria-hidden="true">#</a> ${title}</h2>`],
    ['a blank of no width', (title, id) => `<h2 id="${id}">${title}<a href="#${id}">\u200b</a></h2>`],
    [
      'hidden words',
      (title, id) => `<h2 id="${id}">${title} <a href="#${id}"><span>Link to this section</span></a></h2>`,
    ],
    ['a link around', (title, id) => `<h2 id="${id}"><a href="#${id}">${title}</a></h2>`],
    ['a button', (title) => `<h2>${title}<button>🔗</button></h2>`],
    ['a box', (title) => `<div class="section-header"><h2>${title}</h2></div>`],
    ['a name of little weight', (title) => `<h2 class="media-title meta">${title}</h2>`],
    ['a role', (title) => `<div role="heading" aria-level="2">${title}</div>`],
  ])('%s', (_, write) => {
    const { markdown, text } = headed(write)
    expect(markdown).toMatch(/^## History$/m)
    expect(markdown).toMatch(/^## Gates$/m)
    expect(text).not.toMatch(/edit|earbeiten|[¶#🔗]|Link to/u)
  })

  test('a number that links to its section stays', () => {
    expect(headed((title, id) => `<h2 id="${id}"><a href="#${id}">§ 2.</a> ${title}</h2>`).text).toContain(
      '§ 2. History',
    )
  })

  test('a heading in the words of the title stays', () => {
    const { markdown } = keptOf(`${PROSE[0]}<h2>Weir</h2>${PROSE[1]}<h2>Sandry</h2>${PROSE[2]}`)
    expect(markdown).toMatch(/^## Weir$/m)
    expect(markdown).toMatch(/^## Sandry$/m)
  })
})
