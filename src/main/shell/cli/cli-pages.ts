interface Window<T> {
  readonly total: number
  readonly items: readonly T[]
}

/**
 * Asks for as many as are wanted, however few one request may give.
 * @param asked `limit` null: all of them; `most`: what one request gives at most
 */
export async function windowed<T>(
  asked: { readonly limit: number | null; readonly offset: number; readonly most: number },
  ask: (from: number, count: number) => Promise<Window<T>>,
): Promise<Window<T>> {
  const items: T[] = []
  for (;;) {
    const left = (asked.limit ?? Number.POSITIVE_INFINITY) - items.length
    const got = await ask(asked.offset + items.length, Math.min(asked.most, left))
    items.push(...got.items)
    const isAll = items.length === asked.limit || asked.offset + items.length >= got.total
    if (isAll || got.items.length === 0) return { total: got.total, items }
  }
}
