import { fold } from '#shared/text/fold.ts'
import type { NameCount } from '#shared/views.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import type { Store } from '../store/types.ts'

/** What a filter may name: authors, sites, languages. */
export type NameKind = 'by' | 'site' | 'lang'

/** The names that begin as typed, or have a word that does, the commonest first. */
export type NameCounts = (kind: NameKind, typed: string, count: number) => readonly NameCount[]

interface Counted extends NameCount {
  readonly folded: string
}

/** Counts the names once for all letters typed, until a row changes. */
export function createNameCounts(store: Pick<Store, 'rows' | 'edition'>): NameCounts {
  const counts = new Map<NameKind, { readonly edition: string; readonly names: readonly Counted[] }>()

  function namesOf(kind: NameKind): readonly Counted[] {
    const edition = `${store.edition()}`
    const known = counts.get(kind)
    if (known?.edition === edition) return known.names
    const names = countNames(store.rows().values(), kind)
    counts.set(kind, { edition, names })
    return names
  }

  return (kind, typed, count) => {
    const start = fold(typed.trim())
    const [first, second]: [Counted[], Counted[]] = [[], []]
    for (const each of namesOf(kind)) {
      if (each.folded.startsWith(start)) first.push(each)
      else if (each.folded.includes(` ${start}`)) second.push(each)
      if (first.length >= count) break
    }
    return [...first, ...second].slice(0, count).map(({ name, count }) => ({ name, count }))
  }
}

function countNames(rows: Iterable<CatalogRow>, kind: NameKind): readonly Counted[] {
  const counts = new Map<string, number>()
  for (const row of rows) {
    if (row.state.trashedAt !== null) continue
    for (const name of new Set(namesIn(row, kind))) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .map(([name, count]) => ({ name, count, folded: fold(name) }))
    .sort((a, b) => b.count - a.count || (a.folded < b.folded ? -1 : 1))
}

function namesIn({ byline, publisher, siteName, language }: CatalogRow, kind: NameKind): readonly string[] {
  if (kind === 'by') return byline
  if (kind === 'site') return publisher !== null ? [publisher] : siteName !== null ? [siteName] : []
  // `en-GB` is asked for as `en`.
  const [code = ''] = (language ?? '').toLowerCase().split(/[-_]/)
  return code === '' ? [] : [code]
}
