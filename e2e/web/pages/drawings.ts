import { deflateSync } from 'node:zlib'
import { crc32 } from '../images.ts'
import type { Sites } from '../page.ts'

/** Drawings for the tests: ordinary ones, and those of a few lines that cost a browser everything. */

const SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'

/** Levels of groups, each of which repeats the one before ten times: 2 kB that stand for a thousand million shapes. */
export function nestedUse(levels: number, extra = ''): string {
  const groups = Array.from({ length: levels }, (_, level) => {
    const repeated = `<use xlink:href="#level-${level}"/>`.repeat(10)
    return `<g id="level-${level + 1}">${repeated}</g>`
  })
  return `<svg ${SVG} viewBox="0 0 400 200" width="400" height="200"><defs><rect id="level-0" width="9" height="9" fill="#a33"/>${groups.join('')}</defs>${extra}<use xlink:href="#level-${levels}"/></svg>`
}

/** Filters over filters, each of which takes seconds: no count of elements sees it. */
export const filters = `<svg ${SVG} viewBox="0 0 400 200" width="400" height="200"><filter id="noise" x="0" y="0" width="1" height="1">${'<feTurbulence type="turbulence" baseFrequency="0.9" numOctaves="9"/>'.repeat(50)}</filter>${'<rect width="400" height="200" filter="url(#noise)"/>'.repeat(40)}</svg>`

/** A chart as pages draw it: black words and coloured bars on nothing. */
export function chart(bars: number, said = 'Tons a week'): string {
  const drawn = Array.from({ length: bars }, (_, index) => {
    const height = 20 + ((index * 37) % 140)
    const x = 50 + (index * 540) / bars
    return `<rect x="${x}" y="${190 - height}" width="${480 / bars}" height="${height}" fill="#2f6db0"/>`
  })
  return `<svg ${SVG} viewBox="0 0 600 240" width="600" height="240"><path d="M40 20V190H590" fill="none" stroke="#000"/>${drawn.join('')}<text x="50" y="222" font-family="sans-serif" font-size="18">${said}</text></svg>`
}

/** Charts of some thousand elements are ordinary: every country of a map, every day of a year. */
export const largeChart = chart(3_060)

/** What a drawing may ask for elsewhere, and what would run in a document. @param leak where a request would show */
export function reaching(leak: (name: string) => string): string {
  return `<?xml version="1.0"?><?xml-stylesheet href="${leak('svg-sheet')}"?><!DOCTYPE svg [<!ENTITY kept "kept"><!ENTITY out SYSTEM "${leak('svg-entity')}">]>
<svg ${SVG} viewBox="0 0 400 200" width="400" height="200" onload="fetch('${leak('svg-onload')}')">
<style>@import url(${leak('svg-import')}); @font-face { font-family: far; src: url(${leak('svg-font')}) } rect { fill: url(${leak('svg-fill')}#a) } text { font-family: far }</style>
<script href="${leak('svg-script')}"/><script>fetch('${leak('svg-fetch')}'); parent.ran = 1</script>
<rect width="400" height="200" fill="#eee"/><text x="20" y="60">&kept;</text>
<image href="${leak('svg-image')}" width="40" height="40"/><use href="${leak('svg-use')}#a"/><feImage href="${leak('svg-feimage')}"/>
<foreignObject x="20" y="80" width="300" height="100"><div xmlns="http://www.w3.org/1999/xhtml" style="background: url(${leak('svg-background')}); font: 20px sans-serif; color: #036">Words in a box<img src="${leak('svg-img')}"/><iframe src="${leak('svg-frame')}"/><link rel="stylesheet" href="${leak('svg-link')}"/></div></foreignObject>
<a href="${leak('svg-a')}"><circle cx="360" cy="40" r="20" fill="#36c"><animate attributeName="r" values="20;30" dur="1s" repeatCount="indefinite"/></circle></a></svg>`
}

/** A bar that grows from nothing, and another that fades in: the first moment is empty. */
export const growing = `<svg ${SVG} viewBox="0 0 200 100" width="200" height="100"><style>@keyframes in { from { opacity: 0 } to { opacity: 1 } } .late { opacity: 0; animation: in 2s 1s forwards }</style><rect width="100" height="100" fill="#ffffff"/><rect x="100" width="0" height="100" fill="#ff0000"><animate attributeName="width" from="0" to="50" dur="3s" fill="freeze"/></rect><rect class="late" x="150" width="50" height="100" fill="#0000ff"/></svg>`

