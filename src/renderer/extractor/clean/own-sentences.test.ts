import { describe, expect, test } from 'vitest'
import { amongProse } from '../testing/harbour-page.ts'

/** Steps between paragraphs of prose, in the order of the page. */
const step = (number: string, words: string) => `<div class="step"><span>${number}</span><p>${words}</p></div>`

const kept: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'cards with headings of a word',
    '<div class="steps"><div><h3>Register</h3><p>Create an account at the office.</p></div><div><h3>Download</h3><p>Download the form and sign it.</p></div><div><h3>Subscribe</h3><p>Subscribe to the tide mail.</p></div></div>',
    ['Register', 'Download the form and sign it.', 'Subscribe', 'Subscribe to the tide mail.'],
  ],
  [
    'boxes without names',
    '<div><div>Sign in at the gate house.</div><div>Take the key from the hook.</div><div>Share on the board what you read.</div></div>',
    ['Sign in at the gate house.', 'Share on the board what you read.'],
  ],
  [
    'numbered boxes, without full stops and of a word',
    `<div class="steps">${step('1', 'Sign in')}${step('2', 'Download the form')}${step('Step 3', 'Subscribe to our newsletter')}</div>`,
    ['Sign in', 'Download the form', 'Subscribe to our newsletter'],
  ],
  [
    'sections',
    '<div><section><h4>Log in</h4><p>Log in with the key of the boat house.</p></section><section><h4>Open</h4><p>Open the upper gate by hand.</p></section><section><h4>Share</h4><p>Share on the board what you read.</p></section></div>',
    ['Log in', 'Log in with the key of the boat house.', 'Share on the board what you read.'],
  ],
  [
    'paragraphs among others',
    '<p>Download the tide table before you leave the house.</p><p>The keeper of the gate will ask for it.</p><p>Subscribe to the ledger of the lock at the counter.</p>',
    ['Download the tide table', 'Subscribe to the ledger'],
  ],
  [
    'paragraphs about what the words name',
    '<p>Cookie cutters in the shape of gulls are sold at the pump house.</p><p>Trending upward since May, the level has reached the mark.</p><p>Donate blood, said the sign at the lock.</p>',
    ['Cookie cutters', 'Trending upward', 'Donate blood'],
  ],
  [
    'in other languages',
    '<p>Werbung hing damals an jeder Schleuse, und der Wärter bekam zwei Gulden.</p><p>Реклама висела на каждом шлюзе, и никто её не снимал.</p>',
    ['Werbung hing damals', 'Реклама висела'],
  ],
  [
    'an aside without a label',
    '<aside class="tip"><p>Download the chart of the sound before noon.</p></aside>',
    ['Download the chart'],
  ],
  [
    'a question whose answer is closed',
    '<div><button aria-expanded="false" aria-controls="f1">Register a boat</button><div id="f1" hidden><p>Take the papers to the lock house on a Monday.</p></div></div>',
    ['Register a boat', 'Take the papers'],
  ],
]

describe('what only begins as a line of a site stays', () => {
  test.each(kept)('%s', (_, contents, words) => {
    const { text } = amongProse(contents)
    for (const each of words) expect(text).toContain(each)
  })
})

describe('lines of the site go', () => {
  test.each([
    '<p>Subscribe to our newsletter for more news from the harbour.</p>',
    '<p>Subscribe now to read the latest news from the harbour.</p>',
    '<p>Sign up for breaking news, tide tables and more.</p>',
    '<p>Watch: boats pass the lock in the storm.</p>',
    '<div><h3>Stay on the water</h3><p>Sign up for our weekly letter.</p></div>',
    '<div><div>Share on Gullbook</div><div>Print this</div><div>Save</div></div>',
    '<p><a href="https://a.example/app">Download the tide app</a></p>',
  ])('%s', (contents) => {
    const words = (contents.match(/(?:Subscribe|Sign|Watch|Share|Download)[^<]*/) as RegExpMatchArray)[0]
    expect(amongProse(contents).text).not.toContain(words)
  })
})
