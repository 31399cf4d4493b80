import { type KeyboardEvent, memo, type RefObject, useLayoutEffect, useMemo, useRef } from 'react'
import { focusText } from '../../ui/keep-focus.ts'
import { useWidth } from '../../ui/use-width.ts'
import styles from './OutlineRail.module.css'
import { railForm, railHeadings, railPlace } from './rail.ts'
import { sentences } from './sentences.ts'
import type { Outline } from './use-outline.ts'
import { useSection } from './use-section.ts'

interface Props {
  readonly outline: Outline
  readonly scroller: RefObject<HTMLElement | null>
  /** Changes whenever the text may have moved. */
  readonly layout: number
  /** The side of the text that the rail is in. */
  readonly side: RefObject<HTMLDivElement | null>
}

/** The headings of the article on the free side of its text, with the section being read marked. */
export const OutlineRail = memo(function OutlineRail({ outline, scroller, layout, side }: Props) {
  const { headings } = outline
  const width = useWidth(side)
  const form = useMemo(() => railForm(width, headings), [width, headings])
  const listed = useMemo(() => (form === null ? [] : railHeadings(headings, form)), [form, headings])
  return (
    <div ref={side} className={styles.side} data-form={form ?? undefined}>
      {form !== null && <Rail outline={outline} listed={listed} scroller={scroller} layout={layout} />}
    </div>
  )
})

interface RailProps extends Omit<Props, 'side'> {
  /** The indices of the headings to list. */
  readonly listed: readonly number[]
}

function Rail({ outline, listed, scroller, layout }: RailProps) {
  const { headings, goTo } = outline
  const place = railPlace(listed, useSection(outline, scroller, layout))
  const list = useRef<HTMLOListElement>(null)
  useLayoutEffect(() => keepInView(list.current, place), [place])
  return (
    <nav className={styles.rail} aria-label={sentences.outline}>
      <ol ref={list} onKeyDown={onKeyDown}>
        {listed.map((index, at) => {
          const heading = headings[index]
          if (heading === undefined) return null
          return (
            <li key={index}>
              <button
                type="button"
                title={heading.text}
                dir="auto"
                data-depth={Math.min(heading.depth, 3)}
                aria-current={at === place ? 'location' : undefined}
                tabIndex={at === Math.max(0, place) ? 0 : -1}
                onClick={() => goTo(heading)}
              >
                <span>{heading.text}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

/** Moves the focus into a rail whose headings can be read. @returns whether there is one */
export function focusRail(side: HTMLElement | null): boolean {
  if (side?.dataset.form !== 'list') return false
  const stop = side.querySelector<HTMLElement>('button[tabindex="0"]')
  stop?.focus()
  return stop !== null
}

/** Scrolls the rail, and nothing around it, until a heading is visible in it. */
function keepInView(list: HTMLElement | null, place: number): void {
  const item = list?.children[place]
  if (list === null || item === undefined) return
  const [box, own] = [list.getBoundingClientRect(), item.getBoundingClientRect()]
  if (own.top < box.top) list.scrollTop -= box.top - own.top
  else if (own.bottom > box.bottom) list.scrollTop += own.bottom - box.bottom
}

/** The arrow keys move through the headings, Escape leads back to the text. */
function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const from = buttons.indexOf(event.target as HTMLButtonElement)
  const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (to !== undefined) buttons[Math.max(0, Math.min(buttons.length - 1, to))]?.focus()
  else if (event.key === 'Escape') focusText()
  else return
  event.preventDefault()
  event.stopPropagation()
}
