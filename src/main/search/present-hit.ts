import { folded } from './folded.ts'
import { bitOf, type Field, fieldTexts, type HeadField } from './index.ts'
import { beginningOf, type Snippet, type Sought, snippetOf } from './snippet.ts'
import type { Texts } from './texts.ts'
import type { SearchDocument, SearchHit, Where } from './types.ts'

/** Told by the field that says most, as a reader would put it; an outlet is part of the heading. */
const places: readonly (readonly [Field, Where])[] = [
  ['title', 'title'],
  ['tags', 'tag'],
  ['highlights', 'highlight'],
  ['notes', 'note'],
  ['text', 'text'],
  ['site', 'title'],
]

/**
 * Where an article was found and what to show of it. `where` is the strongest field in which everything stands, else in
 * which anything does. Notes and highlights are shown themselves; titles and tags stand in the list anyway, so the
 * text is shown where it matches too, and `at` leads into it.
 */
export function shown(
  document: SearchDocument,
  fields: { readonly any: number; readonly all: number },
  sought: Sought,
  texts: Texts,
): Pick<SearchHit, 'snippet' | 'marks' | 'where' | 'at'> {
  const within = fields.all !== 0 ? fields.all : fields.any
  const [field, where] = places.find(([each]) => (within & bitOf[each]) !== 0) ?? (['text', 'text'] as const)
  const { text, folded: foldedText } = texts.of(document)
  const inText = (fields.any & bitOf.text) === 0 && field !== 'highlights' ? null : snippetOf(text, foldedText, sought)
  if (field === 'notes' || field === 'highlights') {
    const own = snippetIn(document, field, sought)
    if (own !== null) return { ...own.found, where, at: placeOf(text, own, field) ?? inText?.at ?? null }
  }
  if (inText !== null) return { ...inText, where }
  const head = field === 'text' ? null : snippetIn(document, field, sought)
  if (head !== null) return { ...head.found, where, at: null }
  return { snippet: beginningOf(text), marks: [], where, at: null }
}

interface Own {
  readonly source: string
  readonly found: Snippet
}

function snippetIn(document: SearchDocument, field: HeadField, sought: Sought): Own | null {
  for (const source of fieldTexts(document)[field]) {
    const found = snippetOf(source, folded(source), sought)
    if (found !== null) return { source, found }
  }
  return null
}

/** Where in the text a match within a highlight stands: a highlight quotes the text word for word. */
function placeOf(text: string, { source, found }: Own, field: HeadField): SearchHit['at'] {
  const start = field === 'highlights' ? text.indexOf(source) : -1
  return start === -1 ? null : { start: start + found.at.start, end: start + found.at.end }
}
