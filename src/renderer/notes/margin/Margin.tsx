import { useMemo, useRef } from 'react'
import type { ArticleView } from '#shared/views.ts'
import { useColourNames } from '../../data/cache/queries.ts'
import { noteNumbers } from '../../data/marks/note-numbers.ts'
import { useDrafts } from '../../data/state/drafts.ts'
import { useViewFields } from '../../data/state/view.ts'
import { sentences } from '../sentences.ts'
import styles from './Margin.module.css'
import { MarginItem } from './MarginItem.tsx'
import { Note } from './Note.tsx'
import { NumberLabels } from './NumberLabels.tsx'
import type { Positions } from './positions.ts'
import { TieLine } from './TieLine.tsx'
import { useListFocus } from './use-list-focus.ts'
import { useNoteLayout } from './use-note-layout.ts'

/**
 * All highlights of the article in order, with their notes next to their passages or below them. Highlights without a
 * note are in the list for readers who cannot see the marks, and appear when they have the focus.
 */
export function Margin({ article, ...positions }: { readonly article: ArticleView } & Positions) {
  const { highlight: activeId, editsTopicsOf: topicsId } = useViewFields('highlight', 'editsTopicsOf')
  const openNote = useDrafts((drafts) => drafts.open?.of)
  const names = useColourNames()
  const list = useRef<HTMLOListElement>(null)
  const anchored = useMemo(() => article.highlights.filter(({ start }) => start !== null), [article.highlights])
  const writingId = openNote?.article === article.id ? openNote.highlight : null
  const layout = useNoteLayout({ anchored, positions, activeId, editedIds: [writingId, topicsId], list })
  const focus = useListFocus(list, anchored, activeId)
  const numbers = useMemo(() => noteNumbers(anchored), [anchored])
  if (anchored.length === 0) return null
  const { tie, rects, inline } = positions
  return (
    <>
      {!inline && <TieLine tie={tie} activeId={activeId} highlights={anchored} tops={layout.tops} rects={rects} />}
      {layout.crowded && (
        <NumberLabels
          highlights={anchored}
          numbers={numbers}
          tops={layout.tops}
          rects={rects}
          visible={layout.visible}
          inline={inline}
        />
      )}
      <ol className={styles.list} aria-label={sentences.highlights} ref={list}>
        {layout.mounted(focus.at).map(({ highlight, index }) => {
          const { id, colour } = highlight
          const top = layout.tops.get(id)
          return (
            <MarginItem
              key={id}
              highlight={highlight}
              names={names}
              index={index}
              count={anchored.length}
              top={top ?? rects.of(highlight)?.top ?? 0}
              isActive={id === activeId}
              isTabStop={id === focus.tabStop?.id}
              onKeyDown={focus.onKeyDown}
              goTo={positions.goTo}
              tie={tie}
            >
              {top !== undefined && (
                <div ref={layout.measureRef(id)}>
                  <Note
                    article={article}
                    highlight={highlight}
                    writing={id === writingId}
                    name={names[colour] ?? ''}
                    number={layout.crowded ? (numbers.get(id) ?? null) : null}
                  />
                </div>
              )}
            </MarginItem>
          )
        })}
      </ol>
    </>
  )
}
