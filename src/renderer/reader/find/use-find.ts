import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useCommands } from '../../commands/registry.ts'
import { focusText } from '../../ui/keep-focus.ts'
import type { Opened } from '../frame/frame-document.ts'
import { offsetAt, spotOf } from '../frame/passage-rects.ts'
import { showMatches } from '../highlights/paint.ts'
import { firstFrom, foldable, type Match } from './find.ts'

export interface Finding {
  readonly open: boolean
  readonly sought: string
  readonly matches: readonly Match[]
  /** Which match one is at. */
  readonly at: number
  /** Rises whenever it is asked for, so that the field takes the focus again. */
  readonly asked: number
  seek(sought: string): void
  step(by: 1 | -1): void
  close(): void
}

/** Finding in the article: what matches is painted, the article stays as it is. */
export function useFind(
  opened: Opened | null,
  colours: string,
  reveal: (top: number, bottom: number) => void,
  topOfView: () => number,
  land: (start: number, end: number) => void,
): Finding {
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(0)
  const [sought, setSought] = useState('')
  const [at, setAt] = useState(0)
  const before = useRef<Element | null>(null)
  const text = useMemo(() => (opened === null ? null : foldable(opened.text)), [opened])
  const matches = useMemo(() => (open ? (text?.find(sought) ?? []) : []), [open, text, sought])

  // biome-ignore lint/correctness/useExhaustiveDependencies: painted again in other colours
  useEffect(() => {
    if (opened !== null) showMatches(opened, matches, at)
  }, [opened, matches, at, colours])

  const see = useCallback(
    (match: Match | undefined) => {
      const spot = opened === null || match === undefined ? null : spotOf(opened, match.start, match.end)
      if (spot !== null) reveal(spot.top, spot.bottom)
      // What the keys act on after the field is closed is what was found.
      if (match !== undefined) land(match.start, match.end)
    },
    [opened, reveal, land],
  )
  useCommands({
    'find-in-page': () => {
      if (!open) before.current = document.activeElement
      const selected = opened?.document.getSelection()?.toString().trim() ?? ''
      if (selected !== '' && !selected.includes('\n') && selected.length < 100) setSought(selected)
      setOpen(true)
      setAsked((times) => times + 1)
    },
  })
  return {
    open,
    sought,
    matches,
    at,
    asked,
    seek(next) {
      setSought(next)
      const found = text?.find(next) ?? []
      const from = opened === null ? null : offsetAt(opened, opened.root.clientWidth / 3, topOfView() + 40)
      const first = firstFrom(found, from ?? found[at]?.start ?? 0)
      setAt(first)
      see(found[first])
    },
    step(by) {
      if (matches.length === 0) return
      const next = (at + by + matches.length) % matches.length
      setAt(next)
      see(matches[next])
    },
    close() {
      setOpen(false)
      const back = before.current
      if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus()
      else focusText()
    },
  }
}
