import { describe, expect, test } from 'vitest'
import { amongProse, keptOf, PROSE } from '../testing/harbour-page.ts'

describe('a day that is a part of something stays', () => {
  test.each([
    '<ul><li>3 May 1901</li><li>4 June 1922</li></ul>',
    '<ul><li><p>3 May 1901</p></li><li><p>4 June 1922</p></li></ul>',
    '<ol><li><time>3 May 1901</time></li><li><time>4 June 1922</time></li></ol>',
    '<div role="list"><div role="listitem"><p>3 May 1901</p></div><div role="listitem"><p>4 June 1922</p></div></div>',
    '<dl><dt>Built</dt><dd>3 May 1901</dd><dt>Rebuilt</dt><dd><p>4 June 1922</p></dd></dl>',
    '<dl><div><dt>Built</dt><dd>3 May 1901</dd></div><div><dt>Rebuilt</dt><dd>4 June 1922</dd></div></dl>',
    '<table><tr><td>3 May 1901</td><td>North gate</td></tr><tr><td>4 June 1922</td><td>South gate</td></tr></table>',
    '<div class="grid"><div><div>3 May 1901</div><div>North gate</div></div><div><div>4 June 1922</div><div>South gate</div></div><div><div>1 July 1930</div><div>Mill gate</div></div></div>',
  ])('%s', (contents) => {
    const { text } = amongProse(contents)
    expect(text).toContain('3 May 1901')
    expect(text).toContain('4 June 1922')
  })

  test.each([
    '<table><thead><tr><th>Day</th><th>Gate</th></tr></thead><tr><td>3 May 1901</td><td>North gate</td></tr><tr><td>4 June 1922</td><td>South gate</td></tr></table>',
    '<table><tr><td><div>3 May 1901</div></td><td><div>North gate</div></td></tr><tr><td><div>4 June 1922</div></td><td><div>South gate</div></td></tr></table>',
    '<div role="table"><div role="rowgroup"><div role="row"><span role="columnheader">Day</span><span role="columnheader">Gate</span></div></div><div role="rowgroup"><div role="row"><span role="cell">3 May 1901</span><span role="cell">North gate</span></div></div></div>',
  ])('in its column: %s', (contents) => {
    expect(amongProse(contents).markdown).toMatch(/3 May 1901\s*\|\s*North gate/)
  })

  test('above the text it tells of the page, and goes', () => {
    const { text } = keptOf(`<ul><li>Published: 3 May 2026</li><li>Updated: 4 May 2026</li></ul>${PROSE.join('')}`)
    expect(text).not.toContain('May 2026')
  })
})

describe('steps stay, whatever they begin with', () => {
  const steps = [
    'Sign in with the key of the boathouse.',
    'Download the tide table for the month.',
    'Click to open the upper gate.',
    'Register the level in the book.',
    'Share on the board what you read.',
    'Log in again before you leave.',
  ]
  const items = (write: (step: string) => string) => steps.map(write).join('')
  const lists: readonly (readonly [string, string])[] = [
    ['items', `<ol>${items((step) => `<li>${step}</li>`)}</ol>`],
    ['paragraphs in items', `<ol>${items((step) => `<li><p>${step}</p></li>`)}</ol>`],
    ['boxes in items without numbers', `<ul>${items((step) => `<li><div>${step}</div></li>`)}</ul>`],
    ['paragraphs with headings', items((step) => `<h3>Step ${steps.indexOf(step) + 1}</h3><p>${step}</p>`)],
  ]
  test.each(lists)('%s', (_, contents) => {
    for (const page of [amongProse(contents), keptOf(contents + PROSE.join('')), keptOf(PROSE.join('') + contents)])
      for (const step of steps) expect(page.text).toContain(step)
  })

  test('a list of controls goes', () => {
    const { text } = keptOf(
      `${PROSE.join('')}<ul><li><a href="https://a.example/s">Share on Gull</a></li><li><a href="mailto:x">Email this</a></li></ul>`,
    )
    expect(text).not.toContain('Share on')
  })
})

describe('links that are of the text stay', () => {
  test.each([
    [
      '<h2>References</h2><ol><li><a href="https://a.example/1">A history of sluices and of those who kept them</a></li><li><a href="https://b.example/2">Ice on the upper river, 1890 to 1930</a></li></ol>',
      'A history of sluices',
    ],
    [
      '<ul><li class="level1"><div class="li"><a href="/a">Plans</a></div></li><li class="level1"><div class="li"><a href="/b">Figures</a></div></li></ul>',
      'Plans Figures',
    ],
    [
      '<p>Other pages tell of the parts of the weir:</p><ul><li><a href="/gate">Gate</a></li><li><a href="/sill">Sill</a></li></ul>',
      'Gate Sill',
    ],
    [
      '<div class="card"><h3>Ingredients</h3><ul><li><input type="checkbox"> <span>2</span> <a href="/i/leek">leeks</a></li><li><input type="checkbox"> <span>400 g</span> <a href="/i/eel">eel</a></li></ul></div>',
      '400 g eel',
    ],
  ])('%s', (contents, words) => {
    expect(amongProse(contents).text).toContain(words)
  })

  test('references at the end', () => {
    const references =
      '<h2>References</h2><ol><li><a href="https://a.example/1">A history of sluices and of those who kept them</a></li><li><a href="https://b.example/2">Ice on the upper river, 1890 to 1930</a></li></ol>'
    expect(keptOf(PROSE.join('') + references).text).toContain('Ice on the upper river')
  })
})

describe('pictures in a group stay, with their captions', () => {
  const figure = (at: number) =>
    `<figure><img src="/img/${at}.jpg" width="600" height="400" alt="x"><figcaption>Caption ${at} of the lock.</figcaption></figure>`
  test.each([
    `<figure>${figure(1)}${figure(2)}${figure(3)}</figure>`,
    `<div class="flex">${figure(1)}${figure(2)}${figure(3)}</div>`,
    `<div class="media-grid">${figure(1)}${figure(2)}${figure(3)}</div>`,
  ])('%s', (contents) => {
    const { text, html } = amongProse(contents)
    for (const at of [1, 2, 3]) expect(text).toContain(`Caption ${at} of the lock.`)
    expect(html.match(/<img /g)).toHaveLength(3)
  })
})
