// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { chart, largeChart, nestedUse } from '../../../e2e/web/pages/drawings.ts'
import { bitmapSize, naturalSize, setSize } from './drawing-size.ts'
import { isWithinLimits } from './element-count.ts'
import { plateFor } from './plate.ts'
import { stopMotion } from './stop-motion.ts'
import { decodeXml } from './xml-text.ts'

const rootOf = (text: string) => new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
const svg = (attributes: string, content = '') =>
  rootOf(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`,
  )

test('a drawing may have as many elements as a large chart, and repeat some', () => {
  expect(isWithinLimits(rootOf(chart(12)))).toBe(true)
  expect(isWithinLimits(rootOf(largeChart))).toBe(true)
  expect(isWithinLimits(rootOf(nestedUse(4)))).toBe(true)
  expect(isWithinLimits(svg('', '<path/>'.repeat(19_000)))).toBe(true)
  expect(isWithinLimits(svg('', '<path/>'.repeat(20_000)))).toBe(false)
})

test('what `use` repeats is counted as often as it is drawn', () => {
  expect(isWithinLimits(rootOf(nestedUse(5)))).toBe(false)
  expect(isWithinLimits(rootOf(nestedUse(9)))).toBe(false)
  expect(isWithinLimits(rootOf(nestedUse(300)))).toBe(false)
  // By either name of the attribute, written with escapes, of symbols as of groups.
  const levels = (use: (id: string) => string) =>
    Array.from(
      { length: 9 },
      (_, level) => `<symbol id="l ${level + 1}">${use(`l ${level}`).repeat(10)}</symbol>`,
    ).join('')
  const leaf = '<rect id="l 0"/>'
  expect(
    isWithinLimits(svg('', `${leaf}${levels((id) => `<use href="#${id.replace(' ', '%20')}"/>`)}<use href="#l 9"/>`)),
  ).toBe(false)
  expect(isWithinLimits(svg('', `${leaf}${levels((id) => `<use xlink:href=" #${id} "/>`)}<use href="#l 9"/>`))).toBe(
    false,
  )
})

test('circles and very deep nesting cannot avoid the count', () => {
  expect(isWithinLimits(svg('', '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'))).toBe(true)
  const chain = Array.from({ length: 5_000 }, (_, index) => `<g id="g${index}"><use href="#g${index + 1}"/></g>`).join(
    '',
  )
  expect(isWithinLimits(svg('', chain))).toBe(false)
  const parent = svg('')
  let inner: Element = parent
  for (let depth = 0; depth < 5_000; depth++) {
    const child = parent.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'g')
    inner.append(child)
    inner = child
  }
  expect(isWithinLimits(parent)).toBe(false)
})

test('a drawing has the size that it says, in any unit, or that of its box', () => {
  const cases: readonly (readonly [string, readonly [number, number] | null])[] = [
    ['width="640" height="480"', [640, 480]],
    ['width="640px" height="4.8e2"', [640, 480]],
    ['width="72pt" height="1in"', [96, 96]],
    ['width="10em" height="2ex"', [160, 16]],
    ['width="640" viewBox="0 0 200 100"', [640, 320]],
    ['height="50" viewBox="0,0,200,100"', [100, 50]],
    ['width="100%" height="100%" viewBox="-5 -5 800 400"', [800, 400]],
    ['viewBox="0 0 24 24"', [300, 300]],
    ['viewBox="0 0 none 24"', [300, 150]],
    ['viewBox="0 0 0 24"', [300, 150]],
    ['', [300, 150]],
    ['width="0" height="10"', null],
    ['width="auto" height="-10"', [300, 150]],
  ]
  for (const [attributes, size] of cases)
    expect(naturalSize(svg(attributes)), attributes).toEqual(size === null ? null : { width: size[0], height: size[1] })
})

test('a bitmap has twice the pixels of what is shown, up to its longest side', () => {
  const sized = (width: number, height: number, asked: number | null = null) =>
    bitmapSize({ width, height }, { width: asked, sized: true })
  expect(sized(600, 240)).toEqual({ display: { width: 600, height: 240 }, bitmap: { width: 1200, height: 480 } })
  expect(sized(600, 240, 150)).toEqual({ display: { width: 150, height: 60 }, bitmap: { width: 300, height: 120 } })
  expect(sized(24, 24, 700).bitmap).toEqual({ width: 1400, height: 1400 })
  expect(sized(1500, 500).bitmap).toEqual({ width: 2048, height: 683 })
  expect(sized(1e9, 10)).toEqual({ display: { width: 2048, height: 1 }, bitmap: { width: 2048, height: 1 } })
  expect(sized(600, 240, 99_999).bitmap).toEqual({ width: 2048, height: 819 })
  // Shown by its pixels, it must not have more, unless it is wider than any text.
  const bare = (width: number) => bitmapSize({ width, height: 100 }, { width: null, sized: false }).bitmap.width
  expect([bare(96), bare(600), bare(800)]).toEqual([96, 600, 1600])
})

test('a drawing fills its bitmap, whatever its own styles say', () => {
  const root = svg('style="max-width: 200px" width="100%"')
  setSize(root, { width: 300, height: 150 }, { width: 600, height: 300 })
  expect([root.getAttribute('viewBox'), root.getAttribute('width'), root.getAttribute('height')]).toEqual([
    '0 0 300 150',
    '600',
    '300',
  ])
  expect(root.getAttribute('style')).toMatch(/^max-width: 200px;width:600px!important;.*max-width:none!important/)
})

test('animations are shown at their end', () => {
  const root = svg(
    '',
    `<rect width="0"><animate attributeName="width" values="0;90; 50" fill="freeze"/></rect>
     <circle r="5"><animate attributeName="r" to="9" fill="freeze" repeatCount="indefinite"/><animateTransform type="rotate" to="90"/></circle>
     <path id="p" opacity="0"/><set href="#p" attributeName="opacity" to="1" fill="freeze"/>
     <image><set attributeName="xlink:href" to="https://far.test/" fill="freeze"/></image>`,
  )
  stopMotion(root)
  expect(root.querySelectorAll('animate, animateTransform, set')).toHaveLength(0)
  expect(root.querySelector('rect')?.getAttribute('width')).toBe('50')
  expect(root.querySelector('circle')?.getAttribute('r')).toBe('5')
  expect(root.querySelector('path')?.getAttribute('opacity')).toBe('1')
  expect(root.querySelector('image')?.attributes).toHaveLength(0)
  expect(root.querySelector('style')?.textContent).toContain('animation-duration:0s')
})

/** Pixels in these shares of a hundred: red, green, blue, alpha. */
const pixels = (...shares: readonly (readonly [number, readonly [number, number, number, number]])[]) =>
  new Uint8ClampedArray(shares.flatMap(([count, pixel]) => Array.from({ length: count }, () => pixel).flat()))
const nothing = [0, 0, 0, 0] as const
const black = [0, 0, 0, 255] as const
const white = [255, 255, 255, 255] as const
const blue = [60, 120, 220, 255] as const

test('dark strokes on nothing get a white ground, light ones a dark one, and what is seen on any page none', () => {
  expect(plateFor(pixels([95, nothing], [5, black]))).toBe('#ffffff')
  expect(plateFor(pixels([50, nothing], [47, blue], [3, black]))).toBe('#ffffff')
  expect(plateFor(pixels([95, nothing], [5, white]))).toBe('#1d1d1f')
  expect(plateFor(pixels([50, nothing], [50, blue]))).toBeNull()
  expect(plateFor(pixels([50, white], [50, black]))).toBeNull()
  // Rounded corners.
  expect(plateFor(pixels([2, nothing], [98, black]))).toBeNull()
  expect(plateFor(pixels([90, nothing], [10, [0, 0, 0, 90]]))).toBe('#ffffff')
  expect(plateFor(pixels([100, nothing]))).toBeNull()
})

test('the text of a drawing is read by what its bytes say', () => {
  const le = (text: string) => Buffer.from(text, 'utf16le')
  const be = (text: string) => Buffer.from(le(text)).swap16()
  const text = '<svg>é</svg>'
  expect(decodeXml(Buffer.from(`\ufeff${text}`))).toBe(text)
  expect(decodeXml(Buffer.from(text))).toBe(text)
  expect(decodeXml(le(`\ufeff${text}`))).toBe(text)
  expect(decodeXml(le(text))).toBe(text)
  expect(decodeXml(be(`\ufeff${text}`))).toBe(text)
  expect(decodeXml(be(text))).toBe(text)
  const declared = '<?xml version="1.0" encoding="ISO-8859-1"?><svg>é</svg>'
  expect(decodeXml(Buffer.from(declared, 'latin1'))).toBe(declared)
  expect(decodeXml(Buffer.from('<?xml version="1.0" encoding="no-such"?><svg/>'))).toContain('<svg/>')
})
