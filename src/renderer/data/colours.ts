import type { Colour } from '#shared/model.ts'

/** The colours of highlights, with their names until the reader gives them others. */
export const colours = [
  [1, 'Yellow'],
  [2, 'Green'],
  [3, 'Blue'],
  [4, 'Red'],
  [5, 'Purple'],
] as const satisfies readonly (readonly [Colour, string])[]

/** The reader's name of a colour, else its own. */
export const colourName = (colour: Colour, names: Readonly<Record<string, string | undefined>>): string =>
  names[colour] || (colours.find(([number]) => number === colour)?.[1] ?? '')
