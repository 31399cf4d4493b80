/** The share of a picture's area that must be transparent for the ground behind it to matter. */
const BARE = 0.05
/** The share of dark pixels that need a light ground: a few dark words on a coloured chart would be missed. */
const SOME = 0.02
const NEARLY_ALL = 0.8
/** Of 255. Fainter pixels are the edges of others. */
const DRAWN_ALPHA = 128
const BARE_ALPHA = 16
/** Relative brightness, of 255: darker pixels are hard to see on a dark page, lighter ones on a light page. */
const DARK = 90
const LIGHT = 200

/**
 * The ground that a drawing needs to be readable on any page, light or dark; null where it needs none. Pages draw in black
 * on nothing because they are white themselves.
 * @param data its pixels, as red, green, blue, alpha
 */
export function plateFor(data: Uint8ClampedArray): string | null {
  let bare = 0
  let drawn = 0
  let dark = 0
  let light = 0
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 0
    if (alpha < BARE_ALPHA) bare += 1
    if (alpha < DRAWN_ALPHA) continue
    drawn += 1
    const brightness = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
    if (brightness < DARK) dark += 1
    else if (brightness > LIGHT) light += 1
  }
  if (bare * 4 < BARE * data.length) return null
  // Very thin strokes have no opaque pixel.
  if (drawn === 0) return bare * 4 === data.length ? null : '#ffffff'
  if (light >= NEARLY_ALL * drawn) return '#1d1d1f'
  return dark >= SOME * drawn ? '#ffffff' : null
}
