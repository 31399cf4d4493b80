import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Rasterise } from '#shared/extraction/rasterising.ts'
import { Refusal } from '#shared/failure.ts'
import { pixel, png } from '../../../../e2e/web/images.ts'
import { silent } from '../../store/testing/test-store.ts'
import { createPictures } from './pictures.ts'

const svg = (name: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><path id="${name}"/></svg>`)
const bitmap = png('drawn', 8, 6)
let cache: string
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'commonplace-pictures-'))
})
afterEach(() => rm(cache, { recursive: true, force: true }))

/** Images by hash, and who draws: `bad` never, `slow` not in time, anything else at once. */
function open(assets: Readonly<Record<string, Uint8Array>>) {
  const drawn: string[] = []
  const rasterise: Rasterise = async ({ svg }) => {
    const name = /id="(\w+)"/.exec(Buffer.from(svg).toString())?.[1] ?? ''
    drawn.push(name)
    await new Promise((resolve) => setImmediate(resolve))
    if (name.startsWith('bad')) throw new Refusal('too-large', 'Too large.')
    if (name.startsWith('slow')) throw new Refusal('timed-out', 'Too slow.')
    if (name.startsWith('cut')) throw new Refusal('cancelled', 'Cancelled.')
    return { png: bitmap, width: 8, height: 6 }
  }
  const store = { cache, asset: async (_: string, hash: string) => assets[hash] ?? null }
  return { drawn, picture: createPictures({ store, rasterise, log: silent }) }
}

test('bitmaps are given as they are, and what the window should not decode is not', async () => {
  const huge = Buffer.from(png('huge', 1, 1))
  huge.writeUInt32BE(30_000, 16)
  huge.writeUInt32BE(30_000, 20)
  const { picture } = open({ gif: pixel, huge, html: Buffer.from('<!doctype html><p>Hello') })
  expect(await picture('a', 'gif')).toBe(pixel)
  expect(await picture('a', 'huge')).toBeNull()
  expect(await picture('a', 'html')).toBeNull()
  expect(await picture('a', 'none')).toBeNull()
})

test('an SVG is drawn once however many ask, and after that comes from the cache, also to the next start', async () => {
  const { drawn, picture } = open({ one: svg('one') })
  const all = await Promise.all(Array.from({ length: 50 }, () => picture('a', 'one')))
  expect(new Set(all)).toEqual(new Set([bitmap]))
  expect(Buffer.from((await picture('b', 'one')) ?? [])).toEqual(Buffer.from(bitmap))
  const next = open({ one: svg('one') })
  expect(Buffer.from((await next.picture('a', 'one')) ?? [])).toEqual(Buffer.from(bitmap))
  expect([drawn, next.drawn]).toEqual([['one'], []])
  expect((await readdir(cache, { recursive: true })).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('one that cannot be drawn is not tried again; one that took too long is, at the next start', async () => {
  const assets = { bad: svg('bad'), slow: svg('slow') }
  const first = open(assets)
  for (const hash of ['bad', 'slow', 'bad', 'slow']) expect(await first.picture('a', hash)).toBeNull()
  expect(first.drawn).toEqual(['bad', 'slow'])
  const next = open(assets)
  for (const hash of ['bad', 'slow']) expect(await next.picture('a', hash)).toBeNull()
  expect(next.drawn).toEqual(['slow'])
})

test('drawings that were cut off by the end of the program are tried again', async () => {
  const { drawn, picture } = open({ cut: svg('cut') })
  expect(await picture('a', 'cut')).toBeNull()
  expect(await picture('a', 'cut')).toBeNull()
  expect(drawn).toEqual(['cut', 'cut'])
})

test('an article full of drawings that take too long keeps nobody waiting for all of them', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `slow${index}`)
  const { drawn, picture } = open({ ...Object.fromEntries(names.map((name) => [name, svg(name)])), good: svg('good') })
  await Promise.all(names.map((name) => picture('a', name)))
  expect(drawn).toHaveLength(3)
  // Another article is not blamed for it.
  expect(await picture('b', 'good')).toBe(bitmap)
})
