import type { Source } from './sources.ts'

/** Names and words that were given up, each with what is said instead. */

/** Old name → new name; where the old one was several things, what to call it instead. */
const NAMES: Readonly<Record<string, string>> = {
  Way: 'ArticleDelta',
  taken: 'applyDelta',
  takenByRow: 'applyDeltaToRow',
  ahead: 'chainFrom',
  isOfRow: 'fitsRow',
  Turns: 'RwLock',
  among: 'shared',
  alone: 'exclusive',
  putSoon: 'putDeferred',
  settle: 'flushDeferred',
  coming: 'deferred',
  readAfter: 'deferRowsUntil',
  patiently: 'retryWhileLocked or retryWhileBusy',
  told: 'asUserRefusal',
  useHere: 'useCurrentRow',
  Deed: 'ActionLabel',
  Fence: 'ErrorBoundary',
  late: 'lazyPart',
  wearTheme: 'applyTheme',
  stir: 'notify',
  Manner: 'Depth',
  // Participles and pronouns: a noun says what the value is.
  found: 'match, hit or what was looked for',
  shown: 'what is shown',
  others: 'what they are',
  left: 'rest or remaining (next to a `top` it is a place)',
  beside: 'what lies there',
  whole: 'what is whole',
  anew: 'rebuilt, again',
}

/** Where a person reads: comments, sentences, README, ARCHITECTURE, CHANGELOG. */
const PHRASES = /(?<!\p{L})(?:anew|whoever|parted by|let go of)(?!\p{L})/giu

/** File and folder names. */
const FILES = /(?:^|\/)(?:beside|anew|others|taken|told|shown|found|left|whole)(?:\.\w+)*(?:\/|$)/u

/** The words in a text that this house no longer says, as `file:line word`. */
export function oldPhrases(file: string, text: string): readonly string[] {
  return [...text.matchAll(PHRASES)].map(
    ({ 0: words, index }) => `${file}:${text.slice(0, index).split('\n').length} ${words}`,
  )
}

/** The names in a file, and of it, that this house gave up, each with what is said instead. */
export function oldNames({ file, names }: Source): readonly string[] {
  return [
    ...(FILES.test(file) ? [`${file}: a participle or pronoun is no name for a file`] : []),
    ...[...names].flatMap((name) =>
      Object.hasOwn(NAMES, name) && !(name === 'left' && names.has('top')) ? [`${file} ${name}: ${NAMES[name]}`] : [],
    ),
  ]
}
