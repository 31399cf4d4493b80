import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { type Random, streamOf } from './random.ts'

/** An image as a library keeps it. */
export interface Picture {
  /** First half of its SHA-256, as assets are named. */
  readonly hash: string
  readonly ext: 'png' | 'svg'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** Flat scenes: sky, far, middle and near ground, and what stands there. */
const scenes = [
  ['#c7e8f8', '#9cc4d8', '#6fa9c9', '#3f7ea6', '#5b5348'],
  ['#f6e3c4', '#e5bf8a', '#c98f58', '#8a5a37', '#43342a'],
  ['#cdeed6', '#9fd3b0', '#6db68a', '#3f8a63', '#24503b'],
  ['#e6dff2', '#bfb0dc', '#8f7dbb', '#61508f', '#38305a'],
  ['#f3d9d6', '#dca39d', '#b8706b', '#844843', '#4b2a29'],
  ['#e9e7e1', '#c9c5bb', '#a09a8d', '#6f6a60', '#3c3934'],
] as const
const sizes = [
  [480, 300],
  [640, 360],
  [360, 360],
] as const
/** One in so many is drawn as SVG. */
const AS_SVG = 5

/** The pictures of a library: few, so that each is drawn once and many articles share it. */
export function picturesOf(seed: number, count: number): (at: number) => Picture {
  const drawn = new Map<number, Picture>()
  return (at) => {
    const number = at % count
    const picture = drawn.get(number) ?? pictureAt(seed, number)
    drawn.set(number, picture)
    return picture
  }
}

function pictureAt(seed: number, at: number): Picture {
  const random = streamOf(seed, at, 7)
  const [width, height] = random.pick(sizes)
  const colours = random.pick(scenes)
  const bytes =
    at % AS_SVG === 0
      ? svg(width, height, colours, random)
      : png(width, height, colours, landscape(width, height, random))
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  return { hash, ext: at % AS_SVG === 0 ? 'svg' : 'png', bytes, width, height }
}

/** Which colour a point has. */
type Scene = (x: number, y: number) => number

function landscape(width: number, height: number, random: Random): Scene {
  const ridges = [0.45, 0.6, 0.78].map((level) => {
    const [slow, fast, shift] = [random.between(60, 140), random.between(20, 50), random.below(200)]
    return Array.from(
      { length: width },
      (_, x) => height * level + height * 0.07 * (Math.sin((x + shift) / slow) + 0.4 * Math.sin((x - shift) / fast)),
    )
  })
  const houses = Array.from({ length: random.between(2, 5) }, () => {
    const left = random.below(width - 40)
    const [wide, tall] = [random.between(14, 44), random.between(20, Math.floor(height * 0.3))]
    return { left, right: left + wide, top: height * 0.8 - tall, foot: height * 0.8 }
  })
  return (x, y) => {
    if (houses.some(({ left, right, top, foot }) => x >= left && x < right && y >= top && y < foot)) return 4
    return ridges.filter((ridge) => y >= (ridge[x] ?? height)).length
  }
}

function svg(width: number, height: number, colours: readonly string[], random: Random): Uint8Array {
  const bars = Array.from({ length: random.between(4, 8) }, (_, at, count = 8) => {
    const tall = random.between(Math.floor(height * 0.15), Math.floor(height * 0.7))
    const wide = Math.floor(width / (count + 2))
    return `<rect x="${wide * (at + 1)}" y="${height - 24 - tall}" width="${wide - 8}" height="${tall}" fill="${colours[2 + (at % 3)]}"/>`
  })
  const ground = `<rect width="${width}" height="${height}" fill="${colours[0]}"/><path d="M0 ${height - 24}h${width}" stroke="${colours[4]}" stroke-width="2"/>`
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${ground}${bars.join('')}</svg>\n`,
  )
}

function png(width: number, height: number, colours: readonly string[], scene: Scene): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits, by palette.
  header.set([8, 3, 0, 0, 0], 8)
  const palette = Buffer.from(colours.flatMap((colour) => [...Buffer.from(colour.slice(1), 'hex')]))
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = scene(x, y)
  }
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(data.length, 0)
  whole.set(named, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}

const crcs = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcs[(crc ^ byte) & 0xff] ?? 0)
  return ~crc >>> 0
}
