/** Why a typed date is not saved. */
export const sentences = {
  noDate: 'This is not a date. Write, for example, 17 October 2025, Oct 2025, 2025-10-17 or yesterday.',
  noYear: 'Add the year, with four digits: 17 October 2025.',
  noMonth: 'Add the month: 17 October 2025, or only 2025.',
  noTime: 'A day has no such time. Write it as 14:05 or 2:05 pm.',
  noZone: 'Write the time zone as UTC+02:00: these letters have several meanings, or none.',
  noDayForTime: 'Add the day of this time: 17 October 2025, 14:05.',
  skipped: 'There was no such time on that day: the clocks were put forward.',
  months: 'A year has the months 1 to 12.',
} as const

/** @param first a reading of figures, as a date in words. @param second the other reading */
export const ambiguousDay = (first: string, second: string): string =>
  `This may be ${first} or ${second}. Write the month as a word.`

/** @param first the name of a month. @param second another */
export const ambiguousMonth = (first: string, second: string): string =>
  `This month may be ${first} or ${second}. Write it in English.`

/** @param month with its year. @param days in it */
export const daysOf = (month: string, days: number): string => `${month} has the days 1 to ${days}.`

/** @param day in words. @param weekday that it is. @param typed the one that was written */
export const otherWeekday = (day: string, weekday: string, typed: string): string =>
  `${day} is a ${weekday}, not a ${typed}.`

export const yearsBetween = (first: number, last: number): string => `Write a year from ${first} to ${last}.`
