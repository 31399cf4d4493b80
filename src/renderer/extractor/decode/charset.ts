import chardet from 'chardet'
import sniffEncoding from 'html-encoding-sniffer'
import { streamSafe } from '#shared/text/stream-safe.ts'
import { gibberishScore } from './gibberish-score.ts'

/** More is not needed to recognise a script, and less may be all markup. */
const SAMPLE = 200_000
/**
 * A page with a few bytes in another encoding is still in the stated one; decoded with a wrong one, nearly all letters
 * fail.
 */
const FEW_ERRORS = 0.2
/** Letters of another encoding are hardly ever UTF-8 by chance: where half of them are, the rest is damage. */
const FEW_ERRORS_OF_UTF8 = 0.5
/** This many letters are never UTF-8 by chance. Fewer may be: two common characters of GBK are. */
const NO_CHANCE = 4
/** A declared encoding whose text scores higher than this is doubted; right ones stay far below. */
const STRANGE = 0.15
/**
 * How much better a guess must score than the declared encoding: a page all in capitals is no mistake. Unless they are
 * set up, servers state their default.
 */
const MUCH_BETTER = 0.25
/** At the beginning of a page in UTF-16, the zero bytes of its markup are all on one side. */
const BEGINNING = 4096
/** The least share of it that is markup, blanks and digits. */
const MARKUP = 0.08
/** How far down a `<meta>` is searched for: browsers search the whole head. */
const HEAD = 100_000
/** The web's default. */
const DEFAULT = 'windows-1252'
/** Encodings that the guesser does not know or confuses; the web's default first. */
const FALLBACKS = 'windows-1252 windows-1251 koi8-u windows-1253 iso-8859-7 ibm866 windows-874'.split(' ')

/**
 * The text of a page and the name of its encoding: by byte order mark, header, `<meta>`. Where none is declared, or the
 * declared one is impossible, UTF-8 when the bytes are valid UTF-8, otherwise the most plausible. An encoding chosen by
 * the reader is never doubted. A character cut off at the very end is dropped, and so are marks beyond thirty in a row.
 * @throws RangeError when no encoding of the chosen name is known
 */
export function decodePage(
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>>,
  encoding: string | null = null,
): { readonly text: string; readonly charset: string } {
  const choice = encoding ?? charsetOf(bytes, headers)
  const { text, charset } = typeof choice === 'string' ? decode(bytes, choice) : choice
  return { text: streamSafe(text), charset }
}

/** The name of the encoding, or the text when it is decoded already. */
function charsetOf(bytes: Uint8Array, headers: Readonly<Record<string, string>>): string | Decoded {
  const label = /charset\s*=\s*["']?([^\s"';,]{1,40})/i.exec((headers['content-type'] ?? '').slice(0, BEGINNING))?.[1]
  const stated = declaredEncoding(bytes, label)
  const unmistakable = utf16Of(bytes) ?? escapeEncoding(bytes)
  if (unmistakable !== null) return unmistakable
  const utf8 = decode(bytes, 'utf-8')
  const mostlyUtf8 = utf8.errors <= FEW_ERRORS_OF_UTF8
  // Without zero bytes it is not UTF-16, whatever the page states.
  const other = stated === null || /^utf-/.test(stated) ? null : stated
  if (other === null && mostlyUtf8) return utf8
  if (utf8.errors === 0 && utf8.letters() >= NO_CHANCE) return utf8
  if (other !== null && (utf8.letters() === 0 || isWell(bytes, other))) return other
  const meta = declaredEncoding(bytes)
  return likeliest(bytes, other, [
    ...(mostlyUtf8 ? ['utf-8'] : []),
    ...(meta === null ? [] : [meta]),
    ...guessEncodings(bytes),
  ])
}

/** By byte order mark, the header's label, `<meta>`, as browsers do it; null when none names an encoding they know. */
function declaredEncoding(bytes: Uint8Array, label?: string): string | null {
  try {
    const none = ''
    const name = sniffEncoding(bytes, {
      defaultEncoding: none,
      ...(label === undefined ? {} : { transportLayerEncodingLabel: label }),
    })
    return nameOf(name === none ? metaEncoding(bytes) : name)
  } catch {
    // The sniffer fails on a `<meta>` whose content ends with the word charset.
    return nameOf(metaEncoding(bytes))
  }
}

/** The sniffer reads only 1,024 bytes; many a page has its `<meta>` further down. */
function metaEncoding(bytes: Uint8Array): string {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD))
  const label = /<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{2,40})/i.exec(head)?.[1] ?? ''
  return /^utf-?16/i.test(label) ? 'utf-8' : label
}