const words = [
  'The weir above the mill was measured every morning of the dry year, and the figures were hung in the window of the post office.',
  'Nobody had asked for a chart, but the miller drew one all the same, on the back of a seed merchant’s calendar, with a ruler and two pencils.',
  'By October the line had fallen so low that he had to paste another sheet below the first, and the postmistress moved it to the door.',
  'When the rain came at last it came in the night, and in the morning a child had drawn a boat at the very bottom of the paper.',
]

/** A page about a title, with whatever is put between its paragraphs. */
export function drawingPage(title: string, between: readonly string[], head = ''): string {
  const paragraphs = words.map((line, index) => `<p>${line} ${title}.</p>${between[index] ?? ''}`)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><main><article><h1>${title}</h1>${paragraphs.join('')}${between.slice(words.length).join('')}</article></main></body></html>`
}

/** A PNG of one colour: a few kilobytes for as many pixels as its header says. */
export function plainPng(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const out = Buffer.alloc(body.length + 8)
    out.writeUInt32BE(data.length, 0)
    out.set(body, 4)
    out.writeUInt32BE(crc32(body), body.length + 4)
    return out
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // One bit a pixel, a palette of two.
  header.set([1, 3, 0, 0, 0], 8)
  const packed = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from([150, 30, 30, 255, 255, 255])),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const inData = (text: string) => `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`

/** Drawings that cost what no count of their elements says, by name. */
export function costlyDrawings(): Readonly<Record<string, string>> {
  const drawing = (content: string) => `<svg ${SVG} viewBox="0 0 400 200" width="400" height="200">${content}</svg>`
  let nested = drawing('<rect width="400" height="200" fill="#a33"/>')
  for (let level = 0; level < 9; level++) {
    const again = Array.from({ length: 9 }, (_, index) => `<use href="#i" x="${index}"/>`).join('')
    nested = drawing(`<image id="i" width="400" height="200" href="${inData(nested)}"/>${again}`)
  }
  const patterns = Array.from(
    { length: 9 },
    (_, level) =>
      `<pattern id="p${level + 1}" width="0.1" height="0.1">${`<rect width="40" height="20" fill="url(#p${level})"/>`.repeat(10)}</pattern>`,
  )
  return {
    filters,
    'drawings in drawings': nested,
    'patterns of patterns': drawing(
      `<pattern id="p0" width="0.1" height="0.1"><rect width="4" height="2"/></pattern>${patterns.join('')}<rect width="400" height="200" fill="url(#p9)"/>`,
    ),
    'a picture too large to be decoded': drawing(
      `<image width="400" height="200" href="data:image/png;base64,${Buffer.from(plainPng(30_000, 30_000)).toString('base64')}"/>`,
    ),
    'masks of masks': drawing(
      `${Array.from({ length: 40 }, (_, level) => `<mask id="m${level + 1}" width="400" height="200" maskUnits="userSpaceOnUse"><g mask="url(#m${level})">${'<rect width="400" height="200" fill="#fff" filter="blur(9px)"/>'.repeat(9)}</g></mask>`).join('')}<rect width="400" height="200" mask="url(#m40)"/>`,
    ),
    'very long dashes': drawing(
      `${'<path d="M0 0C9999 9999 -9999 9999 400 200" fill="none" stroke="#000" stroke-dasharray="0.001 0.001"/>'.repeat(500)}`,
    ),
    'entities of entities': `<!DOCTYPE svg [<!ENTITY e0 "<path d='M0 0h1'/>">${Array.from({ length: 9 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`).join('')}]>${drawing('&e9;')}`,
  }
}

/** A page with an ordinary drawing. */
export const drawingSites: Sites = {
  '/drawings/weir': {
    body: drawingPage('The year at the weir', ['<figure><img src="weir.svg" alt="A chart"></figure>']),
  },
  '/drawings/weir.svg': { type: 'image/svg+xml', body: chart(12) },
}
