import { describe, expect, test } from 'vitest'
import { amongProse } from '../testing/harbour-page.ts'

const WORDS = 'The gate was lost in the ice of that winter.'

describe('a box of the text is not dropped for a part of a word in its name', () => {
  test.each([
    'nextra-callout',
    'commentary',
    'commentary-block long',
    'socialhistory',
    'footernote',
    'footerless',
    'extraordinary',
    'bannerman',
    'correlated',
    'unrelated',
    'sponsorship-law',
    'pagergram',
    'popups-list',
    'coauthor-text',
    'supplemental-text',
    'legends-of-the-weir',
  ])('%s', (name) => {
    expect(amongProse(`<div class="${name}"><p>${WORDS}</p></div>`).text).toContain(WORDS)
    const both = `<div class="${name}"><h3>Gates</h3><p>${WORDS}</p></div>`
    expect(amongProse(both).markdown).toContain(`### Gates\n\n${WORDS}`)
  })

  test('of a paragraph or a heading', () => {
    const { text, markdown } = amongProse(
      `<p class="authority">${WORDS}</p><h2 id="metamorphosis">Of eels</h2><p>The eel grows slowly.</p>`,
    )
    expect(text).toContain(WORDS)
    expect(markdown).toContain('## Of eels')
  })
})

describe('nor for what it has, has not, or is as well', () => {
  test.each([
    ['a modifier', `<div class="has-header-image has-social-links"><p>${WORDS}</p></div>`],
    ['the lack of one', `<div class="no-sidebar"><p>${WORDS}</p></div>`],
    ['the header of a section', `<div class="section-header-text"><p>${WORDS}</p></div>`],
    ['a media object', `<div class="media"><div class="media-body"><p>${WORDS}</p></div></div>`],
    ['the tools of a work', `<div class="tools-needed"><h3>Tools</h3><p>${WORDS}</p></div>`],
    [
      'a figure',
      `<figure class="header-image"><img src="/a.jpg" width="800" height="500"><figcaption>${WORDS}</figcaption></figure>`,
    ],
    [
      'the dishes of a menu',
      `<div class="menu-items"><div class="menu-item"><h3>Soup</h3><p>Of eels and leeks.</p></div><div class="menu-item"><h3>Bread</h3><p>${WORDS}</p></div></div>`,
    ],
    [
      'the first row of a table of boxes',
      `<div class="table-header"><div>${WORDS}</div><div>Level</div></div><div class="table-row"><div>Monday</div><div>four metres</div></div><div class="table-row"><div>Tuesday</div><div>three metres</div></div>`,
    ],
  ])('%s', (_, contents) => {
    expect(amongProse(contents).text).toContain(WORDS)
  })
})

describe('what is named as a part of the site still goes', () => {
  test.each([
    '<div class="social-share"><a href="https://a.example/x">REMARK share</a> <a href="https://b.example/x">Post</a></div>',
    '<div class="menu-item"><a href="/a">REMARK Home</a></div>',
    '<div class="header-links"><a href="/in">REMARK Sign in</a> <a href="/x">Search</a></div>',
    '<div class="relatedposts"><h4>Related</h4><p>REMARK The ice took the upper weir in a night, and no one saw it.</p></div>',
    '<div class="commentlist"><p>REMARK I like gulls, and I like the weir.</p><form><input name="reply"></form></div>',
    '<div class="photoheader"><img src="/a.jpg" width="800" height="500"><div class="photofooter"><p>REMARK by a visitor of the weir.</p></div></div>',
  ])('%s', (contents) => {
    expect(amongProse(contents).text).not.toContain('REMARK')
  })
})
