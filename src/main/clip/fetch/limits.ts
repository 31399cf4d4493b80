/** The limits of one load. Times in milliseconds, sizes in bytes after decompression. */
export interface LoadLimits {
  readonly redirects: number
  /** For finding a server and the beginning of its answer. */
  readonly toHeaders: number
  /** Between two pieces of an answer. */
  readonly idle: number
  /** From the request to the last byte, including redirects; it stops an endless slow answer. */
  readonly total: number
  readonly bytes: number
}

/** Enough for sites that redirect through a sign-on. Browsers stop at 20, with cookies that we do not keep. */
const REDIRECTS = 10

/** The largest of 91 measured pages has 1.5 MB of HTML; beyond 24 MB it is a book or a trap. */
const pageLimits: LoadLimits = {
  redirects: REDIRECTS,
  toHeaders: 30_000,
  idle: 20_000,
  total: 120_000,
  bytes: 24 * 1024 * 1024,
}

/** Stricter than for a page: an article may have a hundred images, and can be read without one. */
const imageLimits: LoadLimits = {
  redirects: REDIRECTS,
  toHeaders: 15_000,
  idle: 10_000,
  total: 45_000,
  bytes: 16 * 1024 * 1024,
}

export const loadLimits: Readonly<Record<'page' | 'image', LoadLimits>> = { page: pageLimits, image: imageLimits }

/** The limits for all images of one article together. */
export interface ImageLimits {
  /** How many images are fetched. */
  readonly count: number
  readonly totalBytes: number
  /** Milliseconds for all of them; what has not arrived by then is missing. */
  readonly time: number
  readonly atOnce: number
}

export const articleImageLimits: ImageLimits = {
  // More than a photo essay needs; beyond it are galleries and traps.
  count: 200,
  totalBytes: 128 * 1024 * 1024,
  time: 180_000,
  // To be polite to a single server; browsers open six connections.
  atOnce: 4,
}
