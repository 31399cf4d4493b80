/** Reads the size of bitmaps, in pixels, from their headers, before anything decodes them. */
export interface PixelSize {
  readonly width: number
  readonly height: number
}

/**
 * The size of the largest picture in a file; null if no header gives one, because no program shows such a file.
 * @param ext the kind of file, as in `Sniffed`
 */
export function pixelSize(bytes: Uint8Array, ext: string): PixelSize | null {
  const read = readers[ext]
  if (read === undefined) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return largest(read(view))
  } catch (thrown) {
    // The file ends before the header gives a size.
    if (thrown instanceof RangeError) return null
    throw thrown
  }
}

type Reader = (view: DataView) => readonly PixelSize[]

const readers: Readonly<Record<string, Reader>> = {
  png: readPng,
  jpg: readJpeg,
  gif: readGif,
  webp: readWebp,
  avif: readAvif,
  bmp: (view) => [readBmp(view, 14)],
  ico: readIco,
}

function largest(sizes: readonly PixelSize[]): PixelSize | null {
  let most: PixelSize | null = null
  for (const { width, height } of sizes) {
    if (width <= 0 || height <= 0) continue
    if (most === null || width * height > most.width * most.height) most = { width, height }
  }
  return most
}

function readPng(view: DataView): readonly PixelSize[] {
  // In a PNG the first chunk is IHDR.
  return letters(view, 12, 4) === 'IHDR' ? [{ width: view.getUint32(16), height: view.getUint32(20) }] : []
}

/** The size in each frame header before the first line of the picture. */
function readJpeg(view: DataView): readonly PixelSize[] {
  const sizes: PixelSize[] = []
  let at = 2
  while (at + 4 <= view.byteLength) {
    // Skips bytes between two markers, as decoders do.
    if (view.getUint8(at) !== 0xff) {
      at += 1
      continue
    }
    const marker = view.getUint8(at + 1)
    if (marker === 0xda || marker === 0xd9) break
    if (marker === 0xff || marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) sizes.push({ width: view.getUint16(at + 7), height: view.getUint16(at + 5) })
    at += 2 + Math.max(2, view.getUint16(at + 2))
  }
  return sizes
}

/** The size of the screen and of each frame; a frame may be larger than the screen. */
function readGif(view: DataView): readonly PixelSize[] {
  const sizes = [{ width: view.getUint16(6, true), height: view.getUint16(8, true) }]
  const tableLength = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  let at = 13 + tableLength(view.getUint8(10))
  while (at + 10 <= view.byteLength) {
    const kind = view.getUint8(at)
    if (kind === 0x21) at += 2
    else if (kind === 0x2c) {
      const side = (from: number) => view.getUint16(at + from, true) + view.getUint16(at + from + 4, true)
      sizes.push({ width: side(1), height: side(3) })
      at += 11 + tableLength(view.getUint8(at + 9))
    } else break
    while (at < view.byteLength && view.getUint8(at) !== 0) at += 1 + view.getUint8(at)
    at += 1
  }
  return sizes
}

function readWebp(view: DataView): readonly PixelSize[] {
  const sizes: PixelSize[] = []
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
  let at = 12
  while (at + 18 <= view.byteLength) {
    const kind = letters(view, at, 4)
    const data = at + 8
    if (kind === 'VP8X') sizes.push({ width: uint24(data + 4) + 1, height: uint24(data + 7) + 1 })
    if (kind === 'VP8 ')
      sizes.push({ width: view.getUint16(data + 6, true) & 0x3fff, height: view.getUint16(data + 8, true) & 0x3fff })
    if (kind === 'VP8L') {
      const bits = view.getUint32(data + 1, true)
      sizes.push({ width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 })
    }
    const length = view.getUint32(at + 4, true)
    at = data + length + (length % 2)
  }
  return sizes
}

/** Boxes are found by their name, wherever they are: for the size of a still picture, and for the track of a film. */
function readAvif(view: DataView): readonly PixelSize[] {
  const bytes = Buffer.from(view.buffer, view.byteOffset, view.byteLength)
  const each = (name: string, read: (at: number, length: number) => PixelSize | null): readonly PixelSize[] => {
    const sizes: PixelSize[] = []
    for (let at = bytes.indexOf(name, 4, 'latin1'); at !== -1; at = bytes.indexOf(name, at + 4, 'latin1')) {
      const length = view.getUint32(at - 4)
      // The same letters among the pixels are not a box.
      const size = length >= 20 && length <= 256 && at + length - 4 <= bytes.length ? read(at, length) : null
      if (size !== null) sizes.push(size)
    }
    return sizes
  }
  return [
    ...each('ispe', (at) => ({ width: view.getUint32(at + 8), height: view.getUint32(at + 12) })),
    ...each('tkhd', (at, length) => {
      const end = at - 4 + length
      return { width: view.getUint32(end - 8) / 65_536, height: view.getUint32(end - 4) / 65_536 }
    }),
  ]
}

/** @param at the offset of its second header */
function readBmp(view: DataView, at: number): PixelSize {
  if (view.getUint32(at, true) === 12)
    return { width: view.getUint16(at + 4, true), height: view.getUint16(at + 6, true) }
  return { width: Math.abs(view.getInt32(at + 4, true)), height: Math.abs(view.getInt32(at + 8, true)) }
}

/** The sizes in the list, and those in the pictures themselves. */
function readIco(view: DataView): readonly PixelSize[] {
  const sizes: PixelSize[] = []
  for (let index = 0; index < view.getUint16(4, true); index++) {
    const entry = 6 + index * 16
    sizes.push({ width: view.getUint8(entry) || 256, height: view.getUint8(entry + 1) || 256 })
    const at = view.getUint32(entry + 12, true)
    if (view.getUint32(at) === 0x89504e47) sizes.push(...readPng(new DataView(view.buffer, view.byteOffset + at)))
    else sizes.push(readBmp(view, at))
  }
  return sizes
}

function letters(view: DataView, at: number, length: number): string {
  let text = ''
  for (let index = 0; index < length; index++) text += String.fromCharCode(view.getUint8(at + index))
  return text
}
