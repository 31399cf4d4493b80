export interface BestOptions {
  readonly count: number
  /** Asked only of slots that are good enough. */
  readonly isWanted?: (slot: number) => boolean
  /** Orders slots of equal scores, the first before; by their numbers unless given, so that the order is stable. */
  readonly compareEqual?: Order
}

/** The slots with the best scores, best first. A score of 0 means that an article is not among them. */
export function bestSlots(scores: Float32Array, { count, isWanted, compareEqual }: BestOptions): number[] {
  if (count <= 0) return []
  // A heap whose top is the worst of the best: each further article costs one comparison.
  const heap: number[] = []
  const worse: Order = (a, b) =>
    (scores[a] ?? 0) - (scores[b] ?? 0) || (compareEqual === undefined ? b - a : compareEqual(b, a))
  for (let slot = 0; slot < scores.length; slot++) {
    if (scores[slot] === 0) continue
    const isFull = heap.length >= count
    if (isFull && worse(slot, heap[0] ?? 0) <= 0) continue
    if (isWanted !== undefined && !isWanted(slot)) continue
    if (isFull) {
      heap[0] = slot
      sink(heap, worse)
    } else {
      heap.push(slot)
      rise(heap, worse)
    }
  }
  return heap.sort((a, b) => worse(b, a))
}

type Order = (a: number, b: number) => number

function rise(heap: number[], order: Order): void {
  for (let at = heap.length - 1; at > 0; ) {
    const parent = (at - 1) >> 1
    if (order(heap[at] as number, heap[parent] as number) >= 0) return
    swap(heap, at, parent)
    at = parent
  }
}

function sink(heap: number[], order: Order): void {
  for (let at = 0; ; ) {
    let least = at
    for (const child of [2 * at + 1, 2 * at + 2])
      if (child < heap.length && order(heap[child] as number, heap[least] as number) < 0) least = child
    if (least === at) return
    swap(heap, at, least)
    at = least
  }
}

function swap(heap: number[], a: number, b: number): void {
  const value = heap[a] as number
  heap[a] = heap[b] as number
  heap[b] = value
}
