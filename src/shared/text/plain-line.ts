/**
 * Text of a page made safe for a line of ours. A page chooses its title, its names and its address. Two kinds of
 * characters are removed: those that a terminal obeys (ESC, BEL and the other controls), and those that turn the
 * writing direction beyond their own words (Trojan Source, CVE-2021-42574).
 */

/** C0 and C1 (Unicode's Cc), and the overrides, embeddings and isolates of the bidirectional algorithm. */
const ORDERS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u
const ALL_ORDERS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu
const ALL_BUT_BREAKS = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu
/** LRM, RLM and ALM place signs among right-to-left words; elsewhere they can only mislead. */
const MARKS = /[\u200e\u200f\u061c]/u
const ALL_MARKS = /[\u200e\u200f\u061c]/gu
const FROM_RIGHT =
  /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Samaritan}\p{sc=Mandaic}\p{sc=Adlam}]/u

/** One line without characters that act; breaks and tabs become spaces. */
export function plainLine(text: string): string {
  if (!ORDERS.test(text) && !MARKS.test(text)) return text
  const line = text.replace(/[\t\n\v\f\r\u0085]+/gu, ' ').replace(ALL_ORDERS, '')
  return withoutMarks(line).trim()
}

interface Named {
  readonly title: string
  readonly kicker?: string | null
  readonly byline: readonly string[]
  readonly publisher: string | null
  readonly siteName: string | null
  readonly publishedRaw: string | null
  readonly excerpt: string | null
}

/** An article's facts, each of them on a plain line. */
export function plainFacts<T extends Named>(facts: T): T {
  const { title, kicker, byline, publisher, siteName, publishedRaw, excerpt } = facts
  return {
    ...facts,
    title: plainLine(title),
    ...(kicker == null ? {} : { kicker: plainLine(kicker) }),
    byline: byline.map(plainLine),
    publisher: publisher === null ? null : plainLine(publisher),
    siteName: siteName === null ? null : plainLine(siteName),
    publishedRaw: publishedRaw === null ? null : plainLine(publishedRaw),
    excerpt: excerpt === null ? null : plainLine(excerpt),
  }
}

/** The same for several lines: breaks and tabs stay. */
export function plainLines(text: string): string {
  return withoutMarks(text.replace(/\r\n?/gu, '\n').replace(ALL_BUT_BREAKS, ''))
}

function withoutMarks(text: string): string {
  // The marks themselves may count as Arabic letters.
  const words = text.replace(ALL_MARKS, '')
  return FROM_RIGHT.test(words) ? text : words
}

/** A scheme, an authority, and the rest. */
const PARTS = /^([a-z][a-z0-9+.-]*:\/\/)?([^/?#\\]*)(.*)$/isu
const ASCII = /^[\x20-\x7e]*$/u

/**
 * An address that is safe to show: a host with letters beyond ASCII becomes punycode, so that a Cyrillic `а` does not
 * pass for a Latin one.
 */
export function plainAddress(address: string): string {
  const line = plainLine(address).replace(ALL_MARKS, '')
  const [, scheme = '', host = '', rest = ''] = PARTS.exec(line) ?? []
  if (ASCII.test(host)) return line
  try {
    return `${scheme}${new URL(`http://${host}`).host}${rest}`
  } catch {
    return line
  }
}

/** The host of an address, for people: punycode where it is not ASCII. The address itself when it has no host. */
export function hostOf(address: string): string {
  try {
    // The URL parser returns punycode.
    return new URL(address).host || plainAddress(address)
  } catch {
    return plainAddress(address)
  }
}

/** The longest name a computer can have in the domain name system. */
const LONGEST_NAME = 253

/** The name of a computer, as another computer wrote it. */
export function plainHostName(name: string): string {
  const line = plainLine(name).replace(ALL_MARKS, '').slice(0, LONGEST_NAME)
  return line === '' ? 'an unnamed computer' : line
}
