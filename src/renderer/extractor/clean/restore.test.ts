import { describe, expect, test } from 'vitest'
import { amongProse, keptOf, PROSE } from '../testing/harbour-page.ts'

describe('prose that Readability drops comes back', () => {
  const LEAD = 'The lock is dry for the first time in a century, and the masons have two weeks to mend its sill.'

  test.each([
    [`<header><p class="standfirst">${LEAD}</p></header>`, ''],
    [`<div class="head"><div class="summary">${LEAD}</div></div>`, ''],
    [`<p class="teaser">${LEAD}</p>`, `<meta name="description" content="${LEAD}">`],
  ])('the lead: %s', (lead, head) => {
    const body = `${lead}<div class="meta">By Ada Quill</div><div class="body">${PROSE.join('')}</div>`
    expect(keptOf(body, { head }).text.startsWith(LEAD)).toBe(true)
  })

  test('paragraphs in boxes of the same kind', () => {
    const box = (text: string) => `<div class="mod"><div class="box"><p class="text">${text}</p></div></div>`
    const boxes = [...PROSE, ...PROSE].map((text, at) => box(`Part ${at}. ${text.replace(/<\/?p>/g, '')}`))
    const body = `${boxes.slice(0, 2).join('')}<div class="media"><a href="/p">All pictures of the lock</a></div>${boxes.slice(2).join('')}`
    const { text } = keptOf(body)
    for (let at = 0; at < boxes.length; at += 1) expect(text).toContain(`Part ${at}.`)
  })

  test('a teaser that is an article of its own does not end the text', () => {
    const teaser =
      '<article><a href="/x"><h3>Masons find a boat in the mud of the lock</h3></a><time datetime="2026-05-02">2 May 2026</time></article>'
    const { text } = keptOf(
      [
        ...PROSE,
        teaser,
        ...PROSE.map((text) => text.replace('<p>', '<p>Again: ')),
        teaser,
        PROSE[0].replace('<p>', '<p>Last: '),
      ].join(''),
    )
    expect(text).toContain('Again: When the eels')
    expect(text).toContain('Last: The old lock')
  })

  test('what is hidden stays out', () => {
    expect(amongProse(`<div hidden><p>HIDDEN ${LEAD}</p></div>`).text).not.toContain('HIDDEN')
  })
})
