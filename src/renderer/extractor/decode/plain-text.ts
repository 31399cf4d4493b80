import type { Dom } from '../sanitise/sanitise.ts'

/** Writers and programs break text into lines at 60-80 columns; longer lines are paragraphs. */
const WIDEST = 100
const NARROWEST = 40
/** This share of the line breaks must be where the next word did not fit. */
const WRAPPED_SHARE = 0.6

const BULLET = /^\s*(?:[•‣▪◦·*–—-]|\d{1,3}[.)])\s/u

/** Whether a page's headers declare its bytes as plain text, not HTML. */
export function isPlainText(headers: Readonly<Record<string, string>>): boolean {
  return /^\s*text\/plain\s*(?:;|$)/i.test(headers['content-type'] ?? '')
}

/**
 * A text as a document of paragraphs, so that it takes the path of all pages. Paragraphs are separated by blank lines,
 * or by single line ends unless the lines are broken at some width; broken lines are joined. An address on the first
 * line, alone or after a word and a colon, is the text's source. Mark-up of other formats stays as written.
 */
export function documentOfText(text: string, dom: Dom): Document {
  const document = dom.parse('<!doctype html><html><head></head><body></body></html>')
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|[\n\u0085\u2028\u2029\f]/)
  const first = lines.findIndex((line) => line.trim() !== '')
  const address = /^\s*(?:[\p{L} -]{2,20}:\s*)?<?(https?:\/\/[^\s<>"]+?)>?\s*$/iu.exec(lines[first] ?? '')?.[1]
  if (address !== undefined) {
    lines.splice(first, 1)
    const link = document.createElement('link')
    link.setAttribute('rel', 'canonical')
    link.setAttribute('href', address)
    document.head.append(link)
  }
  for (const line of paragraphsOf(lines)) {
    const paragraph = document.createElement('p')
    paragraph.textContent = line
    document.body.append(paragraph)
  }
  return document
}

function paragraphsOf(lines: readonly string[]): readonly string[] {
  const width = widthOf(lines)
  const paragraphs: string[][] = []
  let open: string[] | null = null
  let before = ''
  for (const line of lines) {
    const words = line.trim()
    if (words === '') open = null
    else if (open !== null && width !== null && isBroken(before, line, width)) open.push(between(open, words), words)
    else {
      open = [words]
      paragraphs.push(open)
    }
    before = line
  }
  return paragraphs.map((pieces) => pieces.join(''))
}

/** The column at which lines are broken; null where they are not. */
function widthOf(lines: readonly string[]): number | null {
  // A long address has a line of its own, however short the others are.
  const lengths = lines.filter((line) => /\s/.test(line.trim())).map((line) => line.trimEnd().length)
  const width = lengths.reduce((most, length) => Math.max(most, length), 0)
  if (width > WIDEST || width < NARROWEST) return null
  const pairs = lines.slice(1).flatMap((line, index) => {
    const before = lines[index] ?? ''
    return line.trim() === '' || before.trim() === '' ? [] : [isBroken(before, line, width)]
  })
  return pairs.filter(Boolean).length >= Math.max(1, pairs.length * WRAPPED_SHARE) ? width : null
}

/** Whether a line ends because the next word did not fit on it. */
function isBroken(before: string, line: string, width: number): boolean {
  if (before.trim() === '' || BULLET.test(line)) return false
  // An indent begins a paragraph, unless it is the hanging indent of a bullet.
  if (/^\s{2,}/.test(line) && !/^\s{2,}/.test(before) && !BULLET.test(before)) return false
  const word = line.trim().split(/\s/)[0] ?? ''
  return before.trimEnd().length + 1 + word.length > width
}

/** What joins a line to the one before it. */
function between(pieces: readonly string[], words: string): string {
  const end = (pieces.at(-1) ?? '').slice(-2)
  // A hyphenated word becomes one word again; a compound keeps its hyphen.
  if (/\p{Ll}-$/u.test(end) && /^\p{Ll}/u.test(words)) return ''
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}。、，]$/u.test(end) ? '' : ' '
}
