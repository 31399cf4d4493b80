import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ArticleView, HighlightView } from '#shared/views.ts'
import { useCommands } from '../commands/registry.ts'
import { useColourNames } from '../data/cache/queries.ts'
import { colourName } from '../data/colours.ts'
import { useDrafts } from '../data/state/drafts.ts'
import { useView } from '../data/state/view.ts'
import { focusText } from '../ui/keep-focus.ts'
import { inlineLayout } from './inline-layout.ts'
import styles from './Margin.module.css'
import { marginLayout } from './margin-layout.ts'
import { estimateHeight, FEW, mountedHighlights } from './mounted-highlights.ts'
import { Note } from './Note.tsx'
import { useHeights } from './use-heights.ts'
import { useVisibleRange } from './use-visible-range.ts'

interface Props {
  readonly article: ArticleView
  /** Where each highlight stands, from the top of the text. */
  readonly rects: { of(highlight: HighlightView): { readonly top: number; readonly bottom: number } | null }
  /** There is no margin: notes stand below their passages. */
  readonly inline: boolean
  /** Hidden by hand: only the note that is being written shows. */
  readonly hidden: boolean
  readonly inlineBlockOf: (highlight: HighlightView) => { readonly block: string; readonly bottom: number } | null
  readonly reserve: (gaps: ReadonlyMap<string, number>) => void
  readonly goTo: (highlight: HighlightView) => void
}

/** Enough to know a passage by. */
const QUOTED = 90

/**
 * All highlights of the article in order, and their notes beside their passages or below them. Those without a note
 * are there for who cannot see the paint, and show when the focus is on them.
 */
export function Margin({ article, rects, inline, hidden, inlineBlockOf, reserve, goTo }: Props) {
  const { highlight: chosenId, taggingHighlight, choose } = useView()
  const open = useDrafts((drafts) => drafts.open?.of)
  const names = useColourNames()
  const list = useRef<HTMLOListElement>(null)
  const { heights, measureRef: measured } = useHeights()
  const anchored = useMemo(() => article.highlights.filter(({ start }) => start !== null), [article.highlights])
  const writingId = open?.article === article.id ? open.highlight : null
  const shown = useMemo(
    () =>
      anchored.filter((highlight) => {
        const inHand = highlight.id === writingId || highlight.id === taggingHighlight
        if (!(inHand || (!hidden && (highlight.note !== '' || highlight.tags.length > 0)))) return false
        return rects.of(highlight) !== null
      }),
    [anchored, rects, hidden, writingId, taggingHighlight],
  )
  const heightOf = (highlight: HighlightView) => heights.get(highlight.id) ?? estimateHeight(highlight)
  // biome-ignore lint/correctness/useExhaustiveDependencies: heightOf is of heights
  const { tops, gaps } = useMemo(
    () =>
      inline
        ? inlineLayout(
            shown.flatMap((highlight) => {
              const fold = inlineBlockOf(highlight)
              return fold === null ? [] : [{ id: highlight.id, ...fold, height: heightOf(highlight) }]
            }),
          )
        : {
            tops: marginLayout(
              shown.map((highlight) => ({
                id: highlight.id,
                top: rects.of(highlight)?.top ?? 0,
                height: heightOf(highlight),
              })),
              chosenId,
            ),
            gaps: NONE,
          },
    [shown, rects, inlineBlockOf, inline, heights, chosenId],
  )
  useLayoutEffect(() => reserve(gaps), [reserve, gaps])

  const near = useVisibleRange(list, anchored.length <= FEW)
  /** The one that the keys are at. */
  const [focused, setFocused] = useState<string | null>(null)
  const firstAt = Math.max(
    0,
    anchored.findIndex(({ id }) => id === chosenId),
  )
  const first = anchored[firstAt]
  const focusedAt = anchored.findIndex(({ id }) => id === focused)
  const focus = (id: string) => list.current?.querySelector<HTMLElement>(`[data-jump="${id}"]`)?.focus()
  useCommands({
    'list-highlights':
      first === undefined
        ? undefined
        : () => {
            flushSync(() => setFocused(null))
            focus(first.id)
          },
  })
  const step = (event: KeyboardEvent<HTMLElement>) => {
    const at = anchored.findIndex(({ id }) => id === event.currentTarget.dataset.jump)
    const to =
      event.key === 'ArrowDown'
        ? at + 1
        : event.key === 'ArrowUp'
          ? at - 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? anchored.length - 1
              : null
    if (to === null) return
    const next = anchored[Math.max(0, Math.min(anchored.length - 1, to))]
    if (next !== undefined) {
      // Of many only those around it are in the document.
      flushSync(() => setFocused(next.id))
      focus(next.id)
    }
    event.preventDefault()
    event.stopPropagation()
  }
  if (anchored.length === 0) return null
  return (
    <ol className={styles.list} aria-label="Highlights" ref={list}>
      {mountedHighlights(anchored, tops, heightOf, near, focusedAt === -1 ? firstAt : focusedAt).map(
        ({ highlight, index }) => {
          const { id, colour, quote } = highlight
          const top = tops.get(id)
          const isShown = top !== undefined
          const quoted = quote.exact.length > QUOTED ? `${quote.exact.slice(0, QUOTED)}…` : quote.exact
          return (
            <li
              key={id}
              className={styles.place}
              data-above={id === chosenId || undefined}
              // What the keys act on is where the focus is. Of a press the click is waited for: notes move as they are chosen.
              onClickCapture={() => choose(id)}
              onFocus={({ target }) => {
                if (target.matches(':focus-visible') && useView.getState().highlight !== id) goTo(highlight)
              }}
              aria-setsize={anchored.length}
              aria-posinset={index + 1}
              style={{ insetBlockStart: top ?? rects.of(highlight)?.top ?? 0 }}
            >
              <button
                type="button"
                className={styles.jump}
                data-jump={id}
                data-colour={colour}
                tabIndex={id === first?.id ? 0 : -1}
                onKeyDown={step}
                onClick={() => {
                  goTo(highlight)
                  focusText()
                }}
              >
                <b>{`${colourName(colour, names)}: `}</b>
                <span dir="auto">{`“${quoted}”`}</span>
                {highlight.state === 'reworded' && <span> (reworded since)</span>}
              </button>
              {isShown && (
                <div ref={measured(id)}>
                  <Note article={article} highlight={highlight} writing={id === writingId} name={names[colour] ?? ''} />
                </div>
              )}
            </li>
          )
        },
      )}
    </ol>
  )
}

const NONE: ReadonlyMap<string, number> = new Map()
