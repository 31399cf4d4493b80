import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failureOf, Refusal } from '#shared/failure.ts'
import { pixel, png } from '../../../../e2e/web/images.ts'
import type { Load, LoadAsk } from '../fetch/types.ts'
import { type KeepImagesInput, keepImages, leaveImages } from './assets.ts'
import { dataUrlBytes } from './data-url.ts'

const articleUrl = 'https://news.test/story'
const one = png('one', 8, 6)
const two = png('two', 8, 6)
const nameOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 32)
const shown = (...candidates: string[]) => ({ candidates, alt: '' })
const at = (name: string) => `https://news.test/${name}`

/** A web of a few addresses; what it lacks is not found. */
function webOf(contents: Readonly<Record<string, Uint8Array>>) {
  const asked: LoadAsk[] = []
  const load: Load = async (ask) => {
    asked.push(ask)
    const bytes = contents[ask.url]
    if (ask.signal?.aborted) throw new Refusal('cancelled', 'Cancelled.')
    if (bytes === undefined) throw new Refusal('http-status', 'Not there.')
    const type = 'text/plain'
    return { url: ask.url, finalUrl: ask.url, bytes, headers: {}, status: 200, type, charset: null, isPrivate: false }
  }
  return { load, asked }
}

/** A rasteriser that draws everything as the same bitmap. */
const rasterise: KeepImagesInput['rasterise'] = async () => ({ png: one, width: 4, height: 3 })

function keep(load: Load, ask: Partial<KeepImagesInput>) {
  return keepImages({ articleUrl, fromPrivate: false, images: [], leadImageUrl: null, load, rasterise, ...ask })
}

