import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { pixel, png } from '../../../../e2e/web/images.ts'
import { pixelSize } from './image-size.ts'

const bytes = (...parts: readonly (string | readonly number[] | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))
const u16 = (value: number) => [value >> 8, value & 255]
const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
const le16 = (value: number) => u16(value).reverse()
const le32 = (value: number) => u32(value).reverse()
const le24 = (value: number) => le32(value).slice(0, 3)

const jpegFrame = (marker: number, width: number, height: number) =>
  bytes([0xff, marker], u16(11), [8], u16(height), u16(width), [1, 1, 0x11, 0])
const box = (name: string, content: Uint8Array) => bytes(u32(content.length + 8), name, content)
const ispe = (width: number, height: number) => box('ispe', bytes(u32(0), u32(width), u32(height)))
const webp = (kind: string, data: Uint8Array) =>
  bytes('RIFF', le32(data.length + 12), 'WEBP', kind, le32(data.length), data)

describe('the size of a picture by its header', () => {
  const cases: Readonly<Record<string, readonly [string, Uint8Array, readonly [number, number]]>> = {
    'a PNG': ['png', png('any', 30, 20), [30, 20]],
    'a GIF': ['gif', pixel, [1, 1]],
    'a GIF whose first frame is larger than its screen': [
      'gif',
      bytes(
        'GIF89a',
        le16(1),
        le16(1),
        [0, 0, 0],
        [0x21, 0xf9, 1, 0, 0],
        [0x2c],
        le16(0),
        le16(0),
        le16(900),
        le16(800),
        [0, 2, 0],
      ),
      [900, 800],
    ],
    'a JPEG after its metadata': [
      'jpg',
      bytes([0xff, 0xd8, 0xff, 0xe1], u16(6), [0xff, 0xc0, 0, 0], jpegFrame(0xc2, 300, 200), [0xff, 0xda]),
      [300, 200],
    ],
    'a JPEG with bytes between its parts, and fill': [
      'jpg',
      bytes([0xff, 0xd8, 0, 7, 0xff, 0xff], jpegFrame(0xc0, 301, 201).subarray(1)),
      [301, 201],
    ],
    'a WebP with a canvas': [
      'webp',
      webp('VP8X', bytes([0, 0, 0, 0], le24(4_999), le24(3_999), [0, 0, 0, 0, 0, 0, 0, 0])),
      [5_000, 4_000],
    ],
    'a lossy WebP': [
      'webp',
      webp('VP8 ', bytes([0, 0, 0, 0x9d, 0x01, 0x2a], le16(640), le16(480), [0, 0])),
      [640, 480],
    ],
    'a lossless WebP': [
      'webp',
      webp('VP8L', bytes([0x2f], le32(((479 << 14) | 639) >>> 0), [0, 0, 0, 0, 0])),
      [640, 480],
    ],
    'an AVIF whose pieces lie at its end': [
      'avif',
      bytes(
        box('ftyp', bytes('avif')),
        box('mdat', Buffer.from('ispe among the pixels of it')),
        box('meta', bytes(ispe(512, 512), ispe(9_000, 8_000))),
      ),
      [9_000, 8_000],
    ],
    'a BMP, whichever way it is drawn': [
      'bmp',
      bytes('BM', Buffer.alloc(12), le32(40), le32(70), le32(0x1_0000_0000 - 50)),
      [70, 50],
    ],
    'an icon whose pictures are larger than it says': [
      'ico',
      bytes([0, 0, 1, 0], le16(1), [16, 16, 0, 0, 0, 0, 0, 0], le32(100), le32(22), png('icon', 700, 600)),
      [700, 600],
    ],
  }
  for (const [name, [ext, file, [width, height]]] of Object.entries(cases))
    test(name, () => expect(pixelSize(file, ext)).toEqual({ width, height }))

  test('is none where no header says one, however the file breaks off', () => {
    for (const [ext, file] of Object.values(cases))
      for (let end = 0; end < Math.min(file.length, 64); end++) pixelSize(file.subarray(0, end), ext)
    expect(pixelSize(png('cut', 9, 9).subarray(0, 18), 'png')).toBeNull()
    expect(pixelSize(bytes([0xff, 0xd8, 0xff, 0xda]), 'jpg')).toBeNull()
    expect(pixelSize(deflateSync('no picture'), 'tif')).toBeNull()
  })

  test('is found in time that grows with the file, and no faster', () => {
    const blocks = Buffer.alloc(2_000_000, 0x21)
    expect(pixelSize(bytes('GIF89a', le16(2), le16(2), [0, 0, 0], blocks), 'gif')).toEqual({ width: 2, height: 2 })
    expect(pixelSize(bytes([0xff, 0xd8], Buffer.alloc(2_000_000, 0xff)), 'jpg')).toBeNull()
    expect(pixelSize(Buffer.from('ispe'.repeat(500_000)), 'avif')).toBeNull()
  })
})
