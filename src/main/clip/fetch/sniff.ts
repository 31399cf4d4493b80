import { contentNames } from './sentences.ts'

// Our own: `file-type` 22 needs Node 22 (Electron 25 has 18), knows no HTML, SVG or plain text, and has no words for users.

/** What bytes are, by their content and not by their name. `family` says what may be done with them. */
export interface Sniffed {
  readonly family: 'html' | 'image' | 'font' | 'other'
  /** Media type. */
  readonly type: string
  /** Without the dot. */
  readonly ext: string
  /** With an article, for sentences: `a PDF file`. */
  readonly name: string
}

/** How many bytes are enough to recognise a resource; the MIME Sniffing standard reads 1,445, prologues need more. */
export const SNIFF_LENGTH = 4_096
/** Drawing tools and licences write long prologues: if nothing else is there, this much is read. */
const LONGEST_PROLOGUE = 65_536

interface Signature extends Sniffed {
  readonly test: (head: Uint8Array, ascii: string) => boolean
}

const starts =
  (...magic: readonly number[]) =>
  (head: Uint8Array) =>
    magic.every((byte, at) => head[at] === byte)
const startsWith = (text: string) => (_: Uint8Array, ascii: string) => ascii.startsWith(text)
/** A RIFF container of a given kind. */
const riff = (kind: string) => (_: Uint8Array, ascii: string) => ascii.startsWith('RIFF') && ascii.startsWith(kind, 8)
/** An ISO base media file with one of these as its major or a compatible brand. */
const brand =
  (...brands: readonly string[]) =>
  (head: Uint8Array, ascii: string) => {
    if (!ascii.startsWith('ftyp', 4)) return false
    const length = Math.min(((head[2] ?? 0) << 8) | (head[3] ?? 0), 256)
    const named = [ascii.slice(8, 12)]
    for (let at = 16; at + 4 <= length; at += 4) named.push(ascii.slice(at, at + 4))
    return brands.some((one) => named.includes(one))
  }

const image = (type: string, ext: string, name: string, test: Signature['test']): Signature => ({
  family: 'image',
  type: `image/${type}`,
  ext,
  name,
  test,
})
const font = (ext: string, test: Signature['test']): Signature => ({
  family: 'font',
  type: `font/${ext}`,
  ext,
  name: contentNames.font,
  test,
})
const other = (type: string, ext: string, name: string, test: Signature['test']): Signature => ({
  family: 'other',
  type,
  ext,
  name,
  test,
})

/** In order; the first that fits counts. Images are those that Chromium shows. */
const signatures: readonly Signature[] = [
  image('png', 'png', contentNames.picture, starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)),
  image('jpeg', 'jpg', contentNames.picture, starts(0xff, 0xd8, 0xff)),
  image('gif', 'gif', contentNames.picture, (_, ascii) => /^GIF8[79]a/.test(ascii)),
  image('webp', 'webp', contentNames.picture, riff('WEBPVP')),
  image('avif', 'avif', contentNames.picture, brand('avif', 'avis')),
  image(
    'x-icon',
    'ico',
    contentNames.picture,
    (head) => starts(0, 0, 1, 0)(head) && (head[4] ?? 0) > 0 && head[5] === 0,
  ),
  // Checks the length of the header too: two letters alone are not enough.
  image('bmp', 'bmp', contentNames.picture, (head, ascii) => {
    return ascii.startsWith('BM') && [12, 40, 52, 56, 64, 108, 124].includes(head[14] ?? 0) && head[15] === 0
  }),
  font('woff', startsWith('wOFF')),
  font('woff2', startsWith('wOF2')),
  other('application/pdf', 'pdf', contentNames.pdf, (_, ascii) => ascii.slice(0, 1_024).includes('%PDF-')),
  other('application/zip', 'zip', contentNames.archiveOrDocument, starts(0x50, 0x4b, 3, 4)),
  other('application/gzip', 'gz', contentNames.archive, starts(0x1f, 0x8b)),
  other('application/x-rar', 'rar', contentNames.archive, startsWith('Rar!')),
  other('application/x-7z-compressed', '7z', contentNames.archive, starts(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)),
  other('image/heic', 'heic', contentNames.otherPicture, brand('heic', 'heix', 'mif1', 'msf1')),
  other('video/mp4', 'mp4', contentNames.video, (_, ascii) => ascii.startsWith('ftyp', 4)),
  other('video/webm', 'webm', contentNames.video, starts(0x1a, 0x45, 0xdf, 0xa3)),
  other('application/ogg', 'ogg', contentNames.recording, startsWith('OggS')),
  other('audio/mpeg', 'mp3', contentNames.recording, (head, ascii) => {
    return ascii.startsWith('ID3') || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2)
  }),
  other('audio/wav', 'wav', contentNames.recording, riff('WAVE')),
  other('image/tiff', 'tif', contentNames.otherPicture, starts(0x49, 0x49, 0x2a, 0)),
  other('image/tiff', 'tif', contentNames.otherPicture, starts(0x4d, 0x4d, 0, 0x2a)),
  other(
    'application/x-msdownload',
    'exe',
    contentNames.program,
    (head, ascii) => ascii.startsWith('MZ') && hasZero(head),
  ),
  other('application/x-elf', 'elf', contentNames.program, starts(0x7f, 0x45, 0x4c, 0x46)),
]