describe('keepImages', () => {
  it('keeps each image under the beginning of its SHA-256, with the type its content has', async () => {
    const { load, asked } = webOf({ [at('a')]: one, [at('b')]: pixel, [at('lead')]: two })
    const kept = await keep(load, { images: [shown(at('a')), shown(at('b'))], leadImageUrl: at('lead') })
    expect(kept).toMatchObject({
      missing: [],
      assets: [
        { index: 'lead', hash: nameOf(two), ext: 'png', type: 'image/png', bytes: two },
        { index: 0, hash: nameOf(one), ext: 'png', type: 'image/png', bytes: one },
        { index: 1, hash: nameOf(pixel), ext: 'gif', type: 'image/gif', bytes: pixel },
      ],
    })
    expect(asked).toHaveLength(3)
    for (const ask of asked) expect(ask).toMatchObject({ by: 'page', from: articleUrl, kind: 'image' })
  })

  it('asks for an address once, and holds equal bytes once', async () => {
    const { load, asked } = webOf({ [at('a')]: one, [at('b')]: Uint8Array.from(one) })
    const kept = await keep(load, { images: [shown(at('a')), shown(at('a')), shown(at('b'))], leadImageUrl: at('a') })
    expect(asked.map(({ url }) => url)).toEqual([at('a'), at('b')])
    expect(kept.assets.map(({ index }) => index)).toEqual(['lead', 0, 1, 2])
    expect(new Set(kept.assets.map(({ bytes }) => bytes)).size).toBe(1)
  })

  it('keeps a drawing as the bitmap that is drawn of it, once for each width that the page shows it with', async () => {
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
    const { load } = webOf({ [at('a.svg')]: drawing, [at('b.png')]: drawing })
    const widths: (number | null)[] = []
    const kept = await keep(load, {
      images: [shown(at('a.svg')), shown(at('b.png')), shown(at('a.svg'))],
      widths: new Map([[2, 90]]),
      rasterise: async ({ width }) => {
        widths.push(width)
        return { png: width === null ? one : two, width: width ?? 40, height: 30 }
      },
    })
    expect(widths).toEqual([null, 90])
    expect(kept.assets).toMatchObject([
      { index: 0, hash: nameOf(one), ext: 'png', type: 'image/png', displaySize: { width: 40, height: 30 } },
      { index: 1, hash: nameOf(one), displaySize: { width: 40, height: 30 } },
      { index: 2, hash: nameOf(two), displaySize: { width: 90, height: 30 } },
    ])
  })

  it('takes what was fetched before as large as it was shown', async () => {
    const { load, asked } = webOf({})
    const size = { width: 4, height: 3 }
    const stored = async () => ({ bytes: one, displaySize: size })
    expect(await keep(load, { images: [shown(at('a'))], stored })).toMatchObject({
      assets: [{ displaySize: size }],
      missing: [],
    })
    expect(asked).toEqual([])
  })

  it('goes on to the next candidate when the best is not there or is no image', async () => {
    const { load } = webOf({ [at('words')]: Buffer.from('<p>Sorry'), [at('a')]: one })
    const kept = await keep(load, { images: [shown(at('gone'), at('words'), at('a'))] })
    expect(kept).toMatchObject({ assets: [{ index: 0, hash: nameOf(one) }], missing: [] })
  })

  it('says what is missing and why, and keeps the rest', async () => {
    const { load } = webOf({ [at('words')]: Buffer.from('<p>Sorry'), [at('a')]: one })
    const kept = await keep(load, {
      images: [shown(at('gone'), at('words')), shown(at('a')), shown(at('words'))],
      leadImageUrl: at('gone'),
    })
    expect(kept.assets.map(({ index }) => index)).toEqual([1])
    expect(kept.missing).toEqual([
      { url: at('gone'), code: 'http-status' },
      { url: at('gone'), code: 'http-status' },
      { url: at('words'), code: 'unreadable-file' },
    ])
  })

  it('leaves all where they are when they are not wanted, and says which', () => {
    expect(leaveImages({ images: [shown(at('a'), at('b'))], leadImageUrl: at('lead') })).toEqual({
      assets: [],
      missing: [
        { url: at('lead'), code: 'cancelled' },
        { url: at('a'), code: 'cancelled' },
      ],
    })
  })

  it('reads data addresses without asking anybody', async () => {
    const { load, asked } = webOf({})
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'
    const kept = await keep(load, {
      images: [
        shown(`data:image/png;base64,${Buffer.from(one).toString('base64')}`),
        shown(`data:image/svg+xml,${encodeURIComponent(svg)}`),
        shown('data:image/png;base64,????'),
        shown('data:text/html,<p>hello'),
      ],
    })
    expect(asked).toEqual([])
    expect(kept.assets.map(({ index, type }) => [index, type])).toEqual([
      [0, 'image/png'],
      // Drawn.
      [1, 'image/png'],
    ])
    expect(kept.missing.map(({ code }) => code)).toEqual(['unreadable-file', 'unreadable-file'])
  })

  it('never asks for the images of a file as if a page on the reader’s network pointed at them', async () => {
    const { load, asked } = webOf({ [at('a')]: one })
    await keep(load, { articleUrl: null, images: [shown(at('a'))] })
    expect(asked[0]?.by).toBe('import')
  })

  it('asks for four at a time', async () => {
    let running = 0
    let most = 0
    const { load } = webOf({ [at('a')]: one })
    const counted: Load = async (ask) => {
      running++
      most = Math.max(most, running)
      await Promise.resolve()
      running--
      return load({ ...ask, url: at('a') })
    }
    await keep(counted, { images: Array.from({ length: 20 }, (_, i) => shown(at(`${i}`))) })
    expect(most).toBe(4)
  })

  it('holds the limits of an article: number, size of each, size together', async () => {
    const { load, asked } = webOf({ [at('a')]: one, [at('b')]: two })
    const images = [shown(at('a')), shown(at('b'))]
    const codes = async (limits: KeepImagesInput['limits']) =>
      (await keep(load, { images, limits: { atOnce: 1, ...limits } })).missing
    expect(await codes({ count: 1 })).toEqual([{ url: at('b'), code: 'too-large' }])
    expect(asked).toHaveLength(1)
    expect(await codes({ bytesEach: 10 })).toHaveLength(2)
    expect(await codes({ totalBytes: one.length })).toEqual([{ url: at('b'), code: 'too-large' }])
  })

  it('stops waiting when the time for images is over, and keeps what has come', async () => {
    const { load } = webOf({ [at('a')]: one })
    const hanging: Load = (ask) =>
      ask.url === at('a')
        ? load(ask)
        : new Promise((_, reject) => {
            ask.signal?.addEventListener('abort', () => reject(new Refusal('cancelled', 'Cancelled.')))
          })
    const kept = await keep(hanging, { images: [shown(at('slow')), shown(at('a'))], limits: { time: 50 } })
    expect(kept.assets.map(({ index }) => index)).toEqual([1])
    expect(kept.missing).toEqual([{ url: at('slow'), code: 'timed-out' }])
  })

  it('ends when it is cancelled', async () => {
    const { load } = webOf({})
    const thrown = await keep(load, { images: [shown(at('a'))], signal: AbortSignal.abort() }).catch((e: unknown) => e)
    expect(failureOf(thrown)?.code).toBe('cancelled')
  })

  it('tells how far it is', async () => {
    const { load } = webOf({ [at('a')]: one })
    const seen: string[] = []
    const onProgress = (done: number, total: number) => void seen.push(`${done}/${total}`)
    await keep(load, { images: [shown(at('a')), shown(at('gone'))], onProgress })
    expect(seen).toEqual(['1/2', '2/2'])
  })
})

describe('dataUrlBytes', () => {
  it('gives back what was put in, by either coding', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const base64 = Buffer.from(bytes).toString('base64')
        const escaped = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
        expect([...(dataUrlBytes(`data:;base64,${base64}`, 1_000) ?? [])]).toEqual([...bytes])
        expect([...(dataUrlBytes(`DATA:a/b;c=d;base64,${encodeURIComponent(base64)}`, 1_000) ?? [])]).toEqual([
          ...bytes,
        ])
        expect([...(dataUrlBytes(`data:image/png,${escaped}`, 1_000) ?? [])]).toEqual([...bytes])
      }),
    )
  })

  it('refuses more than it may hold', () => {
    expect(dataUrlBytes(`data:,${'a'.repeat(11)}`, 10)).toBeNull()
    expect(dataUrlBytes(`data:,${'a'.repeat(10)}`, 10)).toHaveLength(10)
  })
})
