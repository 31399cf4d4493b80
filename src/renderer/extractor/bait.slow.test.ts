import { expect, test } from 'vitest'
import { wordsOf } from './dom/blocks.ts'
import { isBoilerplate, isComments, isLabel } from './dom/junk.ts'
import { isSentence, weightOf } from './dom/prose.ts'
import { agencyNamed } from './facts/agencies.ts'
import { datelineOf } from './facts/dateline.ts'
import { ageAtEnd, dateInUrl, writtenDate, writtenDates } from './facts/dates.ts'
import { daysOfText } from './facts/days/line-days.ts'
import { machineDate } from './facts/days/machine-date.ts'
import { directionOf, firstWords } from './facts/facts.ts'
import { withoutSite } from './facts/headline/site-names.ts'
import { plain } from './facts/json-ld.ts'
import { languageOf } from './facts/language.ts'
import { bylineIn } from './facts/names.ts'
import { nearDate } from './facts/near-dates.ts'
import { titleFromText } from './facts/title.ts'
import { parseSrcset } from './normalise/pictures/srcset.ts'
import { isByline } from './stories/head.ts'

/** So long that a rule which looks at each place again for each place would take hours, and one that does not an instant. */
const LENGTH = 300_000

/** Texts that slow down expressions with two ways to match one thing: none ends as any rule wants it to. */
const baits: Readonly<Record<string, string>> = {
  blanks: ' ',
  'blanks that do not break': '\u00a0',
  'lines of blanks': ' \n',
  digits: '1',
  'days in figures': '1.1.',
  'years and days': '2025 1 ',
  strokes: '- ',
  bars: ' | ',
  dashes: '—',
  'many a': 'a ',
  'many by': 'by ',
  'capital words': 'Ada ',
  'one capital word': 'A',
  'names and commas': 'Ada, ',
  'places with points': 'A. ',
  'places in capitals': 'PARIS, ',
  'open brackets': '(',
  'brackets in brackets': '(a(',
  'closed brackets': 'a) (',
  'small words between names': 'Ada and ',
  'ages without an end': '3 days ago ',
  'numbers and units': '3 days ',
  quotes: '“a” ',
  'angles and words': '<a ',
  ampersands: '&amp;amp;',
  'Chinese without blanks': '新华社北京',
  equals: '=＝・',
  slashes: '/12/',
  'points and blanks': '. ',
  'surrogates cut in two': '\ud83d',
}

const near = { capturedAt: '2026-05-06T10:30:00Z', timeZone: 'UTC', language: 'fr' }
const rules: Readonly<Record<string, (text: string) => unknown>> = {
  ageAtEnd,
  writtenDate,
  writtenDates,
  daysOfText,
  machineDate,
  dateInUrl: (text) => dateInUrl(`https://the-weir.example/${text}`),
  nearDate: (text) => nearDate(text, near),
  bylineIn,
  datelineOf,
  'datelineOf its end': (text) => datelineOf(`Two ferries stayed in harbour.\n${text}`),
  agencyNamed,
  isBoilerplate,
  isLabel,
  isComments,
  isSentence,
  isByline,
  weightOf,
  wordsOf,
  titleFromText: (text) => titleFromText(text, null),
  withoutSite: (text) => withoutSite(text, ['The Weir', 'a']),
  languageOf,
  directionOf: (text) => directionOf(text, null),
  firstWords,
  plain,
  parseSrcset,
}

test.each(Object.keys(rules))('%s reads any length of anything, whatever stands at either end', (name) => {
  const rule = rules[name] as (text: string) => unknown
  for (const bait of Object.values(baits)) {
    const long = bait.repeat(LENGTH / bait.length)
    for (const text of [long, `${long}x`, `By ${long}!`, `Ada Quill ${long} 3 days`])
      expect(() => rule(text)).not.toThrow()
  }
})
