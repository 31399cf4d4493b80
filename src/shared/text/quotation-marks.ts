/** The marks of a quotation and of one within it, each with its begin and its end. */
export interface QuotationMarks {
  readonly outer: readonly [string, string]
  readonly inner: readonly [string, string]
}

const marks = (outer: string, inner: string): QuotationMarks => {
  const pair = (signs: string): readonly [string, string] => signs.split(' ') as [string, string]
  return { outer: pair(outer), inner: pair(inner) }
}

const ENGLISH = marks('“ ”', '‘ ’')
const GERMAN = marks('„ “', '‚ ‘')
const ANGLED = marks('« »', '“ ”')
const SLAVIC = marks('« »', '„ “')
const NORDIC = marks('” ”', '’ ’')
const CORNERS = marks('「 」', '『 』')

/** By language, as Unicode's CLDR has them; a regional form first. */
const BY_LANGUAGE: Readonly<Record<string, QuotationMarks>> = {
  ...{
    de: GERMAN,
    'de-ch': marks('« »', '‹ ›'),
    cs: GERMAN,
    sk: GERMAN,
    sl: GERMAN,
    is: GERMAN,
    lt: GERMAN,
    et: GERMAN,
  },
  ...{ hr: marks('„ “', '‚ ‘'), sr: marks('„ “', '‚ ‘'), bg: marks('„ “', '’ ’'), da: marks('“ ”', '‘ ’') },
  // The blanks belong to the marks, and no line may break at them.
  ...{ fr: marks('«\u202f \u202f»', '“ ”'), 'fr-ch': marks('« »', '‹ ›') },
  ...{ it: ANGLED, es: ANGLED, ca: ANGLED, 'pt-pt': ANGLED, el: ANGLED, fa: marks('« »', '‹ ›'), sq: ANGLED },
  ...{ ru: SLAVIC, uk: SLAVIC, be: SLAVIC, hy: marks('« »', '« »') },
  ...{ pl: marks('„ ”', '« »'), ro: marks('„ ”', '« »'), hu: marks('„ ”', '» «') },
  ...{ sv: NORDIC, fi: NORDIC, no: marks('« »', '‘ ’'), nb: marks('« »', '‘ ’'), nn: marks('« »', '‘ ’') },
  ...{ he: NORDIC, ar: marks('” “', '’ ‘') },
  ...{ ja: CORNERS, 'zh-tw': CORNERS, 'zh-hk': CORNERS, 'zh-hant': CORNERS },
}

/** The quotation marks of a language; English ones where it is not known. @param language a tag such as `de-CH` */
export function marksOf(language: string | null): QuotationMarks {
  const parts = (language ?? '').toLowerCase().split(/[-_]/u)
  for (let length = parts.length; length > 0; length -= 1) {
    const own = BY_LANGUAGE[parts.slice(0, length).join('-')]
    if (own !== undefined) return own
  }
  return ENGLISH
}

/**
 * A text between the quotation marks of its language. Marks within it alternate with those around them; one that has no
 * other end, such as an apostrophe, stays.
 */
export function inMarks(text: string, language: string | null): string {
  const own = marksOf(language)
  const [begin, end] = own.outer
  return `${begin}${alternating(text, own)}${end}`
}

interface Open {
  readonly at: number
  readonly length: number
  readonly closer: string
}

/** Nobody nests deeper, and each level is looked through at each sign. */
const DEEPEST = 8

function alternating(text: string, { outer, inner }: QuotationMarks): string {
  // French blanks around a mark are part of it.
  const pairs: readonly (readonly [string, string])[] = [
    ...[outer, inner].map(trimmed),
    ['"', '"'],
    ['“', '”'],
    ['‘', '’'],
  ]
  const stack: Open[] = []
  const changes: { readonly at: number; readonly length: number; readonly text: string }[] = []
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string
    const level = stack.findLastIndex(({ closer }) => closer === sign)
    if (level !== -1 && canClose(text, at)) {
      const begin = stack[level] as Open
      stack.length = level
      const [opener, closer] = level % 2 === 0 ? inner : outer
      const blanks = begin.length > 1 && BLANK.test(text[at - 1] ?? '') ? 1 : 0
      changes.push({ at: begin.at, length: begin.length, text: opener })
      changes.push({ at: at - blanks, length: 1 + blanks, text: closer })
      continue
    }
    const pair = pairs.find(([opener]) => opener === sign)
    if (pair === undefined || stack.length >= DEEPEST || !canOpen(text, at)) continue
    const blanks = sign === '«' && BLANK.test(text[at + 1] ?? '') ? 1 : 0
    stack.push({ at, length: 1 + blanks, closer: pair[1] })
  }
  let written = ''
  let from = 0
  for (const change of changes.sort((a, b) => a.at - b.at)) {
    written += text.slice(from, change.at) + change.text
    from = change.at + change.length
  }
  return written + text.slice(from)
}

const trimmed = ([opener, closer]: readonly [string, string]): readonly [string, string] => [
  opener.trim(),
  closer.trim(),
]

const BLANK = /\s/u
const LETTER = /[\p{L}\p{N}]/u

/** Marks that are also apostrophes, or are the same at both ends: between two letters they are none. */
const DOUBTFUL = new Set(['’', '”', '"', '‘'])
const canClose = (text: string, at: number): boolean =>
  !DOUBTFUL.has(text[at] as string) || !(isLetter(text[at - 1]) && isLetter(text[at + 1]))
const canOpen = (text: string, at: number): boolean => !DOUBTFUL.has(text[at] as string) || !isLetter(text[at - 1])
const isLetter = (sign: string | undefined): boolean => sign !== undefined && LETTER.test(sign)
