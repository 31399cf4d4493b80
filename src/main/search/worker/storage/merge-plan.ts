import type { Segment } from './segment/segment.ts'

/** Segments of like size that are merged while much is read: each term and posting is then written a few times in all. */
const MANY = 8
/** Segments differ in size when one is so many times as large. */
const LIKE = 8
/** Bytes of the smallest segments, which all are alike. */
const SMALL = 2 * 1024 * 1024
/** A search looks into every segment, so at rest there are few. */
const FEW = 4

/** The segments that are best merged now; none when all is well. */
export function segmentsToMerge(segments: readonly Segment[], quiet: boolean): readonly Segment[] {
  const groups = new Map<number, Segment[]>()
  for (const segment of segments) {
    const group = Math.max(0, Math.ceil(Math.log(segment.weight() / SMALL) / Math.log(LIKE)))
    groups.set(group, [...(groups.get(group) ?? []), segment])
  }
  const [alike] = [...groups].filter(([, group]) => group.length >= MANY).sort(([a], [b]) => a - b)
  if (alike !== undefined) return alike[1].slice(0, MANY)
  if (!quiet) return []
  // What was taken out still has its postings read by every search.
  const worn = segments.find((segment) => segment.removed() * 2 > segment.documents())
  if (worn !== undefined) return [worn]
  if (segments.length <= FEW) return []
  return segments.toSorted((a, b) => a.weight() - b.weight()).slice(0, segments.length - FEW + 1)
}
