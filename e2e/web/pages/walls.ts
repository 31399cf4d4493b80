import type { Sites } from '../page.ts'

/** Pages in place of an article, the beginning of one, and a site that is busy. */

const page = (title: string, body: string, head = '') => ({
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`,
})

/** Answered with 200, as most are. */
export const consentWall = {
  path: '/walls/consent',
  ...page(
    'The Quayside',
    `<div class="cookiewall"><h1>Before you read on</h1><p>The Quayside and its 412 partners use cookies to store information on your device and to show you personalised advertisements.</p>
     <p>You can change your choice at any time in the settings.</p><form><button>Accept all</button><button>Reject all</button></form></div>`,
  ),
}

export const teaser = {
  path: '/walls/teaser',
  title: 'The price of a quiet harbour',
  ...page(
    'The price of a quiet harbour',
    `<article><h1>The price of a quiet harbour</h1><p>By Ida Reef</p>
     <p>The fish market closes at nine now, an hour after it opens, and the crates that remain go to a factory behind the hill. The women who used to shout the prices have been given a loudspeaker, which nobody has plugged in.</p>
     <p>In the office above the stalls a clerk keeps the ledger of a trade that once fed the coast. Each evening he writes a smaller number, closes the book, and rings the bell that no ship has answered since the spring.</p>
     <div class="offer"><h3>Subscribe to continue reading this story</h3></div></article>`,
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"The price of a quiet harbour","isAccessibleForFree":false}</script>`,
  ),
}

export const wallSites: Sites = {
  [consentWall.path]: consentWall,
  [teaser.path]: teaser,
  '/walls/busy': { status: 429, headers: { 'Retry-After': '1200' }, body: 'Too many requests' },
}
