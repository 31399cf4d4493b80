import { useCallback, useEffect, useState } from 'react'
import type { Sort } from '#shared/contract.ts'
import type { Row } from '#shared/views.ts'
import { useCommands } from '../commands/registry.ts'
import { sentenceOf } from '../data/bridge.ts'
import { dateLocale, dayHeading } from '../data/dates.ts'
import { nameOf, type Place, queryOf } from '../data/place.ts'
import { useLibrary, useList } from '../data/queries.ts'
import { useView } from '../data/view.ts'
import { ArticleRow, EmptyRow } from '../ui/ArticleRow.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import styles from './ArticleList.module.css'
import { emptySentence } from './empty.ts'

const sorts: Readonly<Record<Sort, string>> = {
  captured: 'Captured',
  published: 'Published',
  title: 'Title',
  outlet: 'Outlet',
  length: 'Length',
  unread: 'Unread first',
}

/** The articles of a place: only what is seen is asked for. */
export function ArticleList({ place, onRead }: { readonly place: Place; readonly onRead: () => void }) {
  const { sort, sortBy, article, open } = useView()
  const [seen, setSeen] = useState({ first: 0, last: 20 })
  const { total, row, error } = useList(queryOf(place), sort, seen.first, seen.last)
  const library = useLibrary().data
  const onWindow = useCallback((first: number, last: number) => setSeen({ first, last }), [])

  const [index, setIndex] = useState(-1)
  const chosen = row(index)?.id === article && article !== null ? index : indexOf(article, row, seen)
  useEffect(() => {
    if (chosen >= 0) setIndex(chosen)
  }, [chosen])

  const choose = (to: number) => {
    const found = row(to)
    if (found === undefined) return
    setIndex(to)
    open(found.id)
  }
  useCommands({
    // Where the open article has left the list, the next one has come into its place.
    'next-article': () =>
      choose(chosen >= 0 ? Math.min((total ?? 1) - 1, chosen + 1) : Math.max(0, Math.min(index, (total ?? 1) - 1))),
    'previous-article': () => choose(Math.max(0, (chosen >= 0 ? chosen : index) - 1)),
  })

  return (
    <>
      <header className={styles.head}>
        <h2>{nameOf(place)}</h2>
        {total !== undefined && <span>{summary(place, total, library?.counts.unread)}</span>}
        <select aria-label="Sorted by" value={sort} onChange={(event) => sortBy(event.target.value as Sort)}>
          {Object.entries(sorts).map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </header>
      {error !== null && <p className={styles.empty}>{sentenceOf(error)}</p>}
      {total === 0 && <p className={styles.empty}>{emptySentence(place)}</p>}
      {total !== undefined && total > 0 && (
        <VirtualList
          label="Articles"
          count={total}
          chosen={chosen}
          onChoose={choose}
          onOpen={(at) => {
            choose(at)
            onRead()
          }}
          onWindow={onWindow}
          keyOf={(at) => row(at)?.id ?? String(at)}
        >
          {(at) => {
            const found = row(at)
            if (found === undefined) return <EmptyRow />
            return (
              <ArticleRow
                row={found}
                chosen={at === chosen}
                date={sort === 'published' ? found.publishedAt : found.capturedAt}
                heading={sort === 'captured' ? headingOf(found, at === 0 ? undefined : row(at - 1)) : null}
              />
            )
          }}
        </VirtualList>
      )}
    </>
  )
}

function indexOf(
  id: string | null,
  row: (index: number) => Row | undefined,
  seen: { first: number; last: number },
): number {
  if (id === null) return -1
  for (let at = Math.max(0, seen.first - 60); at <= seen.last + 60; at++) if (row(at)?.id === id) return at
  return -1
}

const numbers = new Intl.NumberFormat('en')

function summary(place: Place, total: number, unread: number | undefined): string {
  if (place.kind === 'inbox' && unread !== undefined && unread > 0)
    return `${numbers.format(unread)} unread of ${numbers.format(total)}`
  return total === 1 ? '1 article' : `${numbers.format(total)} articles`
}

function headingOf(row: Row, before: Row | undefined): string | null {
  const locale = dateLocale(navigator.language)
  const heading = dayHeading(row.capturedAt, new Date(), locale)
  return before !== undefined && dayHeading(before.capturedAt, new Date(), locale) === heading ? null : heading
}
