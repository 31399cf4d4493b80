import { type DayOrder, dayInFigures, LONGEST_LINE, type WrittenDate } from '../dates.ts'
import { monthNamed } from '../month-names.ts'
import { plainFigures } from '../written-forms.ts'

/** A day in figures that has one reading only where a page's order is known, and a label next to it. */
const FIGURES =
  /(?<![\d/.-])(?<first>\d{1,2})(?<stroke>[/.-])(?<second>\d{1,2})\k<stroke>(?<year>\d{4}|\d{2})(?![\d/]|[.-]\d)/gu

/** The days in figures that a line gives in an order that its page has, each with its place. */
export function datesInOrder(line: string, order: DayOrder): readonly (WrittenDate & { readonly start: number })[] {
  return [...plainFigures(line.slice(0, LONGEST_LINE)).matchAll(FIGURES)].flatMap(({ 0: words, index, groups }) => {
    const date = dayInFigures(groups, () => order)
    return date === null ? [] : [{ ...date, raw: line.slice(index, index + words.length), start: index }]
  })
}

const BEGINS_WITH_DAY =
  /^\P{L}{0,3}(?:\d{4}([/.-])\d{1,2}\1\d{1,2}|\d{1,2}([/.-])\d{1,2}\2(?:\d{4}|\d{2}))(?![\d/.-]\d)/u
const YEARLESS =
  /^(?:(\p{L}{3,15})\.?\s\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th|er|\.|º)?\s(?:de\s)?(\p{L}{3,15})\.?)$|^\d{1,2}[月월]\s?\d{1,2}[日일]$/u

/** Whether a line begins with a day in figures, or is a day without its year: an entry of a log, a row, an item. */
export function beginsWithDay(line: string): boolean {
  if (BEGINS_WITH_DAY.test(line)) return true
  const [day, first, second] = YEARLESS.exec(line) ?? []
  const name = first ?? second
  return day !== undefined && (name === undefined || monthNamed(name) > 0)
}
