import { BookmarkPlus } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { Hit, SearchAnswer } from '#shared/views.ts'
import { runCommand, useCommands } from '../commands/registry.ts'
import { sentenceOf } from '../data/bridge.ts'
import { useLibrary, useSearch } from '../data/cache/queries.ts'
import { useChoice } from '../data/state/selection.ts'
import { useView } from '../data/state/view.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { ArticleRow } from '../ui/lists/ArticleRow.tsx'
import { usePicking } from '../ui/lists/use-picking.ts'
import { VirtualList } from '../ui/lists/VirtualList.tsx'
import styles from './Hits.module.css'
import { Marked } from './Marked.tsx'

const STEP = 50
const MOST = 1_000
const numbers = new Intl.NumberFormat('en')

interface Props {
  readonly query: string
  /** Enter or a click: into the text. */
  readonly onRead: () => void
  /** What can be done with several that are chosen, in place of the head. */
  readonly bulk: ReactNode
}

/** What was found, best first; Enter opens an article where the words stand. */
export function Hits({ query, onRead, bulk }: Props) {
  const [limit, setLimit] = useState(STEP)
  const { data, error, isPlaceholderData } = useSearch(query, limit)
  const all = useLibrary().data?.counts.all
  const [index, setIndex] = useState(-1)
  const { article, open, wanted, gotFirst } = useView()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query begins again
  useEffect(() => {
    setIndex(-1)
    setLimit(STEP)
  }, [query])

  const hits = data?.hits ?? []
  const chosen = Math.min(index, hits.length - 1)
  const choosing = useChoice((choice) => choice.ids.size > 0)
  const choose = (to: number, how?: 'stay') => {
    const hit = hits[to]
    if (hit === undefined) return
    setIndex(to)
    open(hit.id, hit.at, how)
  }
  // Enter in the box means what was typed: not what was found for the words before.
  const isAnswered = data !== undefined && !isPlaceholderData
  const isComing = data?.indexing != null && hits.length === 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the answer to what is wanted is there
  useEffect(() => {
    if (wanted !== query || !(isAnswered || error !== null) || isComing) return
    gotFirst()
    if (hits.length === 0) return
    choose(0)
    onRead()
  }, [wanted, query, isAnswered, isComing, error])
  const picking = usePicking({
    count: hits.length,
    chosen,
    rowAt: (at) => hits[at]?.row,
    idsOf: async (first, last) => hits.slice(first, last + 1).map(({ id }) => id),
    onChoose: (to) => choose(to, 'stay'),
  })
  useCommands({
    'next-article': () => choose(Math.min(hits.length - 1, chosen + 1), 'stay'),
    'previous-article': () => choose(Math.max(0, chosen - 1), 'stay'),
    choose: chosen >= 0 ? () => picking.onToggle(chosen) : undefined,
    'choose-next': () => picking.onExtend(Math.min(hits.length - 1, chosen + 1)),
    'choose-previous': () => picking.onExtend(Math.max(0, chosen - 1)),
    'choose-all': picking.onAll,
  })
  if (error !== null) return <p className={styles.empty}>{sentenceOf(error)}</p>
  if (data === undefined) return null
  return (
    <>
      {bulk}
      <header className={styles.head} aria-live="polite" hidden={choosing}>
        <h2>{foundSentence(data)}</h2>
        {all !== undefined && (
          <span>{`in ${numbers.format(all)} articles, ${numbers.format(Math.round(data.ms))} ms`}</span>
        )}
        <IconButton label="Save this search" onClick={() => runCommand('save-search')}>
          <BookmarkPlus aria-hidden />
        </IconButton>
      </header>
      {data.indexing !== null && (
        <p className={styles.indexing}>
          {`Texts are still being read for search, ${numbers.format(data.indexing.done)} of ${numbers.format(data.indexing.total)}: more may be found.`}
        </p>
      )}
      {data.problems.map((problem) => (
        <p key={problem} className={styles.empty}>
          {problem}
        </p>
      ))}
      {data.total === 0 && data.indexing === null && (
        <p className={styles.empty}>
          Words are looked for in titles, texts, notes, highlights and topics. “Quotation marks” keep words together, a
          minus leaves a word out, and tag: or is:starred narrow it down.
        </p>
      )}
      {hits.length > 0 && (
        <VirtualList
          label="Found"
          count={hits.length}
          chosen={chosen}
          onChoose={(to) => choose(to, 'stay')}
          picking={picking}
          onOpen={(at) => {
            choose(at)
            onRead()
          }}
          keyOf={(at) => `${hits[at]?.id ?? at}`}
        >
          {(at) => {
            const hit = hits[at]
            if (hit === undefined) return null
            return (
              <ArticleRow
                row={hit.row}
                chosen={at === chosen || (chosen === -1 && hit.id === article)}
                picked={picking.isPicked(at)}
                date={hit.row.publishedAt ?? hit.row.capturedAt}
                kind={hit.where}
                title={isTitle(hit) ? <Marked text={hit.snippet} marks={hit.marks} /> : undefined}
                below={isTitle(hit) ? undefined : <Snippet hit={hit} />}
              />
            )
          }}
        </VirtualList>
      )}
      {data.total > hits.length && limit < MOST && (
        <div className={styles.more}>
          <Button onClick={() => setLimit(Math.min(MOST, limit * 4))}>Show more</Button>
        </div>
      )}
    </>
  )
}

/** Words that are only like those asked for are no find of them. */
function foundSentence({ total, similar }: SearchAnswer): string {
  const exact = numbers.format(total - similar)
  if (total === 0) return 'Nothing found'
  if (similar === 0) return `${exact} found`
  const like = `${numbers.format(similar)} with similar words`
  return similar === total ? `Only ${like}` : `${exact} found, ${like}`
}

/** What matched may be the title itself: then it is marked where it stands. */
const isTitle = (hit: Hit): boolean => hit.snippet === hit.row.title

function Snippet({ hit }: { readonly hit: Hit }) {
  return (
    <p className="found" dir="auto">
      <Marked text={hit.snippet} marks={hit.marks} />
    </p>
  )
}
