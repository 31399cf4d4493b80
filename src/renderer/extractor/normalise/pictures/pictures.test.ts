import { describe, expect, test } from 'vitest'
import { articleOf, pageAround } from '../../testing/kept-page.ts'

const BLANK = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='
const figure = (inside: string) => `<figure>${inside}<figcaption>The lock at noon</figcaption></figure>`
const firstAddresses = (html: string) => articleOf(pageAround(html))?.images.map(({ candidates }) => candidates[0])

describe('a picture keeps its place and its caption', () => {
  test.each([
    ['a background', '<div style="height:300px;background: #eee url(/one.jpg) center/cover"></div>'],
    [
      'a quoted background behind a gradient',
      `<div style="background-image: linear-gradient(red, blue), url('/one.jpg')"></div>`,
    ],
    ['a custom property', '<div style="--image:url(/one.jpg)"></div>'],
    ['an attribute for a script', '<div class="delayed" data-src="/one.jpg" data-alt="A lock"></div>'],
    ['a background for a script', '<div data-bg="url(/one.jpg)"></div>'],
    ['JSON', `<img src="${BLANK}" data-src='{"url":"https://example.org/one.jpg"}'>`],
    ['a list of sizes', `<img data-sizes-list='[{"src":"/small.jpg","width":300},{"src":"/one.jpg","width":1200}]'>`],
    ['sizes by their names', `<img data-image='{"300":"/small.jpg","900":"/one.jpg"}'>`],
    ['a lazy srcset', '<img src="/placeholder.svg" data-lazy-srcset="/small.jpg 300w, /one.jpg 900w">'],
    ['another attribute', `<img src="${BLANK}" data-huge="/one.jpg">`],
    [
      'a size of one pixel and the whole picture',
      '<img loading="lazy" src="/tiny.jpg" width="1" height="1" data-full="/one.jpg">',
    ],
    ['a proportion', '<img src="/one.jpg" width="3" height="2">'],
    ['AMP', '<amp-img src="/one.jpg" width="800" height="500"><noscript><img src="/one.jpg"></noscript></amp-img>'],
    ['an empty box before <noscript>', '<div class="lazy"></div><noscript><img src="/one.jpg" alt="One"></noscript>'],
    [
      'a box for a script before <noscript>',
      '<div data-src="/one.jpg"></div><noscript><img src="/one.jpg"></noscript>',
    ],
    [
      '<picture> in <noscript>',
      '<span></span><noscript><picture><source srcset="/one.jpg 900w"><img src="/small.jpg"></picture></noscript>',
    ],
    [
      '<noscript> in <picture>',
      `<picture><img src="${BLANK}" data-src="/one.jpg"><noscript><img src="/one.jpg"></noscript></picture>`,
    ],
    ['a lazy source', `<picture><source data-srcset="/one.jpg 800w"><img src="${BLANK}"></picture>`],
  ])('%s', (_, html) => {
    expect(firstAddresses(figure(html))).toEqual(['https://example.org/one.jpg'])
    expect(articleOf(pageAround(figure(html)))?.text).toContain('The lock at noon')
  })

  test.each([
    ['with a role', '<div role="img" aria-label="The lock" style="background-image:url(&quot;/one.jpg&quot;)"></div>'],
    [
      'with a caption by its class',
      '<div><div style="background-image:url(/one.jpg)"></div><div class="caption">The lock</div></div>',
    ],
    ['between paragraphs', '<div class="photo" style="background-image:url(/one.jpg);height:400px"></div>'],
  ])('a background without a figure, %s', (_, html) => {
    expect(firstAddresses(html)).toEqual(['https://example.org/one.jpg'])
  })
})

test.each([
  ['an icon', '<p><span style="background-image:url(/star.png);width:16px;height:16px"></span>A line of the text.</p>'],
  ['what is behind words', '<div style="background-image:url(/one.jpg)"><p>A line of the text.</p></div>'],
  ['the picture of a link', '<a href="/b" aria-label="Boats" style="background-image:url(/one.jpg)"></a>'],
  ['a logo', '<div role="img" aria-label="The Weir" style="background-image:url(/logo.png)"></div>'],
  [
    'a pixel that counts',
    '<p><img src="https://stats.example/pixel.gif?u=1" width="1" height="1"><img src="https://stats.example/tr?id=3" height="1" width="1"></p>',
  ],
  ['a lazy one', `<p><img src="${BLANK}" data-src="https://stats.example/collect?x=1" width="1" height="1"></p>`],
  ['one with the name of a picture', '<p><img src="https://stats.example/a.png" width="1" height="1" alt=""></p>'],
])('%s is no picture of the text', (_, html) => {
  expect(firstAddresses(html)).toEqual([])
})

test('values of attributes may be as deep and as long as they like', () => {
  const deep = `${'['.repeat(3_000)}"/one.jpg"${']'.repeat(3_000)}`
  const html = figure(`<img src="/small.jpg" data-a='${deep}' data-b='[${'"/x.jpg",'.repeat(30_000)}1]'>`)
  expect(firstAddresses(html)).toEqual(['https://example.org/small.jpg'])
})
