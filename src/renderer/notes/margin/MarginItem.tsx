import { type KeyboardEvent, type ReactNode, useEffect } from 'react'
import type { HighlightView } from '#shared/views/highlights.ts'
import { colourName } from '../../data/colours.ts'
import { type Tie, useIsHovered } from '../../data/marks/tie.ts'
import { useView } from '../../data/state/view.ts'
import { focusText } from '../../ui/keep-focus.ts'
import { colourLabel, quoted, sentences } from '../sentences.ts'
import styles from './Margin.module.css'

/** Characters of a highlight that are enough to recognise it. */
const QUOTED = 90

interface Props {
  readonly highlight: HighlightView
  /** What the reader calls the colours. */
  readonly names: Readonly<Record<string, string>>
  readonly index: number
  readonly count: number
  /** Pixels from the top of the text. */
  readonly top: number
  readonly isActive: boolean
  readonly isTabStop: boolean
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly goTo: (highlight: HighlightView) => void
  readonly tie: Tie
  /** The note, when it has one. */
  readonly children: ReactNode
}

/** A highlight in the margin: a button that scrolls to it, and its note. */
export function MarginItem(props: Props) {
  const { highlight, names, index, count, top, isActive, isTabStop, onKeyDown, goTo, tie, children } = props
  const { id, colour, quote } = highlight
  const choose = useView((view) => view.choose)
  const isTied = useIsHovered(tie, id)
  useEffect(() => () => tie.leave(id), [tie, id])
  return (
    <li
      className={styles.item}
      data-above={isActive || isTied || undefined}
      data-tied={isTied || undefined}
      onPointerEnter={() => tie.hover(id)}
      onPointerLeave={() => tie.leave(id)}
      // The keys act on what has the focus. Wait for the click that follows a press: notes move when one is selected.
      onClickCapture={() => choose(id)}
      onFocus={({ target }) => {
        if (target.matches(':focus-visible') && useView.getState().highlight !== id) goTo(highlight)
      }}
      aria-setsize={count}
      aria-posinset={index + 1}
      style={{ insetBlockStart: top }}
    >
      <button
        type="button"
        className={styles.jump}
        data-jump={id}
        data-colour={colour}
        tabIndex={isTabStop ? 0 : -1}
        onKeyDown={onKeyDown}
        onClick={() => {
          goTo(highlight)
          focusText()
        }}
      >
        <b>{colourLabel(colourName(colour, names))}</b>
        <span dir="auto">{quoted(quote.exact.length > QUOTED ? `${quote.exact.slice(0, QUOTED)}…` : quote.exact)}</span>
        {highlight.state === 'reworded' && <span>{sentences.reworded}</span>}
      </button>
      {children}
    </li>
  )
}
