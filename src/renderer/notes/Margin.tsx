import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react'
import type { ArticleView, HighlightView } from '#shared/views.ts'
import { useCommands } from '../commands/registry.ts'
import { colourName } from '../data/colours.ts'
import { sameNote, useDrafts } from '../data/drafts.ts'
import { useColourNames } from '../data/queries.ts'
import { useView } from '../data/view.ts'
import { focusText } from '../ui/keep-focus.ts'
import { foldNotes } from './fold-notes.ts'
import styles from './Margin.module.css'
import { Note } from './Note.tsx'
import { placeNotes } from './place-notes.ts'
import { useHeights } from './use-heights.ts'

interface Props {
  readonly article: ArticleView
  /** Where each highlight stands, from the top of the text. */
  readonly spots: ReadonlyMap<string, { readonly top: number; readonly bottom: number }>
  /** There is no margin: notes stand below their passages. */
  readonly folded: boolean
  /** Hidden by hand: only the note that is being written shows. */
  readonly hidden: boolean
  readonly folds: ReadonlyMap<string, { readonly block: string; readonly bottom: number }>
  readonly reserve: (rooms: ReadonlyMap<string, number>) => void
  readonly goTo: (highlight: HighlightView) => void
}

/** Enough to know a passage by. */
const QUOTED = 90

/**
 * All highlights of the article in order, and their notes beside their passages or below them. Those without a note
 * are there for who cannot see the paint, and show when the focus is on them.
 */
export function Margin({ article, spots, folded, hidden, folds, reserve, goTo }: Props) {
  const { highlight: chosenId, taggingHighlight, choose } = useView()
  const open = useDrafts((drafts) => drafts.open?.of)
  const names = useColourNames()
  const list = useRef<HTMLOListElement>(null)
  const { heights, measured } = useHeights()
  const writing = ({ id }: HighlightView) =>
    open !== undefined && sameNote(open, { article: article.id, highlight: id })
  const placed = article.highlights.filter(({ id }) => spots.has(id))
  const shown = placed.filter((highlight) => {
    const inHand = writing(highlight) || taggingHighlight === highlight.id
    return hidden ? inHand : inHand || highlight.note !== '' || highlight.tags.length > 0
  })
  const { tops, rooms } = useMemo(
    () =>
      folded
        ? foldNotes(
            shown.flatMap(({ id }) => {
              const fold = folds.get(id)
              return fold === undefined ? [] : [{ id, ...fold, height: heights.get(id) ?? 0 }]
            }),
          )
        : {
            tops: placeNotes(
              shown.map(({ id }) => ({ id, top: spots.get(id)?.top ?? 0, height: heights.get(id) ?? 0 })),
              chosenId,
            ),
            rooms: NONE,
          },
    [shown, spots, folds, folded, heights, chosenId],
  )
  useLayoutEffect(() => reserve(rooms), [reserve, rooms])

  const jumps = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-jump]') ?? [])]
  const first = placed.find(({ id }) => id === chosenId) ?? placed[0]
  useCommands({
    'list-highlights':
      first === undefined
        ? undefined
        : () => list.current?.querySelector<HTMLElement>(`[data-jump="${first.id}"]`)?.focus(),
  })
  const step = (event: KeyboardEvent<HTMLElement>) => {
    const all = jumps()
    const at = all.indexOf(event.currentTarget)
    const to =
      event.key === 'ArrowDown'
        ? at + 1
        : event.key === 'ArrowUp'
          ? at - 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? all.length - 1
              : null
    if (to === null) return
    all[Math.max(0, Math.min(all.length - 1, to))]?.focus()
    event.preventDefault()
    event.stopPropagation()
  }
  if (placed.length === 0) return null
  return (
    <ol className={styles.list} aria-label="Highlights" ref={list}>
      {placed.map((highlight) => {
        const { id, colour, quote } = highlight
        const isShown = shown.includes(highlight)
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
            style={{ insetBlockStart: (isShown ? tops.get(id) : spots.get(id)?.top) ?? 0 }}
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
                <Note article={article} highlight={highlight} writing={writing(highlight)} name={names[colour] ?? ''} />
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
}

const NONE: ReadonlyMap<string, number> = new Map()
