import { expect, test } from 'vitest'
import { statedSizes, statedWidths, withAssets } from './article-files.ts'
import type { KeptImage } from './images/assets.ts'

const kept = (index: number | 'lead', displaySize: KeptImage['displaySize'] = null): KeptImage => {
  const hash = `${index}`.padStart(32, '0')
  return {
    index,
    hash,
    sha256: hash.repeat(2),
    ext: 'png',
    type: 'image/png',
    displaySize,
    url: '',
    bytes: new Uint8Array(),
  }
}
const name = (index: number) => `asset://a1/${`${index}`.padStart(32, '0')}`
const drawn = { width: 60, height: 40 }
const html = (...attributes: readonly string[]) =>
  attributes.map((each, index) => `<p>“asset://token/${index}” <img src="asset://token/${index}"${each}></p>`).join('')

test('images are named by the article’s own assets, and one that could not be had as missing', () => {
  expect(
    withAssets('<img src="asset://token/0" alt="A"><img src="asset://token/1">', 'token', 'a1', {
      assets: [kept(0)],
      missing: [],
    }),
  ).toBe(`<img src="${name(0)}" alt="A"><img src="asset://a1/missing">`)
})

test('a drawing says how large it is shown, unless its page does', () => {
  const images = { assets: [kept(0, drawn), kept(1, drawn), kept(2, drawn), kept('lead', drawn)], missing: [] }
  const made = withAssets(
    html(' alt="A &quot;b&quot; width="', ' alt="C" width="30"', ' height="9"'),
    'token',
    'a1',
    images,
  )
  expect([...made.matchAll(/<img[^>]*>/g)].map(([tag]) => tag)).toEqual([
    `<img src="${name(0)}" width="60" height="40" alt="A &quot;b&quot; width=">`,
    `<img src="${name(1)}" alt="C" width="30">`,
    `<img src="${name(2)}" height="9">`,
  ])
})

test('the width that a page says is read from its own attribute alone', () => {
  const text = html(' alt="width=&quot;9&quot;"', ' alt="C" width="30"', ' width="0"', ' title=" width=" width="44"')
  expect([...statedWidths(text, 'token')]).toEqual([
    [1, 30],
    [3, 44],
  ])
})

test('what a drawing was shown as is read from the HTML that was kept', () => {
  const images = { assets: [kept(0, drawn), kept(1)], missing: [] }
  const made = withAssets(html(' alt="A"', ' width="30"'), 'token', 'a1', images)
  expect([...statedSizes(made, 'a1')]).toEqual([['0'.repeat(32), drawn]])
  expect([...statedSizes(made, 'b2')]).toEqual([])
})
