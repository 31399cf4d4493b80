import { type DayOrder, dayOf, fullYear, LONGEST_LINE, type WrittenDate } from '../dates.ts'
import { plainFigures } from '../written-forms.ts'

/** A day in figures that has one reading only where a page's order is known, and a label next to it. */
const FIGURES = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/]|[.-]\d)/gu

/** The days in figures that a line gives in an order that its page has, each with its place. */
export function datesInOrder(line: string, order: DayOrder): readonly (WrittenDate & { readonly start: number })[] {
  return [...plainFigures(line.slice(0, LONGEST_LINE)).matchAll(FIGURES)].flatMap(({ 0: words, index, ...groups }) => {
    const [first, second, year] = [Number(groups[1]), Number(groups[3]), fullYear(groups[4] ?? '')]
    const isClear = groups[2] === '.' || first > 12 || second > 12 || first === second
    if (!isClear && order === null) return []
    const isMonthFirst = groups[2] !== '.' && (second > 12 || (first <= 12 && order === 'month'))
    const date = isMonthFirst ? dayOf(year, first, second) : dayOf(year, second, first)
    return date === null ? [] : [{ ...date, raw: line.slice(index, index + words.length), start: index }]
  })
}
