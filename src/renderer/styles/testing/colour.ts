/** A colour in linear light, each part from 0 to 1, with its opacity. */
export interface Colour {
  readonly red: number
  readonly green: number
  readonly blue: number
  readonly alpha: number
}

const OKLCH = /^oklch\(\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*(?:\/\s*([\d.]+)\s*)?\)$/

/** Reads `oklch(L C H)` or `oklch(L C H / A)`. @throws Error for any other way of writing a colour */
export function oklch(value: string): Colour {
  const [, lightness, chroma, hue, alpha = '1'] = OKLCH.exec(value) ?? []
  if (lightness === undefined || chroma === undefined || hue === undefined) throw new Error(`not an oklch: ${value}`)
  const turn = (Number(hue) * Math.PI) / 180
  const [L, a, b] = [Number(lightness), Number(chroma) * Math.cos(turn), Number(chroma) * Math.sin(turn)]
  // Björn Ottosson, https://bottosson.github.io/posts/oklab: to linear sRGB.
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
  return {
    red: seen(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    green: seen(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    blue: seen(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
    alpha: Number(alpha),
  }
}

/** What a screen of sRGB can show of it. */
const seen = (part: number): number => Math.min(1, Math.max(0, part))

/** The same colour with part of its opacity, as `color-mix(in srgb, <colour> <share>, transparent)` makes it. */
export const thinned = (colour: Colour, share: number): Colour => ({ ...colour, alpha: colour.alpha * share })

/** One colour laid over an opaque one: as screens do it, by the values of sRGB and not by light. */
export function over(upper: Colour, lower: Colour): Colour {
  const mix = (one: number, other: number) =>
    toLight(fromLight(one) * upper.alpha + fromLight(other) * (1 - upper.alpha))
  return {
    red: mix(upper.red, lower.red),
    green: mix(upper.green, lower.green),
    blue: mix(upper.blue, lower.blue),
    alpha: 1,
  }
}

/** One colour blended with an opaque one, as `mix-blend-mode` does it: by the values of sRGB. */
export function blended(upper: Colour, lower: Colour, mode: 'multiply' | 'screen'): Colour {
  const mix = (one: number, other: number) => {
    const [a, b] = [fromLight(one), fromLight(other)]
    const both = mode === 'multiply' ? a * b : a + b - a * b
    return toLight(both * upper.alpha + b * (1 - upper.alpha))
  }
  return {
    red: mix(upper.red, lower.red),
    green: mix(upper.green, lower.green),
    blue: mix(upper.blue, lower.blue),
    alpha: 1,
  }
}

const fromLight = (part: number): number => (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055)
const toLight = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)

/** The contrast of two opaque colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Colour, other: Colour): number {
  const light = ({ red, green, blue }: Colour) => 0.2126 * red + 0.7152 * green + 0.0722 * blue
  const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}
