import { normalForm } from '#shared/text/stream-safe.ts'

/** Longest slug, in code points: with an id behind it no name exceeds 255 bytes, even where each takes four. */
const LONGEST = 60
/** A cut at a word may give up this much; a script without spaces is cut between characters instead. */
const SHORTEST_CUT = 30

/**
 * The readable half of a name on disk, `<slug>-<id>`: lower case, NFC, only letters, marks, digits and `-`, at most 60
 * code points, cut at a word. Never empty: `article` when the title has no letter or digit. It is decoration; the id
 * decides.
 */
export function slugOf(title: string): string {
  // Lower case can undo NFC (Turkish dotted I).
  const words = normalForm(normalForm(title, 'NFC').toLowerCase(), 'NFC')
    .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '')
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)
  if (words === null) return 'article'
  return cut(words.join('-')) || 'article'
}

function cut(slug: string): string {
  const points = [...slug]
  if (points.length <= LONGEST) return slug
  if (points[LONGEST] === '-') return points.slice(0, LONGEST).join('')
  const word = points.lastIndexOf('-', LONGEST - 1)
  if (word >= SHORTEST_CUT) return points.slice(0, word).join('')
  let end = LONGEST
  // A mark without its letter would stand alone, or be composed again by a file system.
  while (end > 1 && /\p{M}/u.test(points[end] ?? '')) end -= 1
  return points.slice(0, end).join('').replace(/-$/, '')
}
