/** How far one load may go. Times in milliseconds, sizes in bytes after decompression. */
export interface LoadLimits {
  readonly redirects: number
  /** For one server to be found and to begin its answer. */
  readonly toHeaders: number
  /** Between two pieces of an answer. */
  readonly idle: number
  /** From asking to the last byte, redirects included: what a slow drip runs into. */
  readonly total: number
  readonly bytes: number
}

/** As many as are followed for a sign-on that ends well; browsers stop at 20, with cookies that we do not keep. */
const REDIRECTS = 10

/** The largest of 91 real pages measured is 1.5 MB of HTML; beyond 24 it is a book or a trap. */
const pageLimits: LoadLimits = {
  redirects: REDIRECTS,
  toHeaders: 30_000,
  idle: 20_000,
  total: 120_000,
  bytes: 24 * 1024 * 1024,
}

/** Stricter than a page's: an article may point at a hundred, and can be read without one. */
const imageLimits: LoadLimits = {
  redirects: REDIRECTS,
  toHeaders: 15_000,
  idle: 10_000,
  total: 45_000,
  bytes: 16 * 1024 * 1024,
}

export const loadLimits: Readonly<Record<'page' | 'image', LoadLimits>> = { page: pageLimits, image: imageLimits }

/** How much the images of one article may cost in all. */
export interface ImageLimits {
  /** Images asked for. */
  readonly count: number
  readonly totalBytes: number
  /** Milliseconds for all of them; what is not there by then is missing. */
  readonly time: number
  readonly atOnce: number
}

export const articleImageLimits: ImageLimits = {
  // More than any photo essay should need; beyond it are galleries and traps.
  count: 200,
  totalBytes: 128 * 1024 * 1024,
  time: 180_000,
  // Politeness towards one server: browsers open six connections.
  atOnce: 4,
}
