import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type Drawing, LARGEST_SVG } from '#shared/extraction/rasterising.ts'
import { Refusal } from '#shared/failure.ts'
import { hasCode } from '../../errno.ts'
import { type Sniffed, sniff } from '../fetch/sniff.ts'
import { pixelSize } from './image-size.ts'

/** A bitmap that the window may decode. */
export interface Picture extends Pick<Sniffed, 'type' | 'ext'> {
  readonly bytes: Uint8Array
  /** As large as it is shown, in CSS pixels, where it was drawn with more; null where its pixels are its size. */
  readonly shown: { readonly width: number; readonly height: number } | null
}

export const SVG_TYPE = 'image/svg+xml'

/**
 * Pixels that the window decodes of one picture: 200 MB of its memory. Cameras make such; a PNG of 100 kB can have a
 * thousand million.
 */
const MOST_PIXELS = 50_000_000

const unpacked = promisify(gunzip)

/**
 * Bytes of any kind as a picture that is safe to show: bitmaps as they came, where they are not too large to be decoded,
 * and SVG, packed or not, as the bitmap that `draw` makes of it.
 * @throws Refusal `unreadable-file`, `too-large`, and what `draw` throws
 */
export async function pictureOf(bytes: Uint8Array, draw: (svg: Uint8Array) => Promise<Drawing>): Promise<Picture> {
  const svg = await svgOf(bytes)
  if (svg === null) {
    const { family, type, ext, name } = sniff(bytes)
    if (family !== 'image') throw new Refusal('unreadable-file', `At the image’s address is ${name}, not a picture.`)
    checkPixels(bytes, ext)
    return { bytes, type, ext, shown: null }
  }
  const { png, width, height } = await draw(svg)
  const { type, ext } = sniff(png)
  if (type !== 'image/png') throw new Refusal('unreadable-file', 'This drawing could not be drawn, and was left out.')
  checkPixels(png, ext)
  return { bytes: png, type, ext, shown: { width, height } }
}

/** Whether the window may decode these bytes, by their header. @throws Refusal `unreadable-file`, `too-large` */
export function checkPixels(bytes: Uint8Array, ext: string): void {
  const size = pixelSize(bytes, ext)
  if (size === null)
    throw new Refusal('unreadable-file', 'This picture does not say how large it is, and was left out.')
  if (size.width * size.height > MOST_PIXELS)
    throw new Refusal('too-large', 'This picture has more pixels than can be shown safely, and was left out.')
}

/** The text of an SVG, packed or not; null for anything else. */
async function svgOf(bytes: Uint8Array): Promise<Uint8Array | null> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  const text = isPacked ? await unpackedText(bytes) : bytes
  return text !== null && sniff(text).type === SVG_TYPE ? text : null
}

async function unpackedText(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await unpacked(bytes, { maxOutputLength: LARGEST_SVG })
  } catch (thrown) {
    if (hasCode(thrown, 'ERR_BUFFER_TOO_LARGE')) throw new Refusal('too-large', 'This image is too large to be kept.')
    return null
  }
}
