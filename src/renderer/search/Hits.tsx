import { BookmarkPlus } from 'lucide-react'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import type { HitSort } from '#shared/contract.ts'
import { naturalDirection } from '#shared/lists/natural-direction.ts'
import type { Hit, SearchAnswer } from '#shared/views.ts'
import { runCommand } from '../commands/registry.ts'
import { sentenceOf } from '../data/bridge.ts'
import { useLibrary, useSearch } from '../data/cache/queries.ts'
import { useNextArticle } from '../data/filing/filed.ts'
import { type OrderChoice, useHitOrder } from '../data/state/list-order.ts'
import { nameOf, scopeOf } from '../data/state/place.ts'
import { useSelectedArticles } from '../data/state/selection.ts'
import { useViewFields } from '../data/state/view.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { OrderButton } from '../ui/lists/order/OrderButton.tsx'
import { useListLayout } from '../ui/lists/table/use-list-layout.ts'
import { useOrderMenu } from '../ui/lists/table/use-order-menu.ts'
import { useListCommands } from '../ui/lists/use-list-commands.ts'
import { useListSelection } from '../ui/lists/use-list-selection.ts'
import { HitList } from './HitList.tsx'
import styles from './Hits.module.css'
import { hitLabels, indexingSentence, noMatchHints, resultSentence, scopeLabels, scopeSentence } from './sentences.ts'
import { useFirstHit } from './use-first-hit.ts'

/** Hits asked for at first. Show more asks for four times as many, up to the most. */
const FIRST_HITS = 50
const MOST_HITS = 1_000

const HIT_SORTS = Object.keys(naturalDirection) as HitSort[]

const none: readonly Hit[] = []

interface Props {
  readonly query: string
  /** Enter or a click on a hit: the focus goes into the text. */
  readonly onRead: () => void
  /** The actions for selected articles, in place of the head. */
  readonly bulk: ReactNode
}

/**
 * What a search found, best first; below a line of their own, the closest of those that do not have all words. Enter opens
 * an article where it matched.
 */
export function Hits({ query, onRead, bulk }: Props) {
  const [limit, setLimit] = useState(FIRST_HITS)
  const choice = useHitOrder()
  const { sort, direction } = choice.order
  const layout = useListLayout('hits')
  const { data, error, isComplete } = useSearch(query, limit, 'box', choice.order)
  const [index, setIndex] = useState(-1)
  const { article, open } = useViewFields('article', 'open')
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query starts at its top, and so does another order
  useEffect(() => {
    setIndex(-1)
    setLimit(FIRST_HITS)
  }, [query, sort, direction])

  const hits = data?.hits ?? none
  const opened = article === null ? -1 : hits.findIndex(({ id }) => id === article)
  // A hit that was archived stays here, and the next one opens: that is where its reader is then.
  const current = index >= 0 && opened >= 0 ? opened : Math.min(index, hits.length - 1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query or order starts at its top
  const reveal = useMemo(() => ({ index: Math.max(0, current) }), [current, query, sort, direction])
  const openHit = useCallback(
    (to: number, how?: 'stay') => {
      const hit = hits[to]
      if (hit === undefined) return
      setIndex(to)
      open(hit.id, hit.at, how, hit.where === 'note' ? wordsOf(hit) : [])
    },
    [hits, open],
  )
  const moveTo = useCallback((to: number) => openHit(to, 'stay'), [openHit])
  const read = useCallback(
    (to: number) => {
      openHit(to)
      onRead()
    },
    [openHit, onRead],
  )
  const isAnswered = isComplete || error !== null
  // While texts are still being read, the first hit may be yet to come.
  const isComing = data?.indexing != null && hits.length === 0
  useFirstHit({ query, isComplete: isAnswered && !isComing, count: hits.length, openFirst: () => read(0) })
  const selection = useListSelection({
    count: hits.length,
    current,
    rowAt: (at) => hits[at]?.row,
    idsOf: async (first, last) => hits.slice(first, last + 1).map(({ id }) => id),
    onMove: moveTo,
  })
  useNextArticle({
    at: opened,
    count: hits.length,
    idAt: async (at) => hits[at]?.id,
  })
  useListCommands({ count: hits.length, at: current, index: -1, moveTo }, selection)
  if (error !== null) return <p className={styles.empty}>{sentenceOf(error)}</p>
  if (data === undefined) return null
  return (
    <>
      {bulk}
      <HitsHead results={data} choice={choice} isTable={layout.columns !== null} />
      {hits.length > 0 && (
        <HitList {...{ hits, current, reveal, article, selection, layout, choice }} onMove={moveTo} onOpen={read} />
      )}
      {data.total > limit && limit < MOST_HITS && (
        <div className={styles.more}>
          <Button onClick={() => setLimit(Math.min(MOST_HITS, limit * 4))}>{hitLabels.more}</Button>
        </div>
      )}
    </>
  )
}

/** The words of a hit that matched. */
const wordsOf = ({ snippet, marks }: Hit) => marks.map(([from, to]) => snippet.slice(from, to))

interface HeadProps {
  readonly results: SearchAnswer
  readonly choice: OrderChoice<HitSort>
  readonly isTable: boolean
}

/** How much was found, and a hint where nothing was. The box says what it does not understand. */
function HitsHead({ results, choice, isTable }: HeadProps) {
  const order = useOrderMenu(HIT_SORTS, choice, { group: null, isTable })
  const all = useLibrary().data?.counts.all
  const isSelecting = useSelectedArticles((selection) => selection.ids.size > 0)
  const { place, everywhere, searchEverywhere } = useViewFields('place', 'everywhere', 'searchEverywhere')
  const scope = scopeOf({ place, everywhere })
  // Not all were looked through.
  const partial = results.partial || results.indexing !== null
  const sentence = resultSentence({ ...results, partial })
  return (
    <>
      <header className={styles.head} aria-live="polite" hidden={isSelecting}>
        <h2 title={sentence}>{sentence}</h2>
        {scope !== null ? (
          <span dir="auto">{scopeLabels.hits(nameOf(scope))}</span>
        ) : (
          all !== undefined && !partial && <span>{scopeSentence(all, results.ms)}</span>
        )}
        <OrderButton {...order} menu={hitLabels.order} />
        <IconButton label={hitLabels.save} onClick={() => runCommand('save-search')}>
          <BookmarkPlus aria-hidden />
        </IconButton>
      </header>
      {results.indexing !== null && <p className={styles.indexing}>{indexingSentence(results.indexing)}</p>}
      {scope !== null && results.total === 0 && (
        <div className={styles.more}>
          <Button onClick={() => searchEverywhere(true)}>{scopeLabels.instead}</Button>
        </div>
      )}
      {results.total === 0 && results.indexing === null && (
        <ul className={styles.hints}>
          {noMatchHints.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
      )}
    </>
  )
}
