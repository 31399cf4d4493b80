/** Page Up and Page Down move by at least so many rows. */
const LEAST_PAGE = 5

/** The rows that fit into a list, but for one, which stays in view. @param list in px, as the height of a row is */
export const pageOf = (list: number, row: number): number => Math.max(LEAST_PAGE, Math.floor(list / row) - 1)

/** The row that a key moves to; null when it moves nowhere. @param current -1 for none */
export function rowAfterKey(key: string, current: number, count: number, page = LEAST_PAGE): number | null {
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, current + 1)
    case 'ArrowUp':
      return Math.max(0, current - 1)
    case 'PageDown':
      return Math.min(count - 1, current + page)
    case 'PageUp':
      return Math.max(0, current - page)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
