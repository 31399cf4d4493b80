import type SearchableMap from 'minisearch/SearchableMap'

type Tree<T> = NonNullable<ConstructorParameters<typeof SearchableMap<T>>[0]>

/** MiniSearch's map stores the value of a node under this key; the other keys are the next letters. */
const LEAF = ''

/** Makes in one pass the tree that MiniSearch's map would make. Keys must be in order, unique and not empty. */
export function radixTree<T>(entries: readonly (readonly [string, T])[]): Tree<T> {
  return branch(entries, 0, entries.length, 0) as Tree<T>
}

/** The node for the keys from `from` to `to`, which share their first `depth` units. */
function branch<T>(
  entries: readonly (readonly [string, T])[],
  from: number,
  to: number,
  depth: number,
): Map<string, unknown> {
  const node = new Map<string, unknown>()
  let at = from
  while (at < to) {
    const [key, value] = entries[at] as readonly [string, T]
    if (key.length === depth) {
      node.set(LEAF, value)
      at += 1
      continue
    }
    const end = endOf(entries, at, to, depth)
    const shared = sharedLength(key, (entries[end - 1] as readonly [string, T])[0], depth)
    node.set(key.slice(depth, shared), branch(entries, at, end, shared))
    at = end
  }
  return node
}

/** The end of the keys that have the same unit at `depth` as the key at `from`. */
function endOf(entries: readonly (readonly [string, unknown])[], from: number, to: number, depth: number): number {
  const unit = entries[from]?.[0].charCodeAt(depth)
  let [low, high] = [from + 1, to]
  while (low < high) {
    const middle = (low + high) >> 1
    if (entries[middle]?.[0].charCodeAt(depth) === unit) low = middle + 1
    else high = middle
  }
  return low
}

/** In ordered keys, what the first and the last share, all between them share too. */
function sharedLength(first: string, last: string, from: number): number {
  let at = from
  while (at < first.length && at < last.length && first.charCodeAt(at) === last.charCodeAt(at)) at += 1
  return at
}