const html: Sniffed = { family: 'html', type: 'text/html', ext: 'html', name: contentNames.page }
const svg: Sniffed = { family: 'image', type: 'image/svg+xml', ext: 'svg', name: contentNames.picture }
const feed: Sniffed = { family: 'other', type: 'application/xml', ext: 'xml', name: contentNames.feed }
const xml: Sniffed = { family: 'other', type: 'application/xml', ext: 'xml', name: contentNames.xml }
const json: Sniffed = { family: 'other', type: 'application/json', ext: 'json', name: contentNames.data }
const text: Sniffed = { family: 'other', type: 'text/plain', ext: 'txt', name: contentNames.text }
const binary: Sniffed = { family: 'other', type: 'application/octet-stream', ext: 'bin', name: contentNames.binary }

/** Tags that real pages begin with: the standard's list, and those of pages without html and head. */
const htmlTags = new Set(
  'html head body title meta link base script noscript style iframe template main article section header footer nav aside div span p h1 h2 h3 h4 h5 h6 a b i em strong font center table ul ol dl form img br hr pre blockquote'.split(
    ' ',
  ),
)

/** Recognises bytes by their content alone. An SVG needs its root element and, if it is complete, the end of it. */
export function sniff(bytes: Uint8Array): Sniffed {
  return sniffHead(bytes, SNIFF_LENGTH)
}

function sniffHead(bytes: Uint8Array, length: number): Sniffed {
  const head = bytes.subarray(0, length)
  const ascii = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1')
  const signature = signatures.find(({ test }) => test(head, ascii))
  if (signature !== undefined) {
    const { family, type, ext, name } = signature
    return { family, type, ext, name }
  }
  const readable = readableText(head, ascii)
  if (readable === null) return binary
  const isPrologue = length < LONGEST_PROLOGUE && bytes.length > length && withoutPrologue(readable) === ''
  return isPrologue ? sniffHead(bytes, LONGEST_PROLOGUE) : markup(readable, bytes)
}

function markup(head: string, bytes: Uint8Array): Sniffed {
  const doctype = /<!doctype\s+([a-z:]+)/i.exec(head.slice(0, 1_024))?.[1]?.toLowerCase()
  const body = withoutPrologue(head)
  const root = /^<([a-z][\w:.-]*)(?=[\s/>]|$)/i.exec(body)?.[1]?.toLowerCase()
  if (root === 'svg' || root === 'svg:svg' || (doctype === 'svg' && root === undefined))
    return endsSvg(bytes) ? svg : xml
  if (root === 'rss' || root === 'feed' || root === 'rdf:rdf') return feed
  if (root !== undefined && htmlTags.has(root)) return html
  if (body !== head && doctype === 'html') return html
  if (head.startsWith('<?xml')) return xml
  // Nothing but comments, perhaps longer than what was read.
  if (/^\s*<!--/.test(head) && (body === '' || root !== undefined)) return html
  if (/^\s*[[{]\s*(["\]}[{]|-?\d)/.test(head)) return json
  return text
}

/** Removes white space, XML declaration, doctype and comments at the beginning. */
function withoutPrologue(head: string): string {
  let rest = head
  for (;;) {
    const next = rest.replace(
      /^\s+|^<\?[^>]*>|^<!--(?:(?!-->)[\s\S])*(?:-->|$)|^<!doctype[^>[]*(?:\[[^\]]*\]\s*)?>/i,
      '',
    )
    if (next === rest) return rest
    rest = next
  }
}

function endsSvg(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .subarray(-512)
    .toString('latin1')
    .replaceAll('\0', '')
  return /<\/(?:svg:)?svg\s*>$/i.test(withoutLastComments(tail)) || /^\s*(<[?!][^>]*>\s*)*<svg[^>]*\/>\s*$/i.test(tail)
}

/** Removes comments and white space at the end. */
function withoutLastComments(text: string): string {
  let rest = text.trimEnd()
  while (rest.endsWith('-->')) {
    const comment = rest.lastIndexOf('<!--', rest.length - 3)
    if (comment < 0) return rest
    rest = rest.slice(0, comment).trimEnd()
  }
  return rest
}

/** The text of bytes, with a byte order mark or in UTF-16 too; null for binary data. */
function readableText(head: Uint8Array, ascii: string): string | null {
  if (starts(0xef, 0xbb, 0xbf)(head)) return ascii.slice(3)
  if (starts(0xff, 0xfe)(head) || (head[1] === 0 && head[3] === 0)) return utf16(head, 0)
  if (starts(0xfe, 0xff)(head) || (head[0] === 0 && head[2] === 0)) return utf16(head, 1)
  return hasZero(head) || CONTROL.test(ascii) ? null : ascii
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the standard's binary data bytes.
const CONTROL = /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]/

/** Decodes UTF-16 well enough to see the tags. */
function utf16(head: Uint8Array, low: 0 | 1): string | null {
  let out = ''
  for (let at = 0; at + 1 < head.length; at += 2) {
    out += String.fromCharCode(((head[at + 1 - low] ?? 0) << 8) | (head[at + low] ?? 0))
  }
  const plain = out.replace(/^\ufeff/, '')
  return CONTROL.test(plain) ? null : plain
}

function hasZero(head: Uint8Array): boolean {
  return head.includes(0)
}
