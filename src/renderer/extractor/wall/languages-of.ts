import { languageOf } from '../facts/language.ts'
import type { Reading } from '../reading.ts'

/** Enough lines and letters to know a language by. */
const MOST_LINES = 80
const LONGEST_SAMPLE = 400

/** The languages that a page states and that its words show, without regions; none where neither is known. */
export function languagesOf(
  { language, facts }: Pick<Reading, 'language' | 'facts'>,
  titles: readonly string[],
): readonly string[] {
  const lines = facts.blocks.slice(0, MOST_LINES).map(({ text }) => text.slice(0, LONGEST_SAMPLE))
  const seen = languageOf([...titles, ...lines].join('\n'))
  // Many templates state English, whatever their words are.
  if (seen === null && (language === null || /^en\b/i.test(language))) return []
  return [language, seen].flatMap((each) => (each === null ? [] : [each.toLowerCase().split('-')[0] ?? '']))
}