function nameOf(label: string): string | null {
  try {
    return new TextDecoder(label.toLowerCase()).encoding
  } catch {
    return null
  }
}

/** UTF-16, by its mark or by its zero bytes. */
function utf16Of(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  const pairs = Math.min(bytes.length, BEGINNING) >> 1
  for (let at = 0; at < pairs * 2; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > pairs * MARKUP && odd > 4 * even) return 'utf-16le'
  return even > pairs * MARKUP && even > 4 * odd ? 'utf-16be' : null
}

/** Seven bits and the escapes that begin Japanese: no other encoding has them. */
function escapeEncoding(bytes: Uint8Array): string | null {
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40))
      return bytes.some((byte) => byte > 0x7f) ? null : 'iso-2022-jp'
  }
  return null
}

interface Decoded {
  readonly text: string
  readonly charset: string
  /** Characters beyond ASCII; counted when asked for. */
  letters(): number
  /** The share of characters that could not be decoded. */
  readonly errors: number
}

/** Stands for what could not be decoded. */
const FAILED = '\ufffd'

/** @throws RangeError when no such encoding is known */
function decode(bytes: Uint8Array, label: string): Decoded {
  const decoder = new TextDecoder(label)
  // As a stream: a character cut off at the end is no error. (Without streaming, Node 20 takes windows-1252 for
  // ISO-8859-1.)
  const text = decoder.decode(bytes, { stream: true })
  const letters = () => countIn(text, (code) => code > 0x7f)
  // Pages contain that character too, from earlier damage.
  const hasFailed = text.includes(FAILED) && !isValid(bytes, label)
  const failed = hasFailed ? countIn(text, (code) => code === FAILED.charCodeAt(0)) : 0
  return { text, charset: decoder.encoding, letters, errors: failed === 0 ? 0 : failed / Math.max(1, letters()) }
}

function countIn(text: string, isCounted: (code: number) => boolean): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) if (isCounted(text.charCodeAt(at))) count += 1
  return count
}

function isValid(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function isWell(bytes: Uint8Array, name: string): boolean {
  const { text, errors } = decode(lettersOf(bytes), name)
  return errors <= FEW_ERRORS && gibberishScore(text) <= STRANGE
}

/** The encoding in which the text scores best. */
function likeliest(bytes: Uint8Array, stated: string | null, guesses: readonly string[]): string {
  const sample = lettersOf(bytes)
  const names = [...(stated === null ? [] : [stated]), ...guesses, ...FALLBACKS]
  let best = DEFAULT
  let least = Number.POSITIVE_INFINITY
  for (const name of new Set(names)) {
    const { text, errors } = decode(sample, name)
    const strange = Math.max(errors, gibberishScore(text))
    if (strange < least - (best === stated && best !== DEFAULT ? MUCH_BETTER : 0)) [best, least] = [name, strange]
  }
  return best
}

function guessEncodings(bytes: Uint8Array): readonly string[] {
  return chardet
    .analyse(lettersOf(bytes))
    .slice(0, 4)
    .flatMap(({ name }) => nameOf(name) ?? [])
}

/** The text outside tags: markup is the same in every encoding, and only the letters differ. */
function lettersOf(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE)
  let length = 0
  let inTag = false
  for (let at = 0; at < bytes.length && length < SAMPLE; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === 0x3c) inTag = true
    else if (byte === 0x3e) {
      inTag = false
      sample[length++] = 0x20
    } else if (!inTag) sample[length++] = byte
  }
  return sample.subarray(0, length)
}
