/** Median, 95th percentile (both by nearest rank) and largest of some measurements; null of none. */
export function figures(values) {
  if (values.length === 0) return { count: 0, median: null, p95: null, max: null }
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share) => sorted[Math.ceil(share * sorted.length) - 1]
  return { count: sorted.length, median: at(0.5), p95: at(0.95), max: sorted.at(-1) }
}

/** A row of the table from many measurements. */
export function row(what, values, unit = 'ms') {
  return { what, unit, ...figures(values) }
}

/** A row of the table from one. */
export function single(what, value, unit) {
  return { what, unit, count: 1, median: value, p95: null, max: null }
}

/** How long something takes, in milliseconds, with what it gives. */
export async function timed(task) {
  const from = performance.now()
  const value = await task()
  return { ms: performance.now() - from, value }
}
