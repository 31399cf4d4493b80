import type { Page, Sites } from '../page.ts'

/** What stands in each page that an article can be read from. */
const damageSentence = 'The keeper of the lock has written down the height of the water every evening for forty years.'

const paragraphs = Array.from(
  { length: 6 },
  (_, at) =>
    `<p>${damageSentence} On day ${at + 1} it stood lower than in any summer, and nobody on the bank knew why.</p>`,
).join('')

/** An article with something in it: before its text, or in its midst. */
const within = (damage: string, before = ''): string =>
  `<!doctype html><html><head><title>The height of the water</title></head><body>${before}<article><h1>The height of the water</h1>${paragraphs}${damage}</article></body></html>`

const nested = (open: string, bytes: number): string => open.repeat(Math.ceil(bytes / open.length))
const MB = 1_000_000

/** Each may be read or refused, but within the time one page has, and without harm to the next. */
export const damaged: Readonly<Record<string, () => string>> = {
  divs: () => within(nested('<div>', 10 * MB)),
  bold: () => within(nested('<b>', 10 * MB)),
  fonts: () => within(nested('<font><p>', 10 * MB)),
  misnested: () => within(nested('<b><i><p></b>x</i>', 2 * MB)),
  tables: () => within(nested('<table><tr><td>', 10 * MB)),
  lists: () => within(nested('<ul><li>', 5 * MB)),
  'quotes-in-quotes': () => within(nested('<blockquote>', 5 * MB)),
  'one-text': () => within(`<p>${'one word after another '.repeat((5 * MB) / 23)}</p>`),
  'one-word': () => within(`<p>${'a'.repeat(5 * MB)}</p>`),
  links: () => within(Array.from({ length: 50_000 }, (_, at) => `<a href="/p/${at}">Page ${at}</a> `).join('')),
  'link-list': () =>
    within(`<ul>${Array.from({ length: 50_000 }, (_, at) => `<li><a href="/p/${at}">Page ${at}</a>`).join('')}</ul>`),
  breaks: () => within('<br>'.repeat(100_000)),
  'lines-of-breaks': () => within('a line<br>'.repeat(100_000)),
  cells: () => within(`<table>${`<tr>${'<td>1'.repeat(20)}`.repeat(10_000)}</table>`),
  nulls: () => within('\0'.repeat(100_000)).replaceAll('lock', 'lo\0ck'),
  attribute: () =>
    within(`<p title="${'x '.repeat(2 * MB)}" class="${'a '.repeat(MB)}" style="${'a:b;'.repeat(MB)}">x</p>`),
  'data-image': () => within(`<img src="data:image/png;base64,${'A'.repeat(9 * MB)}">`),
  comments: () => within('<!-- a -->'.repeat(300_000)),
  drawings: () => within(`<svg width=200 height=200>${'<path d="M0 0"/>'.repeat(100_000)}</svg>`),
  noscripts: () => within('<noscript><img src="/a.png"></noscript>'.repeat(20_000)),
  images: () => within('<img src="/a.png" srcset="/b.png 2x">'.repeat(50_000)),
  'json-ld': () => within('', `<script type="application/ld+json">${'{"@graph":['.repeat(200_000)}</script>`.repeat(3)),
  'many-json-ld': () => within('', '<script type="application/ld+json">{"@type":"Article"}</script>'.repeat(30_000)),
  metas: () => within('', '<meta property="article:published_time" content="soon">'.repeat(50_000)),
  times: () => within('', '<time datetime="then">then</time>'.repeat(50_000)),
  headings: () => within('<h2>The height of the water</h2>'.repeat(50_000)),
  clobbering: () =>
    within(
      '',
      [
        'body',
        'head',
        'documentElement',
        'querySelector',
        'createElement',
        'childNodes',
        'parentNode',
        'attributes',
        'firstChild',
        'getElementsByTagName',
        'removeChild',
        'nodeName',
        'innerHTML',
      ]
        .map((name) => `<form id="${name}"><input name="${name}"></form><img name="${name}"><a id="${name}">a</a>`)
        .join(''),
    ),
}

const page = (body: string): Page => ({ body })

export const damageSites: Sites = Object.fromEntries(
  Object.entries(damaged).map(([name, html]) => [`/damage/${name}`, () => page(html())]),
)
