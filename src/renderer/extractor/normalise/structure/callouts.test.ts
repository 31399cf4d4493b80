import { describe, expect, test } from 'vitest'
import { amongProse, keptOf, PROSE } from '../../testing/harbour-page.ts'

const NOTE = 'Lift the lower gate before the upper one, or the sill will be torn away.'

describe('asides that are the text become quotations with their labels', () => {
  test.each([
    [`<aside><p>${NOTE}</p></aside>`, '> Lift'],
    [`<aside><h4>Mind the sill</h4><p>${NOTE}</p></aside>`, '> **Mind the sill**'],
    [`<aside class="warning">${NOTE}</aside>`, '> **Warning**'],
    [`<aside aria-label="Good to know"><p>${NOTE}</p></aside>`, '> **Good to know**'],
    [`<aside data-type="tip"><p>${NOTE}</p></aside>`, '> **Tip**'],
    [`<div role="note"><p>${NOTE}</p></div>`, '> Lift'],
    [`<div class="admonition note"><p class="admonition-title">Note</p><p>${NOTE}</p></div>`, '> **Note**'],
    [
      `<div class="markdown-alert markdown-alert-warning"><p class="markdown-alert-title"><svg></svg>Warning</p><p>${NOTE}</p></div>`,
      '> **Warning**',
    ],
    [`<div class="alert alert-info" role="alert"><strong>Heads up.</strong> ${NOTE}</div>`, '> **Heads up.**'],
    [`<aside><h3>Before you begin</h3><ul><li>Rope</li><li>Lamp</li></ul></aside>`, '> **Before you begin**'],
    [`<aside><p>${NOTE} The <a href="/rules">rules</a> say why.</p></aside>`, '> Lift'],
  ])('%s', (contents, quoted) => {
    expect(amongProse(contents).markdown).toContain(quoted)
  })

  test('no English word is put into a text of another language', () => {
    const { markdown } = amongProse(
      '<aside class="note" lang="de"><p>Zuerst das untere Tor heben, sonst reißt die Schwelle.</p></aside>',
    )
    expect(markdown).toContain('> Zuerst')
    expect(markdown).not.toContain('Note')
  })

  test.each([
    '<aside class="related"><p>LEFT OUT, a list of what is read elsewhere.</p></aside>',
    '<aside><h4><a href="/x">LEFT OUT of the lock with a song</a></h4><p>The lock was opened on Monday.</p></aside>',
    '<aside><p>LEFT OUT unless you write to us each week.</p><form><input type="email"></form></aside>',
    '<aside><p>LEFT <a href="/x">OUT, a story of the mayor and of the new lock of the town</a></p></aside>',
  ])('others go: %s', (contents) => {
    expect(amongProse(contents).text).not.toContain('LEFT')
  })
})

describe('notes that a link opens', () => {
  const open = (note: string, link: string) => keptOf(`${PROSE[0].replace('lock', link)}${PROSE[1]}${PROSE[2]}${note}`)

  test('a hidden note goes behind the text, with its reference', () => {
    const { text, html } = open(
      '<aside id="n1" style="display:none">By my own count.</aside>',
      'lock<a href="#n1">*</a>',
    )
    expect(text).toContain('By my own count.')
    expect(html).toMatch(/lock<sup><a href="#user-n1" id="user-n1-reference">\*<\/a><\/sup>/)
  })

  test('a term keeps its word', () => {
    const { text } = open('<aside id="d1" hidden><p>A basin between two gates.</p></aside>', '<a href="#d1">lock</a>')
    expect(text).toContain('The old lock1 at Sandry')
    expect(text).toContain('A basin between two gates.')
  })
})
