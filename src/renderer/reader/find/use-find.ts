import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleView, HighlightView } from '#shared/views.ts'
import { useCommands } from '../../commands/registry.ts'
import { focusText } from '../../ui/keep-focus.ts'
import { type FrameDocument, selectionIn } from '../frame/frame-document.ts'
import { offsetAt, passageRect } from '../frame/passage-rects.ts'
import { showMatches } from '../highlights/paint.ts'
import type { ScrollTo } from '../scroll/use-scroll-to.ts'
import { type FindOptions, firstFrom, searchable } from './find.ts'
import { type FindHit, inOrder, notesWith } from './hits.ts'
import { useNotePaint } from './use-note-paint.ts'

/** A longer selection is no search term. */
const LONGEST_TERM = 100

export interface FindSession {
  readonly open: boolean
  readonly query: string
  readonly options: FindOptions
  readonly hits: readonly FindHit[]
  /** The index of the current one. */
  readonly at: number
  /** Rises with each request to find, so that the field takes the focus again. */
  readonly focusRequests: number
  search(query: string, options?: FindOptions): void
  step(by: 1 | -1): void
  close(): void
}

interface Input {
  readonly article: ArticleView
  readonly frame: FrameDocument | null
  /** Changes whenever the theme's colours do. */
  readonly colours: string
  /** Whether notes are not displayed: they are not searched then. */
  readonly hidden: boolean
  readonly scrollTo: ScrollTo
  readonly scroller: RefObject<HTMLElement | null>
  readonly moveToRange: (start: number, end: number) => void
  readonly goTo: (highlight: HighlightView) => void
}

/** Finds words in the article, with its captions, and in its notes: they are marked, the article does not change. */
export function useFind(input: Input): FindSession {
  const { frame, colours, scroller } = input
  const { viewTop } = input.scrollTo
  const [open, setOpen] = useState(false)
  const [focusRequests, setFocusRequests] = useState(0)
  const [query, setQuery] = useState('')
  const [options, setOptions] = useState<FindOptions>({ wholeWords: false, matchCase: false })
  const [lastAt, setAt] = useState(0)
  const opener = useRef<Element | null>(null)
  const find = useHits(input)
  const hits = useMemo(() => (open ? find(query, options) : NONE), [open, find, query, options])
  // Notes may have changed since, or may not be displayed any more.
  const at = Math.max(0, Math.min(lastAt, hits.length - 1))

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    if (frame !== null) showHits(frame, hits, at)
  }, [frame, hits, at, colours])
  useNotePaint(scroller, open && hits.some(({ kind }) => kind === 'note') ? query : '', options, colours)

  const goToHit = useGoToHit(input)
  /** @param from the offset from which the first hit is looked for */
  function start(next: string, nextOptions: FindOptions, from: number): void {
    setQuery(next)
    setOptions(nextOptions)
    const nextHits = find(next, nextOptions)
    const first = firstFrom(nextHits, from)
    setAt(first)
    goToHit(nextHits[first])
  }
  useCommands({
    'find-in-page': () => {
      if (!open) opener.current = document.activeElement
      const range = frame === null ? null : selectionIn(frame)
      const selection = range === null ? '' : (frame?.text.slice(range.start, range.end) ?? '')
      if (range !== null && !selection.includes('\n') && selection.length < LONGEST_TERM)
        start(selection, options, range.start)
      setOpen(true)
      setFocusRequests((count) => count + 1)
    },
  })
  return {
    open,
    query,
    options,
    hits,
    at,
    focusRequests,
    search(next, nextOptions = options) {
      const from = frame === null ? null : offsetAt(frame, frame.root.clientWidth / 3, viewTop() + 40)
      start(next, nextOptions, from ?? hits[at]?.start ?? 0)
    },
    step(by) {
      if (hits.length === 0) return
      const next = (at + by + hits.length) % hits.length
      setAt(next)
      goToHit(hits[next])
    },
    close() {
      setOpen(false)
      const back = opener.current
      if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus()
      else focusText()
    },
  }
}

const NONE: readonly FindHit[] = []

/** The last answer is kept: a key asks for the hits to go to the first, and the page asks to show them. */
function useHits({ frame, article, hidden }: Input): (query: string, options: FindOptions) => readonly FindHit[] {
  const text = useMemo(() => (frame === null ? null : searchable(frame.text)), [frame])
  const { note, highlights } = article
  return useMemo(() => {
    let last: { readonly key: string; readonly hits: readonly FindHit[] } | null = null
    return (query, options) => {
      if (query.trim() === '' || text === null) return NONE
      const key = JSON.stringify([query, options.wholeWords, options.matchCase])
      if (last?.key === key) return last.hits
      const hits = inOrder(text.find(query, options), hidden ? [] : notesWith({ note, highlights }, query, options))
      last = { key, hits }
      return hits
    }
  }, [text, note, highlights, hidden])
}

function showHits(frame: FrameDocument, hits: readonly FindHit[], at: number): void {
  const texts = hits.filter(({ kind }) => kind === 'text')
  const current = hits[at]
  showMatches(frame, texts, current === undefined ? -1 : texts.indexOf(current))
}

/** Scrolls to what was found. */
function useGoToHit({ frame, scroller, scrollTo, moveToRange, goTo }: Input): (hit: FindHit | undefined) => void {
  const { reveal } = scrollTo
  return useCallback(
    (hit) => {
      if (hit === undefined || frame === null) return
      if (hit.kind === 'note') {
        if (hit.highlight === null) scroller.current?.scrollTo({ top: 0 })
        else goTo(hit.highlight)
        return
      }
      const rect = passageRect(frame, hit.start, hit.end)
      if (rect !== null) reveal(rect.top, rect.bottom)
      // After the field has closed, the keys act on the match.
      moveToRange(hit.start, hit.end)
    },
    [frame, scroller, reveal, moveToRange, goTo],
  )
}
