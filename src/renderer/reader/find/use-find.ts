import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useCommands } from '../../commands/registry.ts'
import { focusText } from '../../ui/keep-focus.ts'
import type { FrameDocument } from '../frame/frame-document.ts'
import { offsetAt, passageRect } from '../frame/passage-rects.ts'
import { showMatches } from '../highlights/paint.ts'
import { firstFrom, type Match, searchable } from './find.ts'

export interface FindSession {
  readonly open: boolean
  readonly query: string
  readonly matches: readonly Match[]
  /** Which match one is at. */
  readonly at: number
  /** Rises whenever it is asked for, so that the field takes the focus again. */
  readonly focusRequests: number
  search(sought: string): void
  step(by: 1 | -1): void
  close(): void
}

/** Finding in the article: what matches is painted, the article stays as it is. */
export function useFind(
  frame: FrameDocument | null,
  colours: string,
  reveal: (top: number, bottom: number) => void,
  topOfView: () => number,
  land: (start: number, end: number) => void,
): FindSession {
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(0)
  const [sought, setSought] = useState('')
  const [at, setAt] = useState(0)
  const before = useRef<Element | null>(null)
  const text = useMemo(() => (frame === null ? null : searchable(frame.text)), [frame])
  const matches = useMemo(() => (open ? (text?.find(sought) ?? []) : []), [open, text, sought])

  // biome-ignore lint/correctness/useExhaustiveDependencies: painted again in other colours
  useEffect(() => {
    if (frame !== null) showMatches(frame, matches, at)
  }, [frame, matches, at, colours])

  const see = useCallback(
    (match: Match | undefined) => {
      const rect = frame === null || match === undefined ? null : passageRect(frame, match.start, match.end)
      if (rect !== null) reveal(rect.top, rect.bottom)
      // What the keys act on after the field is closed is what was found.
      if (match !== undefined) land(match.start, match.end)
    },
    [frame, reveal, land],
  )
  useCommands({
    'find-in-page': () => {
      if (!open) before.current = document.activeElement
      const selected = frame?.document.getSelection()?.toString().trim() ?? ''
      if (selected !== '' && !selected.includes('\n') && selected.length < 100) setSought(selected)
      setOpen(true)
      setAsked((times) => times + 1)
    },
  })
  return {
    open,
    query: sought,
    matches,
    at,
    focusRequests: asked,
    search(next) {
      setSought(next)
      const found = text?.find(next) ?? []
      const from = frame === null ? null : offsetAt(frame, frame.root.clientWidth / 3, topOfView() + 40)
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
