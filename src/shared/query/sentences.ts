/** What is said of a filter that cannot be used. */

export const needsValue = (name: string): string => `“${name}:” needs a value after the colon.`
export const takesOneOf = (name: string, values: readonly string[]): string =>
  `“${name}:” takes one of ${values.join(', ')}.`
export const takesDate = (name: string): string => `“${name}:” takes a date such as 2025-07-22, or 7d, 2w, 3m, 1y ago.`
export const takesColour = (name: string): string => `“${name}:” takes yellow, green, blue, red, purple, or 1 to 5.`
