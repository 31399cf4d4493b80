import { fold } from '#shared/fold.ts'

/** A text folded for comparing, with the way back to its own offsets. */
export interface Folded {
  readonly text: string
  /** The offset in the original of an offset in the folded text. */
  offset(at: number): number
}

/** A character beyond ASCII with its marks, or an ASCII one that has marks. Those of Han and kana fold to themselves. */
const CLUSTER = /[^\p{ASCII}\u3040-\u30ff\u4e00-\u9fff]\p{M}*|\p{ASCII}\p{M}+/gu
const PLAIN = /^\p{ASCII}*$/u

const known = new Map<string, string>()
/** Clusters of all languages of a library are a few thousand; a hostile text could bring any number. */
const KNOWN = 20_000

/** Folds as the index does; where that changes the length of a character, offsets still lead back to it. */
export function folded(text: string): Folded {
  if (PLAIN.test(text)) return { text: text.toLowerCase(), offset: (at) => at }
  /** Where lengths differ: offsets just behind such a character, folded and original. */
  const after: number[] = []
  const original: number[] = []
  let drift = 0
  const out = text.replace(CLUSTER, (cluster, at: number) => {
    const plain = plainOf(cluster)
    if (plain.length !== cluster.length) {
      after.push(at + drift + plain.length)
      original.push(at + cluster.length)
      drift += plain.length - cluster.length
    }
    return plain
  })
  return {
    text: out.toLowerCase(),
    offset(at) {
      let low = 0
      let high = after.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((after[middle] ?? 0) <= at) low = middle + 1
        else high = middle
      }
      if (low === 0) return at
      // Within a character that became longer there is no offset of the original but its end.
      const next = original[low]
      return Math.min((original[low - 1] ?? 0) + at - (after[low - 1] ?? 0), next ?? text.length)
    },
  }
}

function plainOf(cluster: string): string {
  const have = known.get(cluster)
  if (have !== undefined) return have
  const plain = fold(cluster)
  if (known.size >= KNOWN) known.clear()
  known.set(cluster, plain)
  return plain
}
