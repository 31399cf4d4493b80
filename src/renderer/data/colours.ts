import type { Colour } from '#shared/model.ts'
import { colourNames } from './sentences.ts'

/** The colours of highlights, with their names until the reader gives them others. */
export const colours = [
  [1, colourNames[1]],
  [2, colourNames[2]],
  [3, colourNames[3]],
  [4, colourNames[4]],
  [5, colourNames[5]],
] as const satisfies readonly (readonly [Colour, string])[]

/** The reader's name of a colour, else its own. */
export const colourName = (colour: Colour, names: Readonly<Record<string, string | undefined>>): string =>
  names[colour] || (colours.find(([number]) => number === colour)?.[1] ?? '')
