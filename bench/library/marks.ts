import type { Colour, Highlight, Note } from '#shared/model.ts'
import { describe } from '#shared/text/quote.ts'
import { english } from './languages/en.ts'
import type { Plan } from './plan.ts'
import { type Writer, writerOf } from './prose.ts'
import { idFrom, type Random } from './random.ts'
import { marksOf } from './topics.ts'

/** What a reader left on an article. */
export interface Marks {
  readonly highlights: readonly Highlight[]
  readonly notes: readonly Note[]
  /** On the article as a whole. */
  readonly note: string
}

interface Parts {
  readonly plan: Plan
  readonly writer: Writer
  readonly random: Random
  /** The text of the version they are made on. */
  readonly text: string
  readonly version: number
  /** Hash of an image within the text. */
  readonly image: string | null
  /** ms; nothing is marked later. */
  readonly now: number
}

type Range = readonly [number, number]

/** Highlights on one article in three, a few on most of them and dozens on some. */
export function marksOn({ plan, writer, random, text, version, image, now }: Parts): Marks {
  const own = writerOf(english, 'harbour', random)
  const saying = () => (random.chance(0.6) ? own : writer).phrase('note')
  const ranges = rangesIn(text, howMany(plan, random), plan, random)
  const notes: Note[] = []
  let time = plan.captured
  const later = () => {
    time += random.between(20, 900) * 1_000
    return new Date(Math.min(time, now)).toISOString()
  }
  const noted = (createdAt: string) => {
    const last = notes.at(-1)
    // One note for two passages, now and then.
    if (last !== undefined && random.chance(0.1)) return last.id
    const note = { id: idFrom(random), text: saying(), createdAt, modifiedAt: createdAt }
    notes.push(note)
    return note.id
  }
  const highlights: Highlight[] = ranges.map(([start, end], index) => {
    const createdAt = later()
    return {
      id: idFrom(random),
      kind: 'text',
      asset: null,
      colour: plan.at === 0 ? (((index % 5) + 1) as Colour) : random.pick([1, 1, 1, 2, 2, 3, 4, 5]),
      noteId: random.chance(0.45) ? noted(createdAt) : null,
      tags: random.chance(0.15) ? [random.pick(marksOf)] : [],
      quote: describe(text, start, end),
      madeOn: version,
      anchors: { [version]: { start, end, state: 'exact', by: 'hand' } },
      review: random.chance(0.05) ? { due: new Date(now + 86_400_000).toISOString(), interval: 1 } : null,
      createdAt,
      modifiedAt: createdAt,
    }
  })
  if (image !== null && highlights.length > 0 && random.chance(0.15)) {
    const createdAt = later()
    const at = Math.min(text.length, 200)
    highlights.push({
      id: idFrom(random),
      kind: 'image',
      asset: image,
      colour: 3,
      noteId: noted(createdAt),
      tags: [],
      quote: { ...describe(text, at, at), exact: '' },
      madeOn: version,
      anchors: { [version]: { start: at, end: at, state: 'exact', by: 'hand' } },
      review: null,
      createdAt,
      modifiedAt: createdAt,
    })
  }
  const note =
    plan.at % 13 === 4 ? [saying(), '', '- [ ] second source', '- [x] dates', '', `> ${saying()}`].join('\n') : ''
  return { highlights, notes, note }
}

function howMany(plan: Plan, random: Random): number {
  if (plan.at === 0) return 5
  if (plan.at % 47 === 21) return random.between(25, 60)
  return random.chance(0.33) ? random.between(1, 6) : 0
}

/** Stretches of a text in its order: within a line mostly, from one into the next sometimes, two overlapping at times. */
function rangesIn(text: string, count: number, plan: Plan, random: Random): readonly Range[] {
  if (count === 0) return []
  const spaced = plan.tongue.between !== ''
  const shortest = spaced ? 60 : 30
  const found: Range[] = []
  let lineStart = 0
  const all = text.split('\n').map((line) => {
    const start = lineStart
    lineStart += line.length + 1
    return { line, start }
  })
  const fit = all.flatMap(({ line, start }, index) =>
    line.length >= shortest && !line.includes('\t') ? [{ line, start, next: all[index + 1] }] : [],
  )
  if (fit.length === 0) return []
  for (let made = 0; made < count; made++) {
    const { line, start, next } = random.pick(fit)
    const from = wordFrom(line, random.below(line.length - shortest + 1), spaced)
    const isLong = random.chance(0.08) && next !== undefined && next.line.length > 20 && !next.line.includes('\t')
    const to = isLong
      ? next.start + wordTo(next.line, random.between(10, next.line.length), spaced)
      : start + wordTo(line, Math.min(line.length, from + random.between(spaced ? 24 : 10, 160)), spaced)
    if (to > start + from && text.slice(start + from, to).trim() !== '') found.push([start + from, to])
  }
  const first = found[0]
  // Two that overlap: the second begins within the first.
  if (first !== undefined && found.length > 1 && (plan.at % 12 === 0 || random.chance(0.1))) {
    const line = text.slice(first[0], first[1])
    const from = first[0] + wordFrom(line, Math.floor(line.length / 2), spaced)
    const newline = text.indexOf('\n', first[1])
    const rest = text.slice(first[0], newline === -1 ? text.length : newline)
    const last = first[0] + wordTo(rest, first[1] - first[0] + 30, spaced)
    if (from < first[1] && last > first[1]) found[1] = [from, last]
  }
  const distinct = new Map(found.map((range) => [range.join('-'), range]))
  return [...distinct.values()].toSorted((a, b) => a[0] - b[0])
}

/** The beginning of the word at a place. */
function wordFrom(line: string, at: number, spaced: boolean): number {
  if (!spaced) return at
  return line.lastIndexOf(' ', at) + 1
}

/** The end of the word at a place. */
function wordTo(line: string, at: number, spaced: boolean): number {
  if (!spaced || at >= line.length) return Math.min(at, line.length)
  const space = line.indexOf(' ', at)
  return space === -1 ? line.length : space
}
