import type { Checked } from '#shared/contract.ts'
import type { Anchor, Id } from '#shared/model.ts'
import { type FilterRow, filterOf } from '#shared/query/filters.ts'
import type { QueryNode } from '#shared/query/tree.ts'
import { fold, READING } from '#shared/text/fold.ts'
import { patternOf } from '#shared/text/pattern.ts'
import { underTopic } from '#shared/topic-path.ts'
import { mapLimit } from '../../async.ts'
import type { CatalogRow, Mark } from '../../store/catalog/catalog-row.ts'

/** A highlight with the row of its article. */
export interface MarkOfRow {
  readonly row: CatalogRow
  readonly mark: Mark
}

export type HighlightFilter = Pick<Checked<'highlights'>, 'tag' | 'words' | 'colours' | 'noted'>

/**
 * The highlights of articles, in the order of the articles and of their texts.
 * @param filters those of the query by which the articles were chosen: each highlight must pass them itself. An article
 * that is filed under a topic has all its highlights there; otherwise only those that are filed so
 */
export function selectHighlights(
  rows: readonly CatalogRow[],
  filters: QueryNode | null,
  filter: HighlightFilter,
  now: Date,
): MarkOfRow[] {
  const passesQuery = filterOf(filters, now)
  const passes = markTest(filter)
  return rows.flatMap((row) =>
    row.highlights === 0
      ? []
      : row.marks.flatMap((mark) => (passes(row, mark) && passesQuery(asRow(row, mark)) ? { row, mark } : [])),
  )
}

/** An article as if it had no other highlight. The note on the article itself is none of the highlight. */
function asRow(row: CatalogRow, mark: Mark): FilterRow {
  return {
    url: row.url,
    byline: row.byline,
    publisher: row.publisher,
    siteName: row.siteName,
    publishedAt: row.publishedAt,
    publishedOffset: row.publishedOffset,
    capturedAt: row.capturedAt,
    language: row.language,
    wordCount: row.wordCount,
    tags: row.tags,
    highlightTags: [mark.tags],
    state: row.state,
    colours: [mark.colour],
    highlights: 1,
    noted: mark.note !== '',
    partial: row.partial,
    pictured: row.pictured,
  }
}

function markTest({ tag, words, colours, noted }: HighlightFilter): (row: CatalogRow, mark: Mark) => boolean {
  const isUnder = tag === undefined ? null : underTopic(tag)
  const patterns = words.map((word) => patternOf(word, { edges: 'beginning', blanks: 'blanks' }))
  const isColoured = new Set(colours)
  return (row, mark) =>
    (isUnder === null || row.tags.some(isUnder) || mark.tags.some(isUnder)) &&
    (isColoured.size === 0 || isColoured.has(mark.colour)) &&
    (noted === undefined || noted === (mark.note !== '')) &&
    patterns.every((pattern) => pattern === null || foldedOf(mark).search(pattern) !== -1)
}

/** Folding takes longest, and a filter is typed letter by letter. */
const foldedTexts = new WeakMap<Mark, string>()

/** What is searched of a highlight: the passage, its note and its topics. */
function foldedOf(mark: Mark): string {
  const known = foldedTexts.get(mark)
  if (known !== undefined) return known
  const text = fold([mark.exact, mark.note, ...mark.tags].join('\n'), READING)
  foldedTexts.set(mark, text)
  return text
}

type State = Anchor['state']

/** The states of some highlights of an article, for those of which its row says none. */
export type StatesOf = (article: Id, highlights: ReadonlySet<Id>) => Promise<ReadonlyMap<Id, State>>

/** After an import thousands have no place yet: each article is read once for all of its own, and only so many at once. */
const READS_AT_ONCE = 8

/** The state of each highlight; of one that cannot be looked for, `lost`. */
export async function statesOfMarks(marks: readonly MarkOfRow[], statesOf: StatesOf): Promise<readonly State[]> {
  const unknown = new Map<Id, Set<Id>>()
  for (const { row, mark } of marks) {
    if (mark.state === null) unknown.set(row.id, (unknown.get(row.id) ?? new Set()).add(mark.id))
  }
  const known = new Map(
    await mapLimit(
      READS_AT_ONCE,
      [...unknown],
      async ([article, ids]) => [article, await statesOf(article, ids)] as const,
    ),
  )
  return marks.map(({ row, mark }) => mark.state ?? known.get(row.id)?.get(mark.id) ?? 'lost')
}

/** Those in one of some states; all when no state is named. */
export async function inStates(
  marks: readonly MarkOfRow[],
  states: readonly State[],
  statesOf: StatesOf,
): Promise<readonly MarkOfRow[]> {
  if (states.length === 0) return marks
  const wanted = new Set(states)
  const stateOf = await statesOfMarks(marks, statesOf)
  return marks.filter((_, at) => wanted.has(stateOf[at] as State))
}
