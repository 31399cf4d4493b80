/** Rows that Page Up and Page Down move by. */
const PAGE = 5

/** The row that a key moves to; null when it moves nowhere. @param current -1 for none */
export function rowAfterKey(key: string, current: number, count: number): number | null {
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, current + 1)
    case 'ArrowUp':
      return Math.max(0, current - 1)
    case 'PageDown':
      return Math.min(count - 1, current + PAGE)
    case 'PageUp':
      return Math.max(0, current - PAGE)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
