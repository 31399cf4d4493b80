/** The window's own page. */
export const NOTEBOOK = 'app://notebook/'
export const EXTRACTOR = 'app://extractor/'
/** Draws SVG. */
export const RASTER = 'app://raster/'
/** What is being printed. */
export const PRINT = 'app://print/'

/** Whether an address is of the window's own page: an article's frame is of the same origin, and yet is not it. */
export function isNotebookPage(address: string): boolean {
  const url = parse(address)
  return url?.protocol === 'app:' && url.host === 'notebook' && url.pathname === '/'
}

/** Whether an address is one that an article's frame may show. */
export function isArticleAddress(address: string): boolean {
  const url = parse(address)
  return url?.protocol === 'app:' && url.host === 'notebook' && /^\/article\/[0-9a-z]{12}\/\d{1,9}$/.test(url.pathname)
}

/** An address that may be handed to the system's browser or mail program, as the URL standard writes it; else null. */
export function addressToOpen(address: string): string | null {
  const url = parse(address)
  if (url === null || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return null
  return url.href
}

/** The http(s) address that a text is as a whole; null for any other, which may be a secret. */
export function webAddress(text: string): string | null {
  const bare = text.trim()
  if (bare.length > 8_192 || /\s/.test(bare)) return null
  const url = parse(bare)
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.username + url.password !== '') return null
  return bare
}

function parse(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
