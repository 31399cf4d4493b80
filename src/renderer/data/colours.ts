import type { Colour } from '#shared/model.ts'

/** The colours of highlights, as they are called until the reader names them. */
export const colours = [
  [1, 'Yellow'],
  [2, 'Green'],
  [3, 'Blue'],
  [4, 'Red'],
  [5, 'Purple'],
] as const satisfies readonly (readonly [Colour, string])[]

/** What a colour is called: by the reader, else by itself. */
export const colourName = (colour: Colour, names: Readonly<Record<string, string | undefined>>): string =>
  names[colour] || (colours.find(([number]) => number === colour)?.[1] ?? '')
