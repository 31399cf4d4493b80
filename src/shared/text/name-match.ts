import { fold, READING } from './fold.ts'
import { patternOf } from './pattern.ts'
import { isLetterAt } from './scripts.ts'

/** Where a name has what was typed. The lower, the likelier it is meant. */
export const nameRanks = { beginning: 0, word: 1, within: 2, none: 3 } as const
export type NameRank = (typeof nameRanks)[keyof typeof nameRanks]

/**
 * Tells of names (of topics, authors, sites) where they have what was typed, which is read as a search reads words
 * (`pattern.ts`): `koehler` is in `Köhler`, `obrien` in `O'Brien`. What says nothing, such as a blank, begins every name.
 */
export function nameMatcher(typed: string): (name: string) => NameRank {
  const pattern = patternOf(typed, { edges: 'anywhere', blanks: 'blanks' })
  if (pattern === null) return () => nameRanks.beginning
  return (name) => {
    const reading = fold(name, READING)
    let rank: NameRank = nameRanks.none
    for (const { index } of reading.matchAll(pattern)) {
      if (index === 0) return nameRanks.beginning
      if (!isLetterAt(reading, index - 1)) rank = nameRanks.word
      else if (rank === nameRanks.none) rank = nameRanks.within
    }
    return rank
  }
}
