import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../facts.mjs'
import { icnsOf, icoOf } from './containers.mjs'

const icon = (name) => readFileSync(path.join(ROOT, 'resources', 'icon', name))
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const pictures = new Map(SIZES.map((size) => [size, icon(`${size}x${size}.png`)]))
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Width and height as a PNG's first chunk has them. */
const sizeOf = (png) => [png.readUInt32BE(16), png.readUInt32BE(20)]

describe('the icon', () => {
  it('is there in each size', () => {
    for (const [size, png] of pictures) {
      expect(png.subarray(0, 8).equals(PNG)).toBe(true)
      expect(sizeOf(png)).toEqual([size, size])
    }
  })

  it('for Windows has its pictures where its entries say', () => {
    const ico = icon('icon.ico')
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1])
    const count = ico.readUInt16LE(4)
    const sizes = Array.from({ length: count }, (_, n) => {
      const entry = 6 + 16 * n
      const [length, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)]
      const size = ico.readUInt8(entry) || 256
      expect(ico.subarray(offset, offset + length).equals(pictures.get(size))).toBe(true)
      return size
    })
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256])
    expect(ico.equals(icoOf(pictures))).toBe(true)
  })

  it('for macOS has a picture in each part, and nothing after the last', () => {
    const icns = icon('icon.icns')
    expect(icns.toString('latin1', 0, 4)).toBe('icns')
    expect(icns.readUInt32BE(4)).toBe(icns.length)
    const parts = []
    for (let offset = 8; offset < icns.length; offset += icns.readUInt32BE(offset + 4)) {
      const [size] = sizeOf(icns.subarray(offset + 8))
      parts.push([icns.toString('latin1', offset, offset + 4), size])
    }
    expect(parts).toContainEqual(['ic10', 1024])
    expect(parts).toContainEqual(['ic11', 32])
    expect(parts).toHaveLength(10)
    expect(icns.equals(icnsOf(pictures))).toBe(true)
  })
})
