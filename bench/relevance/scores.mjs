/** How right a ranked answer is. Every measure looks at the first ten, or as many as `depth` says. */

const DEPTH = 10

/**
 * Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002), with the grade as the gain, as `trec_eval` has it.
 * @param found ids, best first
 * @param grades id to 1, 2 or 3; what is not there is worth 0
 * @returns from 0 to 1: 1 when no other order of any articles were better
 */
export function gainOf(found, grades, depth = DEPTH) {
  const sum = (worths) => worths.slice(0, depth).reduce((total, worth, at) => total + worth / Math.log2(at + 2), 0)
  const best = sum(Object.values(grades).toSorted((a, b) => b - a))
  return best === 0 ? 0 : sum(found.map((id) => grades[id] ?? 0)) / best
}

/** One divided by the place of the first that is wanted; 0 when none is among the first ten. */
export function reciprocalRank(found, wanted, depth = DEPTH) {
  const at = found.slice(0, depth).findIndex((id) => wanted.includes(id))
  return at < 0 ? 0 : 1 / (at + 1)
}

export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
