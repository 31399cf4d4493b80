import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type Drawing, LARGEST_SVG } from '#shared/extraction/rasterising.ts'
import { Refusal } from '#shared/failure.ts'
import { hasCode } from '../../errno.ts'
import { type Sniffed, sniff } from '../fetch/sniff.ts'
import { drawingFailed, imageTooLarge, notAPicture, pictureWithoutSize, tooManyPixels } from '../sentences.ts'
import { pixelSize } from './image-size.ts'

/** A bitmap that the window may decode. */
export interface Picture extends Pick<Sniffed, 'type' | 'ext'> {
  readonly bytes: Uint8Array
  /** In CSS pixels, for a picture that was drawn with more pixels than that; null if its pixels are its size. */
  readonly displaySize: { readonly width: number; readonly height: number } | null
}

export const SVG_TYPE = 'image/svg+xml'

/**
 * The most pixels that the window decodes of one picture: 200 MB of its memory. Cameras make pictures of this size; a
 * PNG of 100 kB can have a thousand million pixels.
 */
const MOST_PIXELS = 50_000_000

const unpack = promisify(gunzip)

/**
 * Makes a picture that is safe to show from bytes of any kind. A bitmap stays as it is if it is not too large to decode;
 * an SVG, packed or not, becomes the bitmap that `draw` makes of it.
 * @throws Refusal `unreadable-file`, `too-large`, and what `draw` throws
 */
export async function pictureOf(bytes: Uint8Array, draw: (svg: Uint8Array) => Promise<Drawing>): Promise<Picture> {
  const svg = await svgOf(bytes)
  if (svg === null) {
    const { family, type, ext, name } = sniff(bytes)
    if (family !== 'image') throw new Refusal('unreadable-file', notAPicture(name))
    checkPixels(bytes, ext)
    return { bytes, type, ext, displaySize: null }
  }
  const { png, width, height } = await draw(svg)
  const { type, ext } = sniff(png)
  if (type !== 'image/png') throw new Refusal('unreadable-file', drawingFailed)
  checkPixels(png, ext)
  return { bytes: png, type, ext, displaySize: { width, height } }
}

/** Checks in the header that the window may decode these bytes. @throws Refusal `unreadable-file`, `too-large` */
export function checkPixels(bytes: Uint8Array, ext: string): void {
  const size = pixelSize(bytes, ext)
  if (size === null) throw new Refusal('unreadable-file', pictureWithoutSize)
  if (size.width * size.height > MOST_PIXELS) throw new Refusal('too-large', tooManyPixels)
}

/** The text of an SVG, packed or not; null for anything else. */
async function svgOf(bytes: Uint8Array): Promise<Uint8Array | null> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  const text = isPacked ? await unpackText(bytes) : bytes
  return text !== null && sniff(text).type === SVG_TYPE ? text : null
}

async function unpackText(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await unpack(bytes, { maxOutputLength: LARGEST_SVG })
  } catch (thrown) {
    if (hasCode(thrown, 'ERR_BUFFER_TOO_LARGE')) throw new Refusal('too-large', imageTooLarge)
    return null
  }
}
