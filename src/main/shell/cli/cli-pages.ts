interface Page<T> {
  readonly total: number
  readonly items: readonly T[]
}

/**
 * Collects items page by page, because one request gives only so many.
 * @param range `limit`: null for all items; `pageSize`: the most that one request gives
 */
export async function collectPages<T>(
  range: { readonly limit: number | null; readonly offset: number; readonly pageSize: number },
  request: (from: number, count: number) => Promise<Page<T>>,
): Promise<Page<T>> {
  const items: T[] = []
  for (;;) {
    const remaining = (range.limit ?? Number.POSITIVE_INFINITY) - items.length
    const page = await request(range.offset + items.length, Math.min(range.pageSize, remaining))
    items.push(...page.items)
    const isAll = items.length === range.limit || range.offset + items.length >= page.total
    if (isAll || page.items.length === 0) return { total: page.total, items }
  }
}
