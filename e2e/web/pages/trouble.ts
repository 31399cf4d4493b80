import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { pixel, png } from '../images.ts'
import type { Page, Place, Sites } from '../page.ts'

/** A small page that is whole; what every kind of trouble is told from. */
export const smallPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A small page</title></head>
<body><article><h1>A small page</h1>
<p>The ferry left at nine, as it had every morning for forty years, and nobody on the quay looked up from their work.</p>
<p>By noon the fog had lifted, the harbour office had opened its shutters, and the first letters of the week were sorted, stamped and on their way inland.</p>
</article></body></html>`

/** One whose packed bytes are long enough to be cut. */
const longPage = `<!doctype html><html lang="en"><h1>Soundings</h1>${Array.from({ length: 2_000 }, (_, at) => `<p>${at * 7919} fathoms`).join('')}</html>`

const html = 'text/html; charset=utf-8'
const redirect = (location: string, status = 302): Page => ({
  status,
  headers: { Location: location },
  body: `<p>Please go <a href="${location.replaceAll('"', '&quot;')}">on</a>.`,
})
const packed = (coding: string, body: Uint8Array): Page => ({ headers: { 'Content-Encoding': coding }, body })
const lastStep = ({ path }: Place) => path.slice(path.lastIndexOf('/') + 1)

/** One megabyte of blanks in a thousand bytes; members may follow each other without end (RFC 1952, 2.2). */
const blankMegabyte = gzipSync(Buffer.alloc(1024 * 1024, ' '))

/** Servers and networks as they should not be. */
export const trouble: Sites = {
  '/small': { body: smallPage },
  '/empty': { body: '' },

  '/status/*': (place) => ({ status: Number(lastStep(place)), body: smallPage }),
  '/redirect/chain/*': (place) => {
    const left = Number(lastStep(place))
    return left > 0 ? redirect(`${left - 1}`, [301, 302, 303, 307, 308][left % 5]) : { body: smallPage }
  },
  '/redirect/loop': redirect('/redirect/pool'),
  '/redirect/pool': redirect('/redirect/loop'),
  /** To whatever `?to=` says. */
  '/redirect/to': ({ query }) => redirect(query.get('to') ?? '/small'),
  /** To an address of so many characters. */
  '/redirect/long/*': (place) => {
    const to = `${place.origin}/small?`
    return redirect(to.padEnd(Number(lastStep(place)), 'a'))
  },
  /** Of 2,000 letters that take nine each: in bytes of UTF-8, as servers send them. */
  '/redirect/written-long': redirect(Buffer.from(`/small?${'字'.repeat(2_000)}`).toString('latin1')),
  '/redirect/nowhere': { status: 302, body: smallPage },
  '/redirect/cookie': { ...redirect('/small'), headers: { Location: '/small', 'Set-Cookie': 'reader=7; Path=/' } },
  /** Followed by browsers that run it; never by us. */
  '/redirect/meta': { body: `<!doctype html><meta http-equiv="refresh" content="0;url=/small">${smallPage}` },

  '/type/pdf-as-html': { type: html, body: '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj' },
  '/type/pdf': { type: 'application/pdf', body: '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj' },
  '/type/png-as-html': { type: html, body: png('type', 8, 8) },
  '/type/html-as-png': { type: 'image/png', body: smallPage },
  '/type/html-as-text': { type: 'text/plain', body: smallPage },
  '/type/html-without-type': { type: null, body: smallPage },
  '/type/xhtml': { type: 'application/xhtml+xml', body: `<?xml version="1.0"?>${smallPage}` },
  '/type/text': { type: 'text/plain; charset=utf-8', body: 'Only words, no marks.' },
  '/type/text-as-html': { type: html, body: 'Only words, no marks.' },
  '/type/json': { type: 'application/json', body: '{"title":"A small page"}' },
  '/type/zip': { type: html, body: Buffer.from('PK\u0003\u0004rest of it') },
  '/type/png-as-gif': { type: 'image/gif', body: png('type', 8, 8) },
  '/type/pixel': { type: 'image/gif', body: pixel },

  '/packed/gzip': packed('gzip', gzipSync(smallPage)),
  '/packed/br': packed('br', brotliCompressSync(smallPage)),
  '/packed/deflate': packed('deflate', deflateSync(smallPage)),
  '/packed/deflate-raw': packed('deflate', deflateRawSync(smallPage)),
  '/packed/twice': packed('gzip, br', brotliCompressSync(gzipSync(smallPage))),
  '/packed/lying': { headers: { 'Content-Encoding': 'gzip' }, body: smallPage },
  '/packed/with-more': packed('gzip', Buffer.concat([gzipSync(smallPage), Buffer.from('<!-- served by weir 3 -->')])),
  '/packed/cut': packed('gzip', gzipSync(longPage).subarray(0, 2_000)),
  '/packed/without-end': packed('gzip', gzipSync(smallPage).subarray(0, -8)),
  '/packed/damaged': packed('gzip', damaged(gzipSync(smallPage.repeat(40)))),
  /** 512 MB in half a megabyte. */
  '/packed/bomb': () =>
    packed('gzip', Buffer.concat([gzipSync(smallPage), ...Array<Uint8Array>(512).fill(blankMegabyte)])),
  '/packed/bomb-br': () => packed('br', brotliCompressSync(Buffer.alloc(32 * 1024 * 1024, ' '))),

  /** Never begins to answer. */
  '/slow/never': { behave: () => undefined },
  /** Sends the beginning and then nothing more. */
  '/slow/stall': {
    behave: (response) => {
      response.writeHead(200, { 'Content-Type': html })
      response.write(smallPage)
    },
  },
  /** A few bytes at a time, for ever. */
  '/slow/drip': {
    behave: (response) => {
      response.writeHead(200, { 'Content-Type': html })
      response.write('<!doctype html><p>')
      const drip = setInterval(() => response.write('drip, '), 10)
      response.on('close', () => clearInterval(drip))
    },
  },
  /** As fast as it is read, for ever. */
  '/slow/endless': {
    behave: (response) => {
      response.writeHead(200, { 'Content-Type': html })
      const more = '<p>And so the story went on, and on, and on.</p>\n'.repeat(1_000)
      const pour = () => {
        while (!response.destroyed && response.write(more)) {
          // Until the reader is full; `drain` goes on.
        }
      }
      response.on('drain', pour)
      response.write('<!doctype html>')
      pour()
    },
  },
  '/large/declared': {
    behave: (response) => {
      response.writeHead(200, { 'Content-Type': html, 'Content-Length': String(10 ** 12) })
      response.write(smallPage.repeat(20))
    },
  },

  '/broken/reset': { behave: (response) => response.destroy() },
  '/broken/truncated': {
    behave: (response) => {
      response.writeHead(200, { 'Content-Type': html, 'Content-Length': String(smallPage.length * 2) })
      response.write(smallPage, () => response.destroy())
    },
  },
  '/broken/truncated-chunked': {
    behave: (response) => {
      response.writeHead(200, { 'Content-Type': html })
      response.write(smallPage, () => response.destroy())
    },
  },
  '/broken/protocol': {
    behave: (response) => response.socket?.end('Good morning! This is no HTTP at all.\r\n\r\n'),
  },
  '/broken/headers': { headers: { 'X-Long': 'x'.repeat(200_000) }, body: smallPage },
}

function damaged(bytes: Uint8Array): Uint8Array {
  const out = Uint8Array.from(bytes)
  out.fill(0xff, 40, 120)
  return out
}
