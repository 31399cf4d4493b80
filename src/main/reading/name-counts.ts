import { withoutRegion } from '#shared/query/languages.ts'
import { fold } from '#shared/text/fold.ts'
import { nameMatcher, nameRanks } from '#shared/text/name-match.ts'
import type { NameCount } from '#shared/views.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import type { Store } from '../store/types.ts'
import { createRowCache } from './row-cache.ts'

/** What a filter may name: authors, sites, languages. */
export type NameKind = 'by' | 'site' | 'lang'

/** The names that begin as typed, or have a word that does, the commonest first. */
export type NameCounts = (kind: NameKind, typed: string, count: number) => readonly NameCount[]

const KINDS: readonly NameKind[] = ['by', 'site', 'lang']

/** Counts the names once for all letters typed, until a row changes. */
export function createNameCounts(store: Pick<Store, 'rows' | 'edition'>, now: () => Date): NameCounts {
  const cached = createRowCache<readonly NameCount[]>(store, now, KINDS.length)

  return (kind, typed, count) => {
    const rankOf = nameMatcher(typed.trim())
    const [first, second]: [NameCount[], NameCount[]] = [[], []]
    for (const each of cached(null, kind, () => countNames(store.rows().values(), kind))) {
      const rank = rankOf(each.name)
      if (rank === nameRanks.beginning) first.push(each)
      else if (rank === nameRanks.word) second.push(each)
      if (first.length >= count) break
    }
    return [...first, ...second].slice(0, count)
  }
}

function countNames(rows: Iterable<CatalogRow>, kind: NameKind): readonly NameCount[] {
  const counts = new Map<string, number>()
  for (const row of rows) {
    if (row.state.trashedAt !== null) continue
    for (const name of new Set(namesIn(row, kind))) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .map(([name, count]) => ({ name, count, folded: fold(name) }))
    .sort((a, b) => b.count - a.count || (a.folded < b.folded ? -1 : 1))
    .map(({ name, count }) => ({ name, count }))
}

function namesIn({ byline, publisher, siteName, language }: CatalogRow, kind: NameKind): readonly string[] {
  if (kind === 'by') return byline
  if (kind === 'site') return publisher !== null ? [publisher] : siteName !== null ? [siteName] : []
  // `en-GB` is asked for as `en`.
  const code = withoutRegion(language ?? '')
  return code === '' ? [] : [code]
}
