/** The Content-Security-Policy of each origin: sent by header with every answer of that origin. */

/** @param nonce fresh for every answer: the component kit sets one style element, and names it so. */
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

/** Hot reload sets inline scripts and styles, evaluates, and talks to the development server. Never in a build. */
export const developmentPolicy = (server: string): string =>
  policy([
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' asset: data:",
    "font-src 'self' data:",
    // It first looks for its server where the page came from, and goes on only when that fails as a network does.
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

/** What is printed: the article's, and no font that an article brings. */
export const printPolicy = policy([
  "default-src 'none'",
  'img-src asset:',
  "style-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
])

/**
 * Documents that DOMParser makes inherit it: they need a `<base>`, and without inline styles Readability cannot see
 * what a page hides.
 */
export const extractorPolicy = policy([
  "default-src 'none'",
  "script-src 'self'",
  "style-src-attr 'unsafe-inline'",
  'base-uri http: https:',
])

/** What draws SVG: the drawing is a `data:` address, for which no server is asked. */
export const rasterPolicy = policy(["default-src 'none'", "script-src 'self'", 'img-src data:'])

export const assetPolicy = policy(['sandbox', "default-src 'none'", "style-src 'unsafe-inline'"])

function policy(directives: readonly string[]): string {
  return directives.join('; ')
}
