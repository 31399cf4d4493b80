import { Readable } from 'node:stream'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { gunzip } from './gunzip.ts'

const page = `<!doctype html><h1>Silt</h1>${Array.from({ length: 2_000 }, (_, at) => `<p>Sounding ${at * 7919} fathoms</p>`).join('')}`
const packed = gzipSync(page)

async function unpacked(bytes: Uint8Array, size = 1_000): Promise<{ readonly text: string; readonly isCut: boolean }> {
  const pieces: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size))
  let isCut = false
  const parts: Uint8Array[] = []
  const note = () => {
    isCut = true
  }
  for await (const part of gunzip(Readable.from(pieces), note)) parts.push(part)
  return { text: Buffer.concat(parts).toString(), isCut }
}

test.each([1, 70, 4_096, 1_000_000])('data that come in pieces of %d bytes are unpacked', async (size) => {
  const bytes = size === 1 ? gzipSync('Silt') : packed
  expect(await unpacked(bytes, size)).toEqual({ text: size === 1 ? 'Silt' : page, isCut: false })
})

test.each([
  ['a comment', Buffer.from('<!-- served by weir 3 -->')],
  ['zeros', Buffer.alloc(300)],
  ['a line break', Buffer.from('\r\n')],
  ['half of a member', gzipSync('more').subarray(0, 5)],
  ['the magic number alone', Buffer.from([0x1f, 0x8b])],
])('bytes behind the end are ignored: %s', async (_, behind) => {
  for (const size of [110, 1_000_000]) {
    const { text } = await unpacked(Buffer.concat([packed, behind]), size)
    expect(text).toBe(page)
  }
})

test('several members are one text', async () => {
  expect(await unpacked(Buffer.concat([gzipSync('Silt'), gzipSync(' and '), gzipSync('sand')]), 3)).toEqual({
    text: 'Silt and sand',
    isCut: false,
  })
})

test('a header may have a name, a comment, more fields and a check sum', async () => {
  const header = Buffer.from([0x1f, 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 3, 2, 0, 1, 2])
  const rest = Buffer.from('page.html\0a comment\0\x01\x02', 'latin1')
  const bytes = Buffer.concat([header, rest, deflateRawSync('Silt'), Buffer.alloc(8)])
  expect(await unpacked(bytes, 5)).toEqual({ text: 'Silt', isCut: false })
})

test('of data that end early all is read that can be, and the end is noted', async () => {
  const { text, isCut } = await unpacked(packed.subarray(0, packed.length >> 1))
  expect(isCut).toBe(true)
  expect(text.length).toBeGreaterThan(page.length / 4)
  expect(page.startsWith(text)).toBe(true)
})

test('a missing check sum is no early end', async () => {
  expect(await unpacked(packed.subarray(0, -8))).toEqual({ text: page, isCut: false })
  expect(await unpacked(packed.subarray(0, -3))).toEqual({ text: page, isCut: false })
})

test('damaged data are an error', async () => {
  const damaged = Buffer.from(packed)
  damaged.fill(0xff, 200, 260)
  await expect(unpacked(damaged)).rejects.toMatchObject({ code: 'Z_DATA_ERROR' })
})
