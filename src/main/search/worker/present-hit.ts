import { foldText } from '#shared/text/folded.ts'
import type { SearchDocument, SearchHit, Where } from '../types.ts'
import { bitOf, type Field, fieldTexts, type HeadField, type HitFields } from './fields.ts'
import type { Wanted } from './matching.ts'
import { beginningOf, type Snippet, snippetOf } from './snippet.ts'
import type { Texts } from './texts.ts'

/** What a hit says of its place, by the field that says most. The site counts as part of the title. */
const placeNames: readonly (readonly [Field, Where])[] = [
  ['title', 'title'],
  ['tags', 'tag'],
  ['highlights', 'highlight'],
  ['notes', 'note'],
  ['text', 'text'],
  ['site', 'title'],
]

/**
 * Chooses what to show of an article that was found. `where` is the strongest field that has everything asked for, else
 * one that has any of it. A match in a note or highlight is shown itself. Titles and tags are in the list anyway, so for
 * them the text is shown if it matches too, and `at` points into it.
 */
export function presentHit(
  document: SearchDocument,
  fields: HitFields,
  wanted: Wanted,
  texts: Texts,
): Pick<SearchHit, 'snippet' | 'marks' | 'where' | 'at'> {
  const within = fields.all !== 0 ? fields.all : fields.any
  const [field, where] = placeNames.find(([each]) => (within & bitOf[each]) !== 0) ?? (['text', 'text'] as const)
  const { text, folded: foldedText } = texts.of(document)
  const inText = (fields.any & bitOf.text) === 0 && field !== 'highlights' ? null : snippetOf(text, foldedText, wanted)
  if (field === 'notes' || field === 'highlights') {
    const match = snippetIn(document, field, wanted)
    if (match !== null) return { ...match.snippet, where, at: placeOf(text, match, field) ?? inText?.at ?? null }
  }
  if (inText !== null) return { ...inText, where }
  const head = field === 'text' ? null : snippetIn(document, field, wanted)
  if (head !== null) return { ...head.snippet, where, at: null }
  return { snippet: beginningOf(text), marks: [], where, at: null }
}

interface FieldMatch {
  readonly source: string
  readonly snippet: Snippet
}

function snippetIn(document: SearchDocument, field: HeadField, wanted: Wanted): FieldMatch | null {
  for (const source of fieldTexts(document)[field]) {
    const snippet = snippetOf(source, foldText(source), wanted)
    if (snippet !== null) return { source, snippet }
  }
  return null
}

/** The place in the text of a match within a highlight: a highlight quotes the text word for word. */
function placeOf(text: string, { source, snippet }: FieldMatch, field: HeadField): SearchHit['at'] {
  const start = field === 'highlights' ? text.indexOf(source) : -1
  return start === -1 ? null : { start: start + snippet.at.start, end: start + snippet.at.end }
}
