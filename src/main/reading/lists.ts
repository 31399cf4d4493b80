import type { LibraryFile } from '#shared/model.ts'
import { filterOf } from '#shared/query/filters.ts'
import type { QueryNode } from '#shared/query/tree.ts'
import { openSpellings } from '#shared/spellings.ts'
import { plainFacts } from '#shared/text/plain-line.ts'
import { partsOf, tagKey } from '#shared/topic-path.ts'
import type { LibraryView, Row, Topic } from '#shared/views.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import type { Store } from '../store/types.ts'
import { byName } from './sort-rows.ts'

/** Rows that pass the filters of a query's plan, unsorted. */
export function filtered(store: Store, filters: QueryNode | null, now: Date): CatalogRow[] {
  const passes = filterOf(filters, now)
  // Without an array of all rows first: the loop parses each row when it gets there.
  const rows: CatalogRow[] = []
  store.rows().forEach((row) => {
    if (passes(row)) rows.push(row)
  })
  return rows
}

/** The part of a row that a list shows. */
export function rowView(row: CatalogRow): Row {
  // A catalog of an earlier version has names exactly as on the page.
  return plainFacts({
    id: row.id,
    url: row.url,
    title: row.title,
    byline: row.byline,
    publisher: row.publisher,
    siteName: row.siteName,
    publishedAt: row.publishedAt,
    publishedPrecision: row.publishedPrecision,
    publishedOffset: row.publishedOffset,
    publishedRaw: row.publishedRaw,
    capturedAt: row.capturedAt,
    language: row.language,
    direction: row.direction,
    excerpt: row.excerpt,
    leadImage: row.leadImage,
    wordCount: row.wordCount,
    incomplete: row.incomplete,
    tags: row.tags,
    state: row.state,
    colours: row.colours,
    highlights: row.highlights,
    noted: row.noted,
    parentId: row.parentId,
  })
}

export function counted(rows: Iterable<CatalogRow>, queued: number): LibraryView['counts'] {
  const counts = { inbox: 0, unread: 0, all: 0, starred: 0, archived: 0, trashed: 0, highlights: 0, queued }
  for (const { state, highlights } of rows) {
    if (state.trashedAt !== null) {
      counts.trashed += 1
      continue
    }
    counts.all += 1
    counts.highlights += highlights
    if (state.starred) counts.starred += 1
    if (state.archived) counts.archived += 1
    else {
      counts.inbox += 1
      if (!state.read) counts.unread += 1
    }
  }
  return counts
}

/**
 * All topics by name: the tags of articles and of highlights, those with a colour, and the topics above them. Each article
 * and each highlight under a topic counts once.
 */
export function topicsOf(rows: Iterable<CatalogRow>, library: LibraryFile): Topic[] {
  const counts = new Map<string, { articles: number; highlights: number }>()
  const levels = levelsOfTags()
  function count(tags: readonly string[], of: 'articles' | 'highlights', by: 0 | 1): void {
    const seen = new Set<string>()
    for (const tag of tags) {
      for (const level of levels.of(tag)) {
        if (seen.has(level.key)) continue
        seen.add(level.key)
        if (of === 'articles') level.times += 1
        const known = counts.get(level.key) ?? { articles: 0, highlights: 0 }
        known[of] += by
        counts.set(level.key, known)
      }
    }
  }
  for (const row of rows) {
    if (row.state.trashedAt !== null) continue
    count(row.highlightTags.length === 0 ? row.tags : [...row.tags, ...row.highlightTags.flat()], 'articles', 1)
    for (const tags of row.highlightTags) count(tags, 'highlights', 1)
  }
  for (const { name, colour } of library.tags) if (colour !== null) count([name], 'articles', 0)
  const spellings = openSpellings(library.tags.map(({ name }) => name))
  for (const { path, times } of levels.all()) spellings.add(path, times)
  // The list may have a topic twice, in two spellings.
  const colours = new Map<string, Topic['colour']>()
  for (const { name, colour } of library.tags) colours.set(tagKey(name), colours.get(tagKey(name)) ?? colour)
  return [...counts]
    .map(([key, { articles, highlights }]) => ({
      tag: spellings.of(key) ?? key,
      count: articles,
      highlights,
      colour: colours.get(key) ?? null,
    }))
    .sort((a, b) => byName(a.tag, b.tag))
}

/** One spelling of a topic, and how often it occurs. */
interface Level {
  readonly path: string
  readonly key: string
  times: number
}

/** The levels of each tag, from the top topic to the tag itself, computed once for all articles that have it. */
function levelsOfTags() {
  const levels = new Map<string, Level>()
  const tags = new Map<string, readonly Level[]>()
  const levelAt = (path: string) => {
    const level = levels.get(path) ?? { path, key: tagKey(path), times: 0 }
    levels.set(path, level)
    return level
  }
  return {
    of(tag: string): readonly Level[] {
      const known = tags.get(tag)
      if (known !== undefined) return known
      const parts = partsOf(tag)
      const path = parts.map((_, depth) => levelAt(parts.slice(0, depth + 1).join('/')))
      tags.set(tag, path)
      return path
    },
    all: () => levels.values(),
  }
}
