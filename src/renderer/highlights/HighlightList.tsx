import { Highlighter } from 'lucide-react'
import { useMemo } from 'react'
import { sentenceOf } from '../data/bridge.ts'
import { useHighlights } from '../data/cache/highlight-lists.ts'
import { useColourNames } from '../data/cache/queries.ts'
import { useSettings } from '../data/settings.ts'
import { useSelectedHighlights } from '../data/state/highlight-selection.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyList } from '../ui/lists/EmptyList.tsx'
import { useListCommands } from '../ui/lists/use-list-commands.ts'
import { useSlow } from '../ui/lists/use-slow.ts'
import { useVisibleRows } from '../ui/lists/use-visible-rows.ts'
import { VirtualList } from '../ui/lists/VirtualList.tsx'
import { FilterBar } from './FilterBar.tsx'
import styles from './HighlightList.module.css'
import { HighlightRow } from './HighlightRow.tsx'
import { HighlightsBar } from './HighlightsBar.tsx'
import { HighlightsHead } from './HighlightsHead.tsx'
import { headingOf } from './headings.ts'
import { askedFor, isFiltered, useHighlightFilter } from './highlight-filter.ts'
import { CLEAR_FILTER, empty, listLabels, noMatch } from './sentences.ts'
import { keyOfRow, useCurrentHighlight } from './use-current-highlight.ts'
import { useHighlightSelection } from './use-highlight-selection.ts'
import { type LoadNoteWords, useNoteWords } from './use-note-words.ts'

interface Props {
  /** Enter or a click on a highlight: the focus goes into the text. */
  readonly onRead: () => void
  /** Loads what gives the words of a note, without its Markdown. */
  readonly noteWords: LoadNoteWords
}

/** A compact row is as high as its style sheet has it; the others differ, and these are estimates. In px. */
const layouts = {
  comfortable: { key: 'comfortable', height: 103, header: 0 },
  cosy: { key: 'cosy', height: 84, header: 0 },
  compact: { key: 'compact', height: 28, header: 0 },
} as const

/** All highlights of the library with their notes, in groups: filtered, opened, and several of them changed at once. */
export function HighlightList({ onRead, noteWords }: Props) {
  const filter = useHighlightFilter()
  const { typed, colours, note, state, group } = filter
  const asked = useMemo(() => askedFor({ typed, colours, note, state, group }), [typed, colours, note, state, group])
  const { visible, onRange } = useVisibleRows()
  const { answer, row, error } = useHighlights(asked, visible.first, visible.last)
  const count = answer?.total ?? 0
  const isSlow = useSlow(answer === undefined && error === null)
  const current = useCurrentHighlight(asked, { total: answer?.total, row, visible })
  const selection = useHighlightSelection(asked, { count, current: current.at, row, onMove: current.moveTo })
  const isSelecting = useSelectedHighlights(({ ids }) => ids.size > 0)
  const names = useColourNames()
  const { density } = useSettings()
  const wordsOf = useNoteWords(noteWords)
  useListCommands({ count, ...current }, selection)
  return (
    <>
      {isSelecting ? <HighlightsBar /> : <HighlightsHead answer={answer} />}
      <FilterBar onDown={() => current.moveTo(Math.max(0, current.at))} />
      {error !== null && (
        <p className={styles.says} role="alert">
          {sentenceOf(error)}
        </p>
      )}
      {isSlow && <p className={styles.says}>{listLabels.loading}</p>}
      {answer !== undefined && count === 0 && <Empty isFiltered={isFiltered(filter)} onClear={filter.clear} />}
      {count > 0 && (
        <VirtualList
          label={listLabels.list}
          count={count}
          current={current.at}
          reveal={current.reveal}
          onMove={current.moveTo}
          onOpen={(at) => {
            current.open(at)
            onRead()
          }}
          onRange={onRange}
          keyOf={(at) => {
            const here = row(at)
            return here === undefined ? String(at) : `${here.group.key} ${keyOfRow(here)}`
          }}
          headingOf={(at) => headingOf(row(at), group, names)}
          headings={group === 'article' ? 'sentences' : 'labels'}
          selection={selection}
          layout={layouts[density]}
        >
          {(at) => (
            <HighlightRow
              row={row(at)}
              isCurrent={at === current.at}
              isSelected={selection.isSelected(at)}
              hasTitle={group !== 'article'}
              wordsOf={wordsOf}
              density={density}
            />
          )}
        </VirtualList>
      )}
    </>
  )
}

function Empty({ isFiltered, onClear }: { readonly isFiltered: boolean; readonly onClear: () => void }) {
  return (
    <EmptyList icon={Highlighter} {...(isFiltered ? noMatch : empty)}>
      {isFiltered && <Button onClick={onClear}>{CLEAR_FILTER}</Button>}
    </EmptyList>
  )
}
