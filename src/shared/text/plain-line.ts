/**
 * Text of a page as it may stand on a line of ours. A page chooses its title, its names and its address: what a terminal
 * takes for an order (ESC, BEL and the other controls), and what turns the direction of writing beyond its own words
 * (Trojan Source, CVE-2021-42574), is left out.
 */

/** C0 and C1 (Unicode's Cc), and the overrides, embeddings and isolates of the bidirectional algorithm. */
const ORDERS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u
const ALL_ORDERS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu
const ALL_BUT_BREAKS = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu
/** LRM, RLM and ALM put signs where they belong among words from right to left; elsewhere they can only mislead. */
const MARKS = /[\u200e\u200f\u061c]/u
const ALL_MARKS = /[\u200e\u200f\u061c]/gu
const FROM_RIGHT =
  /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Samaritan}\p{sc=Mandaic}\p{sc=Adlam}]/u

/** One line without anything that acts; breaks and tabs become spaces. */
export function plainLine(text: string): string {
  if (!ORDERS.test(text) && !MARKS.test(text)) return text
  const line = text.replace(/[\t\n\v\f\r\u0085]+/gu, ' ').replace(ALL_ORDERS, '')
  return withoutMarks(line).trim()
}

interface Named {
  readonly title: string
  readonly byline: readonly string[]
  readonly publisher: string | null
  readonly siteName: string | null
  readonly publishedRaw: string | null
  readonly excerpt: string | null
}

/** What is known of an article, each name of it on a plain line. */
export function plainFacts<T extends Named>(facts: T): T {
  const { title, byline, publisher, siteName, publishedRaw, excerpt } = facts
  return {
    ...facts,
    title: plainLine(title),
    byline: byline.map(plainLine),
    publisher: publisher === null ? null : plainLine(publisher),
    siteName: siteName === null ? null : plainLine(siteName),
    publishedRaw: publishedRaw === null ? null : plainLine(publishedRaw),
    excerpt: excerpt === null ? null : plainLine(excerpt),
  }
}

/** The same for a text of several lines: its breaks and tabs stay. */
export function plainLines(text: string): string {
  return withoutMarks(text.replace(/\r\n?/gu, '\n').replace(ALL_BUT_BREAKS, ''))
}

function withoutMarks(text: string): string {
  // The marks count as Arabic letters or none themselves.
  const words = text.replace(ALL_MARKS, '')
  return FROM_RIGHT.test(words) ? text : words
}

/** A scheme, who is asked, and the rest. */
const PARTS = /^([a-z][a-z0-9+.-]*:\/\/)?([^/?#\\]*)(.*)$/isu
const ASCII = /^[\x20-\x7e]*$/u

/**
 * An address as it may be shown: a host of other letters than ASCII as punycode, so that a Cyrillic `а` is not taken for
 * a Latin one.
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

/** The host of an address, for people: as punycode where it is not ASCII. The address itself when it has none. */
export function hostOf(address: string): string {
  try {
    // The parser of addresses gives it as punycode.
    return new URL(address).host || plainAddress(address)
  } catch {
    return plainAddress(address)
  }
}

/** The longest name a computer can have in the domain name system. */
const LONGEST_NAME = 253

/** The name of a computer, as another wrote it down. */
export function plainHostName(name: string): string {
  const line = plainLine(name).replace(ALL_MARKS, '').slice(0, LONGEST_NAME)
  return line === '' ? 'an unnamed computer' : line
}
