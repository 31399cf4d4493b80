import { runsOf } from '#shared/text/runs.ts'
import { runKind } from '#shared/text/scripts.ts'
import { spellingsOf } from '#shared/text/umlauts.ts'

/** In a script without spaces, two characters count as one word, as in the length of an article. */
const CHARACTERS_OF_A_WORD = 2

/**
 * Tells of folded texts whether the words of a folded phrase are near each other: in any order, with at most so many other
 * words among them. A word that the phrase has twice must be there twice.
 */
export function nearTest(phrase: string, most: number): (text: string) => boolean {
  const wanted = new Map<string, number>()
  for (const { text: run } of runsOf(phrase)) wanted.set(run, (wanted.get(run) ?? 0) + 1)
  if (wanted.size === 0) return () => false
  const size = [...wanted].reduce((sum, [run, times]) => sum + wordsIn(run) * times, 0)
  return (text) => {
    let missing = [...wanted.values()].reduce((sum, times) => sum + times, 0)
    const lacking = new Map(wanted)
    /** The wanted words from the first that a stretch needs to the current one, with the number of words before each. */
    const stretch: { readonly run: string; readonly before: number }[] = []
    let first = 0
    for (const { run, before, end } of occurrences(text, wanted)) {
      stretch.push({ run, before })
      const lack = lacking.get(run) ?? 0
      lacking.set(run, lack - 1)
      if (lack > 0) missing -= 1
      // Without the words at its beginning that it has again later, the stretch is the shortest that ends here.
      for (
        let start = stretch[first];
        start !== undefined && (lacking.get(start.run) ?? 0) < 0;
        start = stretch[first]
      ) {
        lacking.set(start.run, (lacking.get(start.run) ?? 0) + 1)
        first += 1
      }
      const start = stretch[first]
      if (missing === 0 && start !== undefined && end - start.before <= size + most) return true
    }
    return false
  }
}

/** Where the wanted words are in a text: how many words are before each, and up to its end. */
function* occurrences(text: string, wanted: ReadonlyMap<string, number>) {
  const spaced = new Set([...wanted.keys()].filter((run) => runKind(run) === 'word'))
  const unspaced = [...wanted.keys()].filter((run) => !spaced.has(run))
  let count = 0
  for (const { text: written } of runsOf(text)) {
    const run = spellingsOf(written).find((spelling) => spaced.has(spelling)) ?? written
    const end = count + wordsIn(run)
    if (spaced.has(run)) yield { run, before: count, end }
    else if (unspaced.length > 0 && runKind(run) !== 'word') yield* within(run, unspaced, count)
    count = end
  }
}

/** The wanted pieces of a run without spaces, in order. */
function within(run: string, pieces: readonly string[], count: number) {
  const occurring = pieces.flatMap((piece) => {
    const places: { readonly run: string; readonly before: number; readonly end: number }[] = []
    for (let at = run.indexOf(piece); at !== -1; at = run.indexOf(piece, at + 1)) {
      const before = count + at / CHARACTERS_OF_A_WORD
      places.push({ run: piece, before, end: before + wordsIn(piece) })
    }
    return places
  })
  return occurring.sort((a, b) => a.before - b.before)
}

function wordsIn(run: string): number {
  return runKind(run) === 'word' ? 1 : run.length / CHARACTERS_OF_A_WORD
}
