import { JSDOM, VirtualConsole } from 'jsdom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { png } from '../../../e2e/web/images.ts'
import { aggregator, aggregatorPaths } from '../../../e2e/web/pages/aggregator.ts'
import { arabic, blog, japanese } from '../../../e2e/web/pages/blog.ts'
import { charsetSamples } from '../../../e2e/web/pages/charsets.ts'
import { hostileParagraphs, hostilePath, vectors } from '../../../e2e/web/pages/hostile.ts'
import { longParagraphs } from '../../../e2e/web/pages/long.ts'
import { arabicProverb, hebrewLine, news } from '../../../e2e/web/pages/news.ts'
import { startWeb, type Web } from '../../../e2e/web/server.ts'
import { createLoad } from './fetch/load.ts'
import { keepImages } from './images/assets.ts'

let web: Web
beforeAll(async () => {
  web = await startWeb()
})
afterAll(() => web.close())

const load = createLoad({ version: '0', languages: ['en'] })
const get = (path: string) => load({ url: web.url(path), by: 'hand', kind: 'page' })
// A console of its own: the hostile pages' style sheets are meant to be wrong.
const documentOf = async (path: string) =>
  new JSDOM(Buffer.from((await get(path)).bytes), { virtualConsole: new VirtualConsole() }).window.document
const textOf = (document: Document) => document.body.textContent.replace(/\s+/g, ' ')

/** The internet of the tests is only worth something when its pages say what the tests believe they say. */
describe('the internet of the tests', () => {
  it.each([news, blog, arabic, japanese, ...aggregatorPaths.map((path) => ({ ...aggregator, path }))])(
    'says on $path what is expected of it',
    async ({ path, title, paragraphs, absent }) => {
      const text = textOf(await documentOf(path))
      for (const part of [title, ...paragraphs]) expect(text).toContain(part)
      if (path.startsWith('/digest')) return
      for (const part of absent.slice(0, 1)) expect(text).toContain(part)
    },
  )

  it('has a table, two languages from right to left and a quotation in a quotation in its news', async () => {
    const document = await documentOf(news.path)
    const cells = [...document.querySelectorAll('td')].map((cell) => cell.textContent)
    expect(cells).toEqual(expect.arrayContaining([...news.cells]))
    expect(document.querySelector('p[lang=ar][dir=rtl]')?.textContent).toBe(arabicProverb)
    expect(document.querySelector('blockquote blockquote[dir=rtl]')?.textContent).toBe(hebrewLine)
  })

  it('gives the same answer each time', async () => {
    const [one, two] = [await get(news.path), await get(news.path)]
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true)
    expect(longParagraphs(50)).toEqual(longParagraphs(50))
    expect(new Set(longParagraphs(50)).size).toBe(50)
  })

  it('has pictures that are pictures', async () => {
    const images = ['lock-640x400', 'bakery-640x480'].map((name) => ({
      candidates: [web.url(`/img/${name}.png`)],
      alt: '',
    }))
    const kept = await keepImages({
      articleUrl: web.url(news.path),
      fromPrivate: true,
      images,
      leadImageUrl: null,
      load,
      rasterise: async () => {
        throw new Error('these are no drawings')
      },
    })
    expect(kept.missing).toEqual([])
    expect(
      kept.assets.map(({ type, bytes }) => [type, Buffer.from(bytes).equals(Buffer.from(png('lock', 640, 400)))]),
    ).toEqual([
      ['image/png', true],
      ['image/png', false],
    ])
  })

  it.each(charsetSamples.filter(({ path }) => !/undeclared|lies/.test(path)))(
    'is written at $path in the charset it declares',
    async ({ path, sentence }) => {
      const { bytes, charset } = await get(path)
      const declared = /charset=["']?([\w-]+)/i.exec(Buffer.from(bytes).toString('latin1'))?.[1]
      const decoder = new TextDecoder(charset ?? declared ?? 'utf-16le')
      // As a stream: see encode.ts.
      expect(decoder.decode(bytes, { stream: true })).toContain(sentence)
    },
  )

  it('has an attacked article whose words are all there, after each attack too', async () => {
    const blocks = [...(await documentOf(hostilePath)).querySelectorAll('p')].map(({ textContent }) => textContent)
    for (const paragraph of hostileParagraphs) expect(blocks).toContain(paragraph)
  })

  it('has each attack by a name of its own, on a page of its own', async () => {
    expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length)
    for (const { name } of vectors) expect((await get(`/hostile/one/${name}`)).status).toBe(200)
    expect(web.leaks()).toEqual([])
  })
})
