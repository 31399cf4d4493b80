import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useCommands } from '../../commands/registry.ts'
import { focusText } from '../../ui/keep-focus.ts'
import type { FrameDocument } from '../frame/frame-document.ts'
import { offsetAt, passageRect } from '../frame/passage-rects.ts'
import { showMatches } from '../highlights/paint.ts'
import type { ScrollTo } from '../scroll/use-scroll-to.ts'
import { firstFrom, type Match, searchable } from './find.ts'

/** A longer selection is no search term. */
const LONGEST_TERM = 100

export interface FindSession {
  readonly open: boolean
  readonly query: string
  readonly matches: readonly Match[]
  /** The index of the current match. */
  readonly at: number
  /** Rises with each request to find, so that the field takes the focus again. */
  readonly focusRequests: number
  search(query: string): void
  step(by: 1 | -1): void
  close(): void
}

/** Finds words in the article: matches are painted, the article does not change. */
export function useFind(
  frame: FrameDocument | null,
  colours: string,
  { reveal, viewTop }: ScrollTo,
  moveToRange: (start: number, end: number) => void,
): FindSession {
  const [open, setOpen] = useState(false)
  const [focusRequests, setFocusRequests] = useState(0)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const opener = useRef<Element | null>(null)
  const text = useMemo(() => (frame === null ? null : searchable(frame.text)), [frame])
  const matches = useMemo(() => (open ? (text?.find(query) ?? []) : []), [open, text, query])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    if (frame !== null) showMatches(frame, matches, at)
  }, [frame, matches, at, colours])

  const goTo = useCallback(
    (match: Match | undefined) => {
      const rect = frame === null || match === undefined ? null : passageRect(frame, match.start, match.end)
      if (rect !== null) reveal(rect.top, rect.bottom)
      // After the field has closed, the keys act on the match.
      if (match !== undefined) moveToRange(match.start, match.end)
    },
    [frame, reveal, moveToRange],
  )
  useCommands({
    'find-in-page': () => {
      if (!open) opener.current = document.activeElement
      const selection = frame?.document.getSelection()?.toString().trim() ?? ''
      if (selection !== '' && !selection.includes('\n') && selection.length < LONGEST_TERM) setQuery(selection)
      setOpen(true)
      setFocusRequests((count) => count + 1)
    },
  })
  return {
    open,
    query,
    matches,
    at,
    focusRequests,
    search(next) {
      setQuery(next)
      const hits = text?.find(next) ?? []
      const from = frame === null ? null : offsetAt(frame, frame.root.clientWidth / 3, viewTop() + 40)
      const first = firstFrom(hits, from ?? hits[at]?.start ?? 0)
      setAt(first)
      goTo(hits[first])
    },
    step(by) {
      if (matches.length === 0) return
      const next = (at + by + matches.length) % matches.length
      setAt(next)
      goTo(matches[next])
    },
    close() {
      setOpen(false)
      const back = opener.current
      if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus()
      else focusText()
    },
  }
}
