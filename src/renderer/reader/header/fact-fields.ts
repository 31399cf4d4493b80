import type { Facts } from '#shared/model.ts'

/** Facts of one line each that can be put right by hand. */
export type LineField = 'title' | 'publisher' | 'siteName' | 'agency' | 'place' | 'publishedAt'

export const lineFields: readonly (readonly [field: LineField, label: string, hint: string])[] = [
  ['title', 'Title', ''],
  ['publisher', 'Outlet', 'Whose text it is'],
  ['siteName', 'Site', 'Whose page it was on'],
  ['agency', 'Agency', 'Such as a news agency'],
  ['place', 'Place', 'From where it was written'],
  ['publishedAt', 'Date', '2025, 2025-07 or 2025-07-22'],
]

/** What may be sent to the library, or the sentence that says why not. */
export type Checked = { readonly value: string | null } | { readonly problem: string }

/** Longer ones are a mistake of pasting. */
const LONGEST = 1_000

/** Checks what was written in a field of one line; empty means unknown, but for the title. */
export function checkField(field: LineField, written: string): Checked {
  const value = written.trim().replace(/\s+/g, ' ')
  if (value.length > LONGEST)
    return { problem: `This is longer than ${LONGEST} characters: it looks like a mistake of pasting.` }
  if (field === 'title') return value === '' ? { problem: 'A title cannot be empty.' } : { value }
  if (value === '') return { value: null }
  if (field !== 'publishedAt') return { value }
  if (/^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value)))
    return { value: new Date(value).toISOString().replace('.000Z', 'Z') }
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value) ?? []
  if (year === undefined || (day !== undefined && month === undefined))
    return { problem: 'Write a date as 2025, 2025-07 or 2025-07-22, as exactly as you know it.' }
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12))
    return { problem: 'A year has the months 01 to 12.' }
  if (day !== undefined) {
    const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
    if (Number(day) < 1 || Number(day) > days) return { problem: `That month has the days 01 to ${days}.` }
  }
  return { value }
}

/** The names of authors as they are kept: trimmed, without empty ones and doubles. */
export function namesOf(written: readonly string[]): string[] {
  const names = written.map((name) => name.trim().replace(/\s+/g, ' ')).filter((name) => name !== '')
  return names.filter((name, index) => names.indexOf(name) === index)
}

/** How a captured fact reads beside the corrected one. */
export function capturedFact(captured: Facts, field: LineField | 'byline'): string {
  const value = captured[field]
  if (typeof value === 'string') return `“${value}”`
  if (value === null || value.length === 0) return 'nothing'
  return value.map((name) => `“${name}”`).join(', ')
}
