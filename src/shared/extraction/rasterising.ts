import { z } from 'zod'

/** What the library asks of the page that draws SVG, and what comes back: it may be killed, and is not trusted. */

/** Raised with every change of how an SVG is drawn: bitmaps made by an older one are made again. */
export const RASTER_VERSION = 1

/** Bytes of an SVG's text. Longer ones are no drawing but a map or a trap. */
export const LARGEST_SVG = 2_000_000
/** Of a bitmap, in its own pixels. */
export const LONGEST_SIDE = 2_048

export interface RasterTask {
  /** Its text as it came, in the encoding it says. */
  readonly svg: Uint8Array
  /** How wide the page shows it, in CSS pixels; null: as wide as the drawing says itself. */
  readonly width: number | null
  /**
   * Whether the bitmap is shown by a size that is said beside it: then it has twice the pixels. Else it is as large as its
   * pixels, unless it is wider than an article.
   */
  readonly sized: boolean
}

/** Four bytes a pixel, packed badly. */
const LARGEST_PNG = 4 * LONGEST_SIDE * LONGEST_SIDE + 100_000

/** A drawing, or why there is none: it is no SVG, or it is beyond the limits. */
export const RasterReply = z.discriminatedUnion('drawn', [
  z.object({
    drawn: z.literal(true),
    /** PNG. */
    png: z.custom<Uint8Array>((png) => png instanceof Uint8Array && png.length <= LARGEST_PNG),
    /** As wide as it is shown, in CSS pixels: the bitmap has up to twice as many. */
    width: z.number().int().min(1).max(100_000),
    height: z.number().int().min(1).max(100_000),
  }),
  z.object({ drawn: z.literal(false), why: z.enum(['broken', 'too-large']) }),
])
export type RasterReply = z.infer<typeof RasterReply>

/** An SVG as a bitmap. */
export type Drawing = Omit<Extract<RasterReply, { readonly drawn: true }>, 'drawn'>

/**
 * Draws an SVG. @throws Refusal `unreadable-file` (it is broken), `too-large` (more than the limits, or than the memory one
 * drawing may take), `timed-out`, `extractor-died` (the page died), `cancelled`
 */
export type Rasterise = (task: RasterTask, options?: { readonly signal?: AbortSignal }) => Promise<Drawing>
