import { LONGEST_SIDE } from '#shared/extraction/raster-limits.ts'
import type { RasterTask } from '#shared/extraction/rasterising.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** CSS pixels of a length without a percentage. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  em: 16,
  rem: 16,
  ex: 8,
  ch: 8,
}
/** The size of an image that gives none: CSS 2.1, 10.3.2. */
const DEFAULT: Size = { width: 300, height: 150 }
/** Pixels of the bitmap for one of the page: sharp on today's screens. */
const DENSITY = 2
/** Wider pictures are shown as wide as the text, whatever their pixels: the widest measure is 44 rem. */
const WIDER_THAN_TEXT = 720

/** The size that a drawing gives itself, in CSS pixels; null where it says that it has none. */
export function naturalSize(root: Element): Size | null {
  const width = lengthOf(root.getAttribute('width'))
  const height = lengthOf(root.getAttribute('height'))
  const box = boxOf(root)
  if (width === 0 || height === 0) return null
  if (width !== null && height !== null) return { width, height }
  if (box === null) return { width: width ?? DEFAULT.width, height: height ?? DEFAULT.height }
  if (width !== null) return { width, height: (width * box.height) / box.width }
  if (height !== null) return { width: (height * box.width) / box.height, height }
  // The units of its box mean nothing: a page shows it as wide as it likes.
  const scale = Math.max(1, DEFAULT.width / Math.max(box.width, box.height))
  return { width: box.width * scale, height: box.height * scale }
}

/** The size a drawing is shown at and the size of its bitmap, each side at least a pixel and at most a bitmap's limit. */
export function bitmapSize(
  natural: Size,
  { width, sized }: Pick<RasterTask, 'width' | 'sized'>,
): { readonly display: Size; readonly bitmap: Size } {
  const display = scaled(natural, width === null ? 1 : width / natural.width)
  const bitmap = scaled(display, sized || display.width >= WIDER_THAN_TEXT ? DENSITY : 1)
  return { display: round(display), bitmap: round(bitmap) }
}

/** Makes a drawing fill a bitmap, whatever its own styles say. */
export function setSize(root: Element, natural: Size, bitmap: Size): void {
  if (boxOf(root) === null) root.setAttribute('viewBox', `0 0 ${natural.width} ${natural.height}`)
  root.setAttribute('width', `${bitmap.width}`)
  root.setAttribute('height', `${bitmap.height}`)
  const rules = {
    width: `${bitmap.width}px`,
    height: `${bitmap.height}px`,
    'min-width': '0',
    'min-height': '0',
    'max-width': 'none',
    'max-height': 'none',
  }
  const style = Object.entries(rules).map(([name, value]) => `${name}:${value}!important`)
  root.setAttribute('style', [root.getAttribute('style') ?? '', ...style].join(';'))
}

function scaled({ width, height }: Size, by: number): Size {
  const scale = Math.min(by, LONGEST_SIDE / Math.max(width, height))
  return { width: width * scale, height: height * scale }
}

function round({ width, height }: Size): Size {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
}

/** In CSS pixels; null for none, and for one that is a share of the page. */
function lengthOf(value: string | null): number | null {
  const [, number, unit] = /^\+?(\d{0,9}\.?\d{1,9}(?:e[+-]?\d{1,2})?)\s*([a-z]*)$/i.exec(value?.trim() ?? '') ?? []
  const factor = UNITS[unit?.toLowerCase() ?? '%']
  if (number === undefined || factor === undefined) return null
  const length = Number(number) * factor
  return Number.isFinite(length) ? length : null
}

function boxOf(root: Element): Size | null {
  const numbers = (root.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , width = Number.NaN, height = Number.NaN] = numbers
  const isBox = numbers.length === 4 && numbers.every(Number.isFinite) && width > 0 && height > 0
  return isBox ? { width, height } : null
}
