import { filters, nestedUse } from '../drawings.ts'
import type { Piece } from './piece.ts'

const inner = (html: string): Piece => ({ inner: html })
/** Elements within each other, a word at the bottom. */
const nested = (open: string) => (count: number) => inner(`${open.repeat(count)}deep`)
const times = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('')
const dataSvg = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"'

/**
 * What pages are made of, so many times over. `most` is how many a page of some megabytes may have: a number by which
 * browsers, parsers or readers have come to grief.
 */
export const bodies: Readonly<Record<string, { readonly most: number; readonly make: (count: number) => Piece }>> = {
  'nested boxes': { most: 300_000, make: nested('<div>') },
  'nested boxes with words': { most: 50_000, make: nested('<div><p>a') },
  'nested lists': { most: 50_000, make: nested('<ul><li>a') },
  'nested quotations': { most: 100_000, make: nested('<blockquote>a') },
  'nested sections with headlines': { most: 20_000, make: nested('<section><h2>Part</h2>a') },
  'nested marks': { most: 20_000, make: nested('<b><i><em>') },
  'nested links and fonts': { most: 5_000, make: nested('<font color=red><a href=/a>') },
  'marks over paragraphs': { most: 400, make: (count) => inner(`${'<b><i>'.repeat(count)}${'<p>a'.repeat(count)}`) },
  'nested details': { most: 20_000, make: nested('<details><summary>a</summary>') },
  'nested rubies': { most: 20_000, make: nested('<ruby>a<rt>') },
  'nested formulas': { most: 20_000, make: (count) => inner(`<p><math>${'<mfrac><mn>1</mn><mrow>'.repeat(count)}`) },
  'nested figures': { most: 20_000, make: nested('<figure><figcaption>a') },
  'nested templates': { most: 20_000, make: nested('<template><div>') },
  'nested drawings': { most: 20_000, make: nested(`${SVG}><g>`) },
  'nested tables': { most: 5_000, make: nested('<table><tr><td>a') },

  'spans over all': {
    most: 1_000,
    make: (count) => inner(`<table>${'<tr><td rowspan=999 colspan=999>a'.repeat(count)}</table>`),
  },
  'spans to the end': {
    most: 20_000,
    make: (count) => inner(`<table>${'<tr><td rowspan=0>a<td rowspan=65534>b'.repeat(count)}</table>`),
  },
  'wide spans': { most: 20_000, make: (count) => inner(`<table>${'<tr><td colspan=65534>a'.repeat(count)}</table>`) },
  'wide columns': {
    most: 2_000,
    make: (count) => inner(`<table>${'<colgroup span=1000><col span=1000>'.repeat(count)}<tr><td>a</table>`),
  },
  'one row': { most: 100_000, make: (count) => inner(`<table><tr>${'<td>a'.repeat(count)}</table>`) },
  'a large table': {
    most: 2_000,
    make: (count) => inner(`<table>${`<tr>${'<td>a b'.repeat(50)}`.repeat(count)}</table>`),
  },

  images: {
    most: 20_000,
    make: (count) => inner(times(count, (at) => `<img src="/img/none-${at}.png" alt="Picture ${at}">`)),
  },
  'padding in an image': {
    most: 6_000_000,
    make: (count) => inner(`<img alt="" src="data:image/png;base64,iVBORw0KGgo${'='.repeat(count)}x">`),
  },
  'escapes in an image': {
    most: 3_000_000,
    make: (count) => inner(`<img alt="" src="data:image/png,${'%3d'.repeat(count / 3)}">`),
  },
  'blanks in an image': {
    most: 4_000_000,
    make: (count) => inner(`<img alt="" src="data:image/png;base64,AA${' \n'.repeat(count / 2)}=">`),
  },
  'a long srcset': {
    most: 100_000,
    make: (count) =>
      inner(`<img alt="" src="/a.png" srcset="${times(count, (at) => `/img/none.png?${at} ${at}w, `)}">`),
  },
  'commas in a srcset': {
    most: 2_000_000,
    make: (count) => inner(`<img alt="" src="/a.png" srcset="${','.repeat(count)} 1x">`),
  },
  'sources of a picture': {
    most: 20_000,
    make: (count) =>
      inner(
        `<picture>${times(count, (at) => `<source srcset="/img/${at}.webp" media="(min-width: ${at}px)">`)}<img src="/a.png" alt=""></picture>`,
      ),
  },
  'images that wait': {
    most: 5_000,
    make: (count) =>
      inner(
        times(count, (at) => `<img data-src="/img/${at}.png" alt=""><noscript><img src="/img/${at}.png"></noscript>`),
      ),
  },

  'drawings that repeat themselves': {
    most: 9,
    make: (count) =>
      inner(
        nestedUse(Math.max(1, Math.min(9, count))) +
          `<img alt="A drawing" src="${dataSvg(nestedUse(Math.max(1, Math.min(9, count)), '<desc>a file</desc>'))}">`,
      ),
  },
  'drawings with filters': {
    most: 40,
    make: (count) =>
      inner(
        times(
          count,
          (at) => `<img alt="Noise" src="${dataSvg(filters.replace('</svg>', `<desc>${at}</desc></svg>`))}">`,
        ),
      ),
  },
  'drawings with pages in them': {
    most: 2_000,
    make: (count) =>
      inner(
        `<img alt="" src="${dataSvg(`${SVG} width="9000" height="9000"><foreignObject width="9000" height="9000"><div xmlns="http://www.w3.org/1999/xhtml">${'<table><tr><td>'.repeat(Math.min(300, count))}a${'</td></tr></table>'.repeat(Math.min(300, count))}</div></foreignObject></svg>`)}">`,
      ),
  },
  'drawings without end': {
    most: 1_000_000,
    make: (count) =>
      inner(
        `<img alt="" src="${dataSvg(`${SVG} width="1e9" height="1e9" viewBox="0 0 1 1"><path d="M0 0${'L1 1'.repeat(count / 4)}"/></svg>`)}">`,
      ),
  },

  'a long word': { most: 5_000_000, make: (count) => inner(`<p>${'a'.repeat(count)}`) },
  'a run of dashes': { most: 300_000, make: (count) => inner(`<p>${'-'.repeat(count)}</p><p>${'—'.repeat(count)}`) },
  'a run of blanks': {
    most: 1_000_000,
    make: (count) => inner(`<p>a${' \u00a0'.repeat(count / 2)}a</p><pre>a${' '.repeat(count)}`),
  },
  'marks on one letter': { most: 500_000, make: (count) => inner(`<p>e${'\u0301\u0316'.repeat(count / 2)}`) },
  'overrides of direction': {
    most: 300_000,
    make: (count) => inner(`<p>${'\u202ea\u2067b'.repeat(count / 4)}</p>${'<bdo dir=rtl>'.repeat(300)}a`),
  },
  entities: { most: 3_000_000, make: (count) => inner(`<p>${'&#x41;&amp;&ngE;'.repeat(count / 16)}`) },
  'broken lines': { most: 300_000, make: (count) => inner(`<p>${'a<br>'.repeat(count)}`) },
  'one line of code': {
    most: 3_000_000,
    make: (count) => inner(`<pre><code>${'x = y; '.repeat(count / 7)}</code></pre>`),
  },
  'coloured code': {
    most: 60_000,
    make: (count) => inner(`<pre><code>${'<span class=k>x</span> '.repeat(count)}</code></pre>`),
  },
  paragraphs: { most: 300_000, make: (count) => inner('<p>a'.repeat(count)) },
  'list items': { most: 200_000, make: (count) => inner(`<ul>${'<li>a'.repeat(count)}</ul>`) },
  headlines: { most: 20_000, make: (count) => inner(times(count, (at) => `<h2>Part ${at}</h2><p>It is told here.`)) },
  links: { most: 100_000, make: (count) => inner(`<p>${times(count, (at) => `<a href="/${at}">a</a> `)}`) },
  footnotes: {
    most: 20_000,
    make: (count) =>
      inner(
        `<p>${times(count, (at) => `a<sup><a href="#n${at}" id="r${at}">${at}</a></sup> `)}</p><ol>${times(count, (at) => `<li id="n${at}">Told by hand. <a href="#r${at}">↩</a>`)}</ol>`,
      ),
  },
  comments: {
    most: 3_000_000,
    make: (count) => inner(`<!--${' -- '.repeat(count / 8)}--><p>a<!--${'<p>'.repeat(count / 8)}-->`),
  },
  'a comment without end': { most: 3_000_000, make: (count) => inner(`<p>a<!-- ${'- '.repeat(count / 2)}`) },
  attributes: { most: 100_000, make: (count) => inner(`<p ${times(count, (at) => `data-a${at}="b" `)}>a`) },
  'a style sheet': {
    most: 30_000,
    make: (count) => ({
      head: `<style>${times(count, (at) => `.a${at}:has(.b${at}) > * + * { display: none }\n`)}</style>`,
    }),
  },
  'a script': {
    most: 3_000_000,
    make: (count) => ({ head: `<script>${'"<\\/script>";'.repeat(count / 14)}</script>` }),
  },
  forms: {
    most: 20_000,
    make: (count) => inner(`<form>${'<select><option>a<option>b</select><input value=a>'.repeat(count)}</form>`),
  },
  'stories side by side': {
    most: 2_000,
    make: (count) =>
      inner(
        times(
          count,
          (at) =>
            `<hr><article><h2>Story ${at}</h2><p class="byline">By Ada Weir</p><p>The council of part ${at} met again, and nothing was said of the clock, which was wrong.</p></article>`,
        ),
      ),
  },
  'tags that are none': { most: 500_000, make: (count) => inner(`${'<'.repeat(count)}${'</x y'.repeat(count / 5)}`) },
}

export const bodyNames: readonly string[] = Object.keys(bodies)
