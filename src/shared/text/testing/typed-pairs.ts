import { characters } from './typed-pairs/characters.ts'
import { letters } from './typed-pairs/letters.ts'
import { numbers } from './typed-pairs/numbers.ts'
import type { TypedPair } from './typed-pairs/pair.ts'
import { places } from './typed-pairs/places.ts'
import { punctuation } from './typed-pairs/punctuation.ts'
import { tokens } from './typed-pairs/tokens.ts'

/**
 * What was typed, a text, and whether it is found there: the one list that the library's index, find in an article and
 * the completion of topics are tested with. Each pair has its reason.
 */
export const typedPairs: readonly TypedPair[] = [
  ...letters,
  ...punctuation,
  ...tokens,
  ...numbers,
  ...characters,
  ...places,
]
