import { daysSentence, sentences, tooLong } from './sentences.ts'

/** Facts with one line each that users can correct. */
export const lineFields = ['title', 'kicker', 'publisher', 'siteName', 'agency', 'place', 'publishedAt'] as const

export type LineField = (typeof lineFields)[number]

/** What may be sent to the library, or the sentence that says why not. */
export type CheckResult = { readonly value: string | null } | { readonly problem: string }

/** Longer values were pasted by mistake. */
const LONGEST = 1_000

/** Checks a field of one line; an empty one means unknown, except for the title. */
export function checkField(field: LineField, text: string): CheckResult {
  const value = text.trim().replace(/\s+/g, ' ')
  if (value.length > LONGEST) return { problem: tooLong(LONGEST) }
  if (field === 'title') return value === '' ? { problem: sentences.emptyTitle } : { value }
  if (value === '') return { value: null }
  return field === 'publishedAt' ? checkDate(value) : { value }
}

function checkDate(value: string): CheckResult {
  if (/^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value)))
    return { value: new Date(value).toISOString().replace('.000Z', 'Z') }
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value) ?? []
  if (year === undefined || (day !== undefined && month === undefined)) return { problem: sentences.dateFormat }
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return { problem: sentences.months }
  if (day !== undefined) {
    const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
    if (Number(day) < 1 || Number(day) > days) return { problem: daysSentence(days) }
  }
  return { value }
}

/** The names of authors as they are saved: trimmed, without empty ones and duplicates. */
export function namesOf(lines: readonly string[]): string[] {
  const names = lines.map((name) => name.trim().replace(/\s+/g, ' ')).filter((name) => name !== '')
  return names.filter((name, index) => names.indexOf(name) === index)
}
