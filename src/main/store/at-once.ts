/** Runs a task for each item, so many side by side; results in the order of the items. The first failure is thrown. */
export async function atOnce<I, O>(
  count: number,
  items: readonly I[],
  task: (item: I, index: number) => Promise<O>,
): Promise<O[]> {
  const results: O[] = []
  let next = 0
  async function worker(): Promise<void> {
    while (next < items.length) {
      const index = next++
      results[index] = await task(items[index] as I, index)
    }
  }
  await Promise.all(Array.from({ length: Math.min(count, items.length) }, worker))
  return results
}
