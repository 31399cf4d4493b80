import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sniff } from './sniff.ts'

const text = (value: string) => new TextEncoder().encode(value)
const bytes = (...parts: readonly (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))

const kinds: readonly (readonly [what: string, content: Uint8Array, family: string, ext: string])[] = [
  ['PNG', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], 'rest'), 'image', 'png'],
  ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF'), 'image', 'jpg'],
  ['GIF', text('GIF89a......'), 'image', 'gif'],
  ['WebP', bytes('RIFF', [9, 0, 0, 0], 'WEBPVP8 '), 'image', 'webp'],
  ['AVIF', bytes([0, 0, 0, 0x1c], 'ftypavif', [0, 0, 0, 0], 'mif1miaf'), 'image', 'avif'],
  ['AVIF by a compatible brand', bytes([0, 0, 0, 0x18], 'ftypmif1', [0, 0, 0, 0], 'avif'), 'image', 'avif'],
  ['icon', bytes([0, 0, 1, 0, 2, 0, 16, 16]), 'image', 'ico'],
  ['BMP', bytes('BM', [9, 9, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0]), 'image', 'bmp'],
  ['SVG', text('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>\n'), 'image', 'svg'],
  [
    'SVG after a prologue',
    text('\ufeff<?xml version="1.0"?><!-- made by > hand --><!DOCTYPE svg [<!ENTITY a "b">]>\n<svg></svg>'),
    'image',
    'svg',
  ],
  [
    'SVG after a long licence',
    text(`<?xml version="1.0"?>\n<!-- ${'x'.repeat(9_000)} -->\n<svg></svg>`),
    'image',
    'svg',
  ],
  ['SVG after many comments', text(`${'<!-- x -->\n'.repeat(2_000)}<svg></svg>`), 'image', 'svg'],
  ['SVG in UTF-16 without a mark', bytes([...'<svg></svg>'].map((c) => `${c}\0`).join('')), 'image', 'svg'],
  ['SVG in UTF-16', bytes([0xff, 0xfe], [...'<svg></svg>'].map((c) => `${c}\0`).join('')), 'image', 'svg'],
  ['an SVG cut off', text('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0'), 'other', 'xml'],
  ['a page that speaks of SVG', text('<p>An &lt;svg&gt; is a picture. <svg></svg></p>'), 'html', 'html'],
  ['WOFF', text('wOFFrest'), 'font', 'woff'],
  ['WOFF2', text('wOF2rest'), 'font', 'woff2'],
  ['HTML', text('<!DOCTYPE html><html><p>Hello'), 'html', 'html'],
  ['HTML in capitals after white space', text('\n\t <HTML>'), 'html', 'html'],
  ['HTML after a comment', text('<!-- a note --><!doctype html>\n<p>Hello'), 'html', 'html'],
  ['HTML after a long comment', text(`<!-- ${'x'.repeat(9_000)} --><html>`), 'html', 'html'],
  ['HTML without html and head', text('<h1>Hello</h1>'), 'html', 'html'],
  ['HTML with an unknown element first', text('<!DOCTYPE html><my-app></my-app>'), 'html', 'html'],
  ['XHTML', text('<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD" "x"><html xmlns="x">'), 'html', 'html'],
  ['HTML in UTF-16', bytes([0xfe, 0xff], [...'<html>'].map((c) => `\0${c}`).join('')), 'html', 'html'],
  ['HTML in UTF-16 unmarked', bytes([...'<html>'].map((c) => `${c}\0`).join('')), 'html', 'html'],
  ['HTML with Japanese escapes', bytes('<title>', [0x1b], '$B', [0x1b], '(B</title>'), 'html', 'html'],
  ['PDF', text('%PDF-1.7\n'), 'other', 'pdf'],
  ['ZIP', bytes('PK', [3, 4], 'x'), 'other', 'zip'],
  ['gzip', bytes([0x1f, 0x8b, 8]), 'other', 'gz'],
  ['MP4', bytes([0, 0, 0, 0x18], 'ftypisom', [0, 0, 2, 0]), 'other', 'mp4'],
  ['HEIC', bytes([0, 0, 0, 0x18], 'ftypheic', [0, 0, 0, 0], 'mif1'), 'other', 'heic'],
  ['RSS', text('<?xml version="1.0"?><rss version="2.0">'), 'other', 'xml'],
  ['JSON', text('{"title": "x"}'), 'other', 'json'],
  ['text', text('Dear reader, a < b.'), 'other', 'txt'],
  ['binary data', bytes([1, 2, 3, 4, 5]), 'other', 'bin'],
  ['nothing', text(''), 'other', 'txt'],
]

describe('sniff', () => {
  it.each(kinds)('knows %s', (_, content, family, ext) => expect(sniff(content)).toMatchObject({ family, ext }))

  it('never fails, and calls nothing a picture, a font or a page by chance', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5_000 }), (content) => {
        fc.pre(content[0] !== 0xff && content[0] !== 0x3c && content[0] !== 0)
        expect(sniff(content).family).toBe('other')
      }),
    )
  })
})
