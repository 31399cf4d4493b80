/** The Content-Security-Policy of each origin, sent in a header with every answer. */

/** @param nonce new for every answer; the component kit gives it to the one style element that it adds */
export const windowPolicy = (nonce: string): string =>
  policy([
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' asset: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self' snapshot:",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ])

/** Never in a build: hot reload adds inline scripts and styles, evaluates code, and connects to the development server. */
export const developmentPolicy = (server: string): string =>
  policy([
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' asset: data:",
    "font-src 'self' data:",
    // It first tries the page's own origin, and tries the server only when that fails like a network.
    `connect-src 'self' ${server} ${server.replace(/^http/, 'ws')} ws://notebook`,
    "frame-src 'self' snapshot:",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ])

export const articlePolicy = policy([
  "default-src 'none'",
  'img-src asset:',
  "style-src 'self'",
  "font-src 'self' asset:",
  "base-uri 'none'",
  "form-action 'none'",
])

/** For printing: the same as for the article, but without the article's fonts. */
export const printPolicy = policy([
  "default-src 'none'",
  'img-src asset:',
  "style-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
])

/**
 * Documents made by DOMParser inherit this policy: they need a `<base>`, and without inline styles Readability cannot see
 * what a page hides.
 */
export const extractorPolicy = policy([
  "default-src 'none'",
  "script-src 'self'",
  "style-src-attr 'unsafe-inline'",
  'base-uri http: https:',
])

/** For drawing SVG: the drawing is a `data:` URL, which needs no server. */
export const rasterPolicy = policy(["default-src 'none'", "script-src 'self'", 'img-src data:'])

export const assetPolicy = policy(['sandbox', "default-src 'none'", "style-src 'unsafe-inline'"])

function policy(directives: readonly string[]): string {
  return directives.join('; ')
}
