import { bounds, cutText } from '#shared/extraction/bounds.ts'
import { plural } from '#shared/text/plural.ts'

/** What can be cut from an article that is too large, and how a sentence counts it. */
const NOUNS = {
  element: ['HTML element', 'HTML elements'],
  letter: ['character of text', 'characters of text'],
  word: ['character of very long words', 'characters of very long words'],
  blank: ['space', 'spaces'],
  image: ['picture', 'pictures'],
  cell: ['table cell', 'table cells'],
  attribute: ['address of a link or picture', 'addresses of links and pictures'],
} as const

export type CutKind = keyof typeof NOUNS

/** What was cut from an article or flattened because it was too large. */
export interface Cuts {
  readonly counts: ReadonlyMap<CutKind, number>
  readonly isFlattened: boolean
  /** Whether the page's data ended early. */
  readonly isIncomplete: boolean
  add(kind: CutKind, count: number): void
  flattened(): void
  incomplete(): void
}

/** @param before what was cut from the page of the article */
export function openCuts(before?: Cuts): Cuts {
  const counts = new Map<CutKind, number>(before?.counts)
  let isFlattened = before?.isFlattened ?? false
  let isIncomplete = before?.isIncomplete ?? false
  return {
    counts,
    get isFlattened() {
      return isFlattened
    },
    get isIncomplete() {
      return isIncomplete
    },
    add(kind, count) {
      if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count)
    },
    flattened() {
      isFlattened = true
    },
    incomplete() {
      isIncomplete = true
    },
  }
}

const LIST = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' })

/** The sentence at the end of the article; null when nothing was cut. */
export function cutSentence({ counts, isFlattened, isIncomplete }: Cuts): string | null {
  const parts = (Object.keys(NOUNS) as CutKind[]).flatMap((kind) => {
    const count = counts.get(kind)
    if (count === undefined) return []
    const [one, more] = NOUNS[kind]
    return [plural(count, { one: `1 ${one}`, other: `{count} ${more}` })]
  })
  const sentences: string[] = []
  if (parts.length > 0)
    sentences.push(`This page is too large to show in full. Commonplace left out ${LIST.format(parts)}.`)
  if (isFlattened)
    sentences.push('Some parts of this page were nested too deep: their text is here, without the nesting.')
  if (isIncomplete) sentences.push('The data of this page end early: its end is missing here.')
  if (sentences.length === 0) return null
  return cutText(`${sentences.join(' ')} The original page is kept unchanged.`, bounds.sentence)
}
