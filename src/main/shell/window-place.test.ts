import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DESKS, placeToOpen } from './window-place.ts'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const beside = { x: 1440, y: 0, width: 2560, height: 1440 }

describe('a window opens', () => {
  test('where it was closed, on whichever screen', () => {
    const place = { x: 1600, y: 100, width: 1200, height: 900 }
    expect(placeToOpen(place, [laptop, beside])).toEqual(place)
  })

  test('as large as it was in the middle of the screen that is left', () => {
    const place = { x: 1600, y: 100, width: 1200, height: 800 }
    expect(placeToOpen(place, [laptop])).toEqual({ x: 120, y: 63, width: 1200, height: 800 })
  })

  test('no larger than that screen', () => {
    const place = { x: 1600, y: 100, width: 2400, height: 1300 }
    expect(placeToOpen(place, [laptop])).toEqual(laptop)
  })

  test('where its title bar can be caught', () => {
    expect(placeToOpen({ x: -1150, y: 100, width: 1200, height: 800 }, [laptop]).x).toBe(120)
    expect(placeToOpen({ x: 0, y: 880, width: 1200, height: 800 }, [laptop]).y).toBe(63)
  })
})

/** https://www.w3.org/TR/css-color-4/#color-conversion-code */
function hex(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const shown = linear.map((value) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055))
  return `#${shown
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

test.each(['paper', 'sepia', 'ink'] as const)('until it has painted it has the colour of the desk of %s', (theme) => {
  const tokens = readFileSync(join(import.meta.dirname, '../../renderer/public/tokens.css'), 'utf8')
  const block = tokens.slice(tokens.lastIndexOf(`[data-theme="${theme}"]`))
  const [, l, c, h] = /--desk: oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/.exec(block) ?? []
  expect(DESKS[theme]).toBe(hex(Number(l), Number(c), Number(h)))
})
