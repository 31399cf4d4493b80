import { z } from 'zod'
import { LONGEST_SIDE } from './raster-limits.ts'

/** Requests to the page that draws SVG, and its answers. It may be killed, and is not trusted. */

/** Raised with every change of how an SVG is drawn: bitmaps of an older number are drawn again. */
export const RASTER_VERSION = 1

/** Bytes of an SVG's text. Longer ones are a map or a trap, not a drawing. */
export const LARGEST_SVG = 2_000_000

export interface RasterTask {
  /** Its text as received, in the encoding it states. */
  readonly svg: Uint8Array
  /** The width on the page, in CSS pixels; null: the drawing's own width. */
  readonly width: number | null
  /**
   * Whether the page states the size to show it in: then the bitmap has twice the pixels. Otherwise the bitmap is shown
   * in its own size, unless it is wider than an article.
   */
  readonly sized: boolean
}

/** Four bytes a pixel, badly compressed. */
const LARGEST_PNG = 4 * LONGEST_SIDE * LONGEST_SIDE + 100_000

/** A drawing, or why there is none: it is no SVG, or exceeds the limits. */
export const RasterReply = z.discriminatedUnion('drawn', [
  z.object({
    drawn: z.literal(true),
    /** PNG. */
    png: z.custom<Uint8Array>((png) => png instanceof Uint8Array && png.length <= LARGEST_PNG),
    /** The width to show it in, in CSS pixels: the bitmap has up to twice as many. */
    width: z.number().int().min(1).max(100_000),
    height: z.number().int().min(1).max(100_000),
  }),
  z.object({ drawn: z.literal(false), why: z.enum(['broken', 'too-large']) }),
])
export type RasterReply = z.infer<typeof RasterReply>

/** An SVG as a bitmap. */
export type Drawing = Omit<Extract<RasterReply, { readonly drawn: true }>, 'drawn'>

/**
 * Draws an SVG.
 * @throws Refusal `unreadable-file` (it is broken), `too-large` (more than the limits, or than the memory for one
 * drawing), `timed-out`, `extractor-died` (the page died), `cancelled`
 */
export type Rasterise = (task: RasterTask, options?: { readonly signal?: AbortSignal }) => Promise<Drawing>
