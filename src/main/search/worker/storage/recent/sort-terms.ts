/**
 * Sorts numbers of terms by the units of their terms: a quicksort of three parts, of which the middle one goes on with the
 * next unit (Bentley and Sedgewick, Fast Algorithms for Sorting and Searching Strings, 1997).
 * @param unitAt the unit of a term; -1 after its end
 */
export function sortTerms(numbers: Int32Array, unitAt: (number: number, at: number) => number): void {
  /** What is still to be sorted: from, to, and how many units are the same. */
  const open = [0, numbers.length, 0]
  while (open.length > 0) {
    const depth = open.pop() ?? 0
    const to = open.pop() ?? 0
    const from = open.pop() ?? 0
    if (to - from < 2) continue
    const middle = unitAt(numbers[(from + to) >> 1] as number, depth)
    let [low, at, high] = [from, from, to]
    while (at < high) {
      const number = numbers[at] as number
      const unit = unitAt(number, depth)
      if (unit < middle) {
        numbers[at++] = numbers[low] as number
        numbers[low++] = number
      } else if (unit > middle) {
        numbers[at] = numbers[--high] as number
        numbers[high] = number
      } else at += 1
    }
    open.push(from, low, depth, high, to, depth)
    if (middle !== -1) open.push(low, high, depth + 1)
  }
}
