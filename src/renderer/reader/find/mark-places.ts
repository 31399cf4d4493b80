/** Marks that are measured one by one; of more, only one in so many is. */
const MOST_MEASURED = 400

/**
 * Where along a strip next to the scroll bar each hit has its mark, in total pixels.
 * @param topOf the place of a hit in what is scrolled, in pixels; measuring takes time
 * @param total the height of what is scrolled
 * @param visible the height of the strip
 */
export function markPlaces<T>(
  hits: readonly T[],
  topOf: (hit: T) => number,
  total: number,
  visible: number,
): readonly number[] {
  const step = Math.ceil(hits.length / MOST_MEASURED)
  const places: number[] = []
  for (const [at, hit] of hits.entries()) {
    // One that is not measured has the place of the one before.
    const top = at % step === 0 ? topOf(hit) : null
    const place = top === null || total <= 0 ? places[at - 1] : Math.round((top / total) * visible)
    places.push(Math.min(Math.max(0, place ?? 0), Math.max(0, visible - MARK)))
  }
  return places
}

/** The height of a mark in pixels. */
const MARK = 3
