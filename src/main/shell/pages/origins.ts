/** The window's own page. */
export const NOTEBOOK = 'app://notebook/'
export const EXTRACTOR = 'app://extractor/'
/** Draws SVG. */
export const RASTER = 'app://raster/'
/** The document that is being printed. */
export const PRINT = 'app://print/'

/** Whether an address is the window's own page. An article's frame has the same origin, but is not that page. */
export function isNotebookPage(address: string): boolean {
  const url = parse(address)
  return url?.protocol === 'app:' && url.host === 'notebook' && url.pathname === '/'
}

/** Whether an article's frame may show an address. */
export function isArticleAddress(address: string): boolean {
  const url = parse(address)
  return url?.protocol === 'app:' && url.host === 'notebook' && /^\/article\/[0-9a-z]{12}\/\d{1,9}$/.test(url.pathname)
}

/** An address that may be opened in the system's browser or mail program, in the form of the URL standard; else null. */
export function addressToOpen(address: string): string | null {
  const url = parse(address)
  if (url === null || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return null
  return url.href
}

/** The http(s) address, if the whole text is one; null for any other text, which may be a secret. */
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
