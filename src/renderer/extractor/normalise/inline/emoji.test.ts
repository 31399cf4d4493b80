import { expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from '../../answer.ts'
import { dom, pageAt } from '../../testing/pages.ts'

function articleOf(inside: string) {
  const html = `<!doctype html><html><head><title>Songs at the weir</title></head><body><article><h1>Songs at the weir</h1><p>The choir of the lower village meets on the first Sunday of the month, in the boathouse when it rains and on the slip when it does not.</p>${inside}<p>Whoever comes late sits with the oars, and whoever cannot sing turns the pages and keeps the dog from the water.</p></article></body></html>`
  const page = { ...pageAt('https://the-weir.example/songs'), bytes: new TextEncoder().encode(html) }
  return (answer({ kind: 'extract', page }, dom) as ExtractReply).articles[0]
}

test.each([
  [
    'an emoji in the text of a picture',
    '<img class="emoji" draggable="false" alt="🙂" src="https://cdn.example/72/1f642.png">',
    '🙂',
  ],
  ['a smiley of a blog', '<img src="/e/1f642.png" alt="🙂" class="wp-smiley" style="height:1em">', '🙂'],
  ['a typed smiley', '<img src="/icons/icon_smile.gif" alt=":-)" class="wp-smiley">', ':-)'],
  [
    'a picture named by its code points alone',
    '<img alt="Smiling face" class="emoji" src="/emoji/1f1e9-1f1ea.svg?v=12">',
    '🇩🇪',
  ],
  [
    'a picture of a chat',
    '<img data-stringify-type="emoji" data-stringify-emoji=":wave:" alt=":wave:" src="https://emoji.example/large/1f44b@2x.png">',
    '👋',
  ],
  [
    'a name without code points',
    '<img src="/images/emoji/set/heron.png" title=":heron:" class="emoji" alt=":heron:">',
    ':heron:',
  ],
  ['an attribute of its own', '<img data-emoji="🌧️" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">', '🌧️'],
  [
    'a lazy picture',
    '<picture><source srcset="/a.webp"><img class="lazy" alt="👩‍🚀" data-src="/a.png"></picture>',
    '👩‍🚀',
  ],
  ['a drawing', '<svg role="img" aria-label="⚓"><path d="M0 0"/></svg>', '⚓'],
  ['a style', '<span class="emoji" style="background-image:url(\'/emoji/1f642.png\')" aria-label="🙂"></span>', '🙂'],
  ['a style with code points alone', '<i class="emoji-sprite" style="background: url(/emoji/1f427.png)"></i>', '🐧'],
  ['a keycap', '<img class="emoji" alt="2️⃣" src="/2.svg">', '2️⃣'],
  ['an element around the sign', '<g-emoji class="g-emoji" alias="anchor">⚓</g-emoji>', '⚓'],
  ['a picture before its sign', '<span class="e1"><img src="/p.png" alt="🙂"><span class="e2">🙂</span></span>', '🙂'],
])('%s becomes its sign within the line', (_, mark, sign) => {
  const article = articleOf(
    `<p>We sang on the slipway ${mark} and the rain held off until the last verse was over.</p>`,
  )
  expect(article?.text).toContain(`We sang on the slipway ${sign} and the rain held off until the last verse was over.`)
  expect(article?.images).toEqual([])
})

test('an emoji in a caption stays in the caption', () => {
  const article = articleOf(
    '<figure><img src="/slip.jpg" alt="The slipway"><figcaption>High water <img class="emoji" alt="🌊" src="/1f30a.svg"> in April</figcaption></figure>',
  )
  expect(article?.html).toContain('<figcaption>High water 🌊 in April</figcaption>')
  expect(article?.images).toHaveLength(1)
})

test('a photograph stays one, whatever its text is', () => {
  const article = articleOf('<p><img src="/sea.jpg" width="800" height="500" alt="🌊"></p>')
  expect(article?.images).toHaveLength(1)
})

test('a picture that is named by a number is no emoji', () => {
  const article = articleOf(
    '<p>The weir in winter: <img src="/photos/2600.jpg" alt="The weir" width="120"> a print.</p>',
  )
  expect(article?.images).toHaveLength(1)
})
