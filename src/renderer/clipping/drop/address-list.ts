import { addressIn } from '../../data/addresses.ts'

/** The addresses in a list, with what else is in it. */
export interface AddressList {
  readonly addresses: readonly string[]
  /** Lines whose address was in a line before. */
  readonly repeated: number
  /** Lines that hold no address. */
  readonly bad: number
}

/** As many as one request may name; a longer list can be dropped in parts. */
export const MOST_ADDRESSES = 10_000
/** A line of a list is an address and perhaps its title. A longer one is a paragraph. */
const LONGEST_LINE = 4_000

/** Collects addresses, each once, and counts the rest. */
export function collect(candidates: Iterable<string | null>): AddressList {
  const addresses = new Set<string>()
  let [repeated, bad] = [0, 0]
  for (const candidate of candidates) {
    if (candidate === null) bad += 1
    else if (addresses.has(candidate)) repeated += 1
    else addresses.add(candidate)
  }
  return { addresses: [...addresses], repeated, bad }
}

/**
 * A text as a list of addresses: one a line, perhaps numbered, in brackets or behind its title. Null where it is none: fewer
 * than two addresses, or most lines without one, as in an article with some links. Blank lines and those that begin with
 * # are left out.
 */
export function listIn(text: string): AddressList | null {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  const list = collect(lines.map(addressOfLine))
  const named = list.addresses.length + list.repeated
  return named < 2 || list.bad > named ? null : list
}

/** The address of a line of a list; null for another line. */
function addressOfLine(line: string): string | null {
  if (line.length > LONGEST_LINE) return null
  const words = line.split(/\s+/)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return addressOfWord(last) ?? addressOfWord(first)
}

function addressOfWord(typed: string): string | null {
  const word = typed.replace(/[,;]$/, '')
  // Markdown's `[title](address)` ends with the address.
  const link = word.lastIndexOf('](')
  const bare = (link < 0 ? word : word.slice(link + 2, word.endsWith(')') ? -1 : undefined)).replace(/^[<("'“„]/, '')
  const closed = bare === word ? bare : bare.replace(/[>)"'”“]$/, '')
  const address = addressIn(closed)
  return address ?? (namesSite(closed) ? addressIn(`https://${closed}`) : null)
}

/** Whether an address only lacks its scheme: `www.weir.example/ledger`. */
function namesSite(word: string): boolean {
  const [host = ''] = word.toLowerCase().split('/', 1)
  return host.startsWith('www.') && host.split('.').filter(Boolean).length > 2
}
