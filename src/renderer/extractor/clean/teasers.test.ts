import { describe, expect, test } from 'vitest'
import { amongProse, keptOf, PROSE } from '../testing/harbour-page.ts'

const TITLE = 'Mayor opens the new lock with a song'
const EXCERPT = 'The lock was opened on Monday with music and long speeches.'
const SECOND = 'Heron seen on the town hall'

describe('teasers go, with their excerpts', () => {
  test.each([
    `<p><strong>Also read: <a href="/x">${TITLE}</a></strong></p>`,
    `<div class="box"><a href="/x"><h4>${TITLE}</h4><p>${EXCERPT}</p></a></div>`,
    `<div class="card"><a href="/x"><img src="/img/1.jpg" alt=""></a><h4><a href="/x">${TITLE}</a></h4></div>`,
    `<aside><h4><a href="/x">${TITLE}</a></h4><p>${EXCERPT}</p></aside>`,
    `<ul><li><a href="/1">${TITLE}</a></li><li><a href="/2">${SECOND} and on the mill</a></li></ul>`,
  ])('between paragraphs: %s', (contents) => {
    const { text } = amongProse(contents)
    expect(text).not.toContain(TITLE)
    expect(text).not.toContain(EXCERPT)
    expect(text).toContain('A new gauge')
  })

  test.each([
    `<section><h2>More from the river</h2><article><h3><a href="/1">${TITLE}</a></h3><p>${EXCERPT}</p></article><article><h3><a href="/2">${SECOND}</a></h3><p>${EXCERPT}</p></article></section>`,
    `<div><h3>Latest</h3><div><h4><a href="/1">${TITLE}</a></h4><div>${EXCERPT}</div></div><div><h4><a href="/2">${SECOND}</a></h4><div>${EXCERPT}</div></div></div>`,
    `<h3>Read on</h3><ul><li><a href="/1">${TITLE}</a><p>${EXCERPT}</p></li><li><a href="/2">${SECOND}</a><p>${EXCERPT}</p></li></ul>`,
  ])('behind the text: %s', (contents) => {
    const { text, receipt } = keptOf(PROSE.join('') + contents)
    for (const words of [TITLE, SECOND, EXCERPT]) expect(text).not.toContain(words)
    expect(receipt.map((block) => block.text).join(' ')).toContain(EXCERPT)
  })

  test('a page about other pages keeps them', () => {
    const stories = [0, 1, 2, 3].map(
      (at) => `<h2><a href="/${at}">Story ${at} of the river this week</a></h2>${PROSE[at]}${PROSE[at + 1]}`,
    )
    expect(keptOf(stories.join('')).text).toContain('Story 3 of the river')
  })
})

describe('what only asks or repeats goes', () => {
  test('a box with a field', () => {
    const box =
      '<div><p>A letter from the lock each week, with tides and gulls.</p><input type="email"><button>Go</button></div>'
    expect(amongProse(box).text).not.toContain('A letter from the lock')
  })

  test('a list that is there twice', () => {
    const list =
      '<ul><li>All stories of the river, without end</li><li>The paper of the lock on each of your screens</li></ul>'
    expect(keptOf(`${PROSE[0]}${list}${PROSE[1]}${PROSE[2]}${list}${PROSE[3]}`).text).not.toContain('All stories')
    expect(keptOf(`${PROSE[0]}${list}${PROSE[1]}${PROSE[2]}${PROSE[3]}`).text).toContain('All stories')
  })

  test('a pull quote', () => {
    const { text } = amongProse(
      '<blockquote><p>which nobody has repaired since the winter in which the weir gave way</p></blockquote>',
    )
    expect(text.match(/nobody has repaired/g)).toHaveLength(1)
  })

  test('advertisements', () => {
    const { text } = amongProse(
      '<amp-ad><div placeholder>ADVERT</div></amp-ad><ins class="adsbygoogle" data-ad-slot="1">ADVERT</ins><aside class="ad"><p>ADVERT for boats that float longer.</p></aside>',
    )
    expect(text).not.toContain('ADVERT')
  })
})
