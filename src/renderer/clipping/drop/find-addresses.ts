import { addressIn } from '../../data/addresses.ts'
import { type AddressList, collect } from './address-list.ts'

/**
 * Finds the addresses in what other programs export: bookmarks of a browser, tables with a column of addresses, references.
 * Their topics and notes are not read.
 */

/** Bookmarks of any browser, and the exports of read-later services that look the same. */
export const isBookmarks = (text: string): boolean =>
  /NETSCAPE-Bookmark-file|<title>Pocket Export/i.test(text.slice(0, 2_000))

export const inBookmarks = (text: string): AddressList =>
  collect(attributes(text, 'href').map(addressIn).filter(isSome))

/** OPML lists feeds and pages by their addresses. */
export const inOutline = (text: string): AddressList =>
  collect(attributes(text, 'htmlUrl').map(addressIn).filter(isSome))

/** A table whose first line names its columns. */
export function inTable(text: string, separator: ',' | '\t'): AddressList | null {
  const [names = [], ...rows] = rowsOf(text, separator)
  const column = names.findIndex((name) => /^(?:url|link|href|address|uri|source url)$/i.test(name.trim()))
  return column < 0
    ? null
    : collect(rows.filter((row) => row.length > column).map((row) => addressIn(row[column] ?? '')))
}

/** RIS (`UR  - `), BibTeX (`url = {…}`), Zotero's RDF and PubMed. */
export function inReferences(text: string): AddressList {
  const lines = text.split(/\r\n|\r|\n/)
  return collect(
    lines.flatMap((line) => {
      const value = /^\s{0,20}(?:UR {1,3}- ?|url {0,20}= {0,20}[{"]?|<dc:identifier>|<rdf:value>)/i.exec(line)
      if (value === null) return []
      const word = line.slice(value[0].length).split(/[\s<>{}"]/, 1)[0] ?? ''
      const address = addressIn(word.replace(/,$/, ''))
      return address === null ? [] : [address]
    }),
  )
}

/** The address that a saved page gives for itself: SingleFile's, a browser's or an archive's, else the page's own. */
export function ofPage(text: string): string | null {
  const head = text.slice(0, 200_000)
  for (const pattern of [
    /saved from url=\(\d{4}\)(\S{1,4000})/i,
    /^ ?url: (\S{1,4000})/im,
    /^Snapshot-Content-Location: (\S{1,4000})/im,
    /^Content-Location: (https?:\S{1,4000})/im,
  ]) {
    const address = addressIn(pattern.exec(head)?.[1] ?? '')
    if (address !== null) return address
  }
  for (const tag of head.split('<link ').slice(1)) {
    const inside = tag.slice(0, tag.indexOf('>'))
    if (!/\brel ?= ?["']?canonical/i.test(inside)) continue
    return addressIn(attributes(inside, 'href')[0] ?? '')
  }
  return null
}

const isSome = (address: string | null): address is string => address !== null

/** The values of an attribute, with the entities that addresses have. */
function attributes(text: string, name: string): readonly string[] {
  const values: string[] = []
  // Letters of ASCII alone: in lower case `İ` is longer, and places would differ.
  const lower = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  const begin = `${name.toLowerCase()}="`
  for (let at = lower.indexOf(begin); at >= 0; at = lower.indexOf(begin, at + 1)) {
    const start = at + begin.length
    const end = text.indexOf('"', start)
    if (end < 0) break
    values.push(text.slice(start, end).replaceAll('&amp;', '&'))
  }
  return values
}

/** The fields of a table (RFC 4180). */
function rowsOf(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let [row, field, isQuoted]: [string[], string, boolean] = [[], '', false]
  const endRow = () => {
    row.push(field)
    if (row.length > 1 || field !== '') rows.push(row)
    ;[row, field] = [[], '']
  }
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? ''
    if (isQuoted) {
      if (character !== '"') field += character
      else if (text[at + 1] === '"') {
        field += '"'
        at += 1
      } else isQuoted = false
    } else if (character === '"' && field === '') isQuoted = true
    else if (character === separator) {
      row.push(field)
      field = ''
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at += 1
      endRow()
    } else field += character
  }
  endRow()
  return rows
}
