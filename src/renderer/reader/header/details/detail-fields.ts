import type { Corrected, Facts } from '#shared/model.ts'
import { languageCode, languageName } from '#shared/query/languages.ts'
import { dateText, readDateField } from './date-field.ts'
import { sentences, tooLong } from './sentences.ts'
import type { DateContext } from './typed-date/typed-date.ts'

/** Details with one line each that readers can correct. */
export const lineFields = [
  'title',
  'kicker',
  'publisher',
  'siteName',
  'agency',
  'place',
  'publishedAt',
  'language',
] as const satisfies readonly (keyof Corrected)[]

export type LineField = (typeof lineFields)[number]

/** What may be sent to the library, with a sentence on how it is saved; or the sentence that says why not. */
export type CheckResult = { readonly set: Corrected; readonly saved: string | null } | { readonly problem: string }

/** Longer values were pasted by mistake. */
const LONGEST = 1_000

/** Checks a field of one line; an empty one means unknown, except for the title. */
export function checkField(field: LineField, text: string, context: DateContext): CheckResult {
  const value = text.trim().replace(/\s+/g, ' ')
  if (value.length > LONGEST) return { problem: tooLong(LONGEST) }
  if (field === 'title' && value === '') return { problem: sentences.emptyTitle }
  if (value === '') return { set: { [field]: null }, saved: null }
  if (field === 'publishedAt') {
    const date = readDateField(value, context)
    return typeof date === 'string' ? { problem: date } : date
  }
  if (field !== 'language') return { set: { [field]: value }, saved: null }
  const language = languageCode(value)
  return language === null ? { problem: sentences.noLanguage } : { set: { language }, saved: null }
}

/** A detail as its field shows it; empty where it is unknown. */
export function fieldText(field: LineField, facts: Facts, locale: string): string {
  if (field === 'publishedAt') return dateText(facts, locale)
  const value = facts[field] ?? ''
  return field === 'language' ? (languageName(value) ?? value) : value
}

/** The names of authors as they are saved: trimmed, without empty ones and duplicates. */
export function namesOf(lines: readonly string[]): string[] {
  const names = lines.map((name) => name.trim().replace(/\s+/g, ' ')).filter((name) => name !== '')
  return names.filter((name, index) => names.indexOf(name) === index)
}
