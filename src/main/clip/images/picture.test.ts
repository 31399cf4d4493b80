import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { pixel, png } from '../../../../e2e/web/images.ts'
import { pictureOf } from './picture.ts'

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><path d=""/></svg>')
const drawing = { png: png('drawn', 8, 6), width: 4, height: 3 }
const draw = async () => drawing
const nobody = async () => {
  throw new Error('this is no drawing')
}
/** A PNG that says how large it is and holds next to nothing. */
function hollow(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(png('hollow', 1, 1))
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

test('a bitmap is kept as it came', async () => {
  expect(await pictureOf(pixel, nobody)).toEqual({ bytes: pixel, type: 'image/gif', ext: 'gif', displaySize: null })
})

test('an SVG is the bitmap that is drawn of it, packed or not, as large as it is shown', async () => {
  for (const bytes of [svg, gzipSync(svg)]) {
    const given: Uint8Array[] = []
    const picture = await pictureOf(bytes, async (text) => {
      given.push(text)
      return drawing
    })
    expect(picture).toEqual({ bytes: drawing.png, type: 'image/png', ext: 'png', displaySize: { width: 4, height: 3 } })
    expect(given.map((text) => Buffer.from(text).toString())).toEqual([svg.toString()])
  }
})

test('what is packed is no way around a limit', async () => {
  const long = gzipSync(Buffer.concat([Buffer.alloc(3_000_000, ' '), svg]))
  await expect(pictureOf(long, draw)).rejects.toMatchObject({ code: 'too-large' })
  // Only a drawing is unpacked: browsers would not show another picture so either.
  await expect(pictureOf(gzipSync(pixel), draw)).rejects.toMatchObject({ code: 'unreadable-file' })
  await expect(pictureOf(Buffer.concat([gzipSync(svg).subarray(0, 20)]), draw)).rejects.toMatchObject({
    code: 'unreadable-file',
  })
})

test('a bitmap with more pixels than a window may decode is refused by its header', async () => {
  expect((await pictureOf(hollow(10_000, 5_000), nobody)).ext).toBe('png')
  await expect(pictureOf(hollow(30_000, 30_000), nobody)).rejects.toMatchObject({ code: 'too-large' })
  await expect(pictureOf(hollow(50_000_001, 1), nobody)).rejects.toMatchObject({ code: 'too-large' })
  await expect(pictureOf(hollow(0, 9), nobody)).rejects.toMatchObject({ code: 'unreadable-file' })
})

test('whoever draws is believed only a bitmap of a size that may be', async () => {
  await expect(pictureOf(svg, async () => ({ ...drawing, png: svg }))).rejects.toMatchObject({
    code: 'unreadable-file',
  })
  await expect(pictureOf(svg, async () => ({ ...drawing, png: hollow(30_000, 30_000) }))).rejects.toMatchObject({
    code: 'too-large',
  })
})
