import { expect, test } from 'vitest'
import { articleOf, pageAround } from '../testing/kept-page.ts'

test.each([
  [
    'a caption',
    '<figure><img src="/a.jpg" alt="A lock" width="600" height="400"><figcaption id="fig">The lock at noon <a class="headerlink" href="#fig">¶</a></figcaption></figure>',
    'The lock at noon',
  ],
  [
    'a term',
    '<dl><dt id="open">open(gate)<a href="#open">#</a></dt><dd>Opens one of the gates.</dd></dl>',
    'open(gate)',
  ],
  [
    'a paragraph',
    '<p id="p3">The gauge is read at noon, and the ledger is kept under the stairs. <a href="#p3">§</a></p>',
    'under the stairs.',
  ],
  [
    'an item',
    '<ol><li id="n1">Open the upper gate.<a class="anchor" href="#n1">🔗</a></li><li>Shut it.</li></ol>',
    'Open the upper gate.',
  ],
  [
    'the head of a table',
    '<table id="t"><caption>Hours of the lock<a title="Link to this table" href="#x">¶</a></caption><tr><th>Day</th><th>From</th></tr><tr><td>Friday</td><td>9</td></tr></table>',
    'Hours of the lock',
  ],
])('a link to its own place goes from %s', (_, html, line) => {
  const text = articleOf(pageAround(html))?.text ?? ''
  expect(text).toContain(line)
  expect(text).not.toMatch(/[¶#§🔗]/u)
})

test('signs of the text, and links to other places, stay', () => {
  const html =
    '<p>Under § 7 the keeper may close the lock, as <a href="#s7">§</a> and <a href="#s7">§ 7</a> say; ¶ marks a paragraph.</p><p id="s7">The seventh.</p>'
  expect(articleOf(pageAround(html))?.text).toContain(
    'Under § 7 the keeper may close the lock, as § and § 7 say; ¶ marks a paragraph.',
  )
})
