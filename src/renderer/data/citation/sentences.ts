/** What a citation says of its source. */
export const sentences = {
  /** @param raw what the page says in place of a date */
  undated: (raw: string): string => `“${raw}”`,
  /** @param raw an age, such as “3 hours ago” */
  aged: (date: string, raw: string): string => `${date} (“${raw}” when it was captured)`,
  accessed: (day: string): string => `accessed ${day}`,
} as const
