import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { HighlightView } from '#shared/views/highlights.ts'
import type { ArticleView } from '#shared/views.ts'
import { useCommands } from '../../commands/registry.ts'
import { useRemembered } from '../../data/state/remembered.ts'
import { focusText } from '../../ui/keep-focus.ts'
import { type FrameDocument, selectionIn } from '../frame/frame-document.ts'
import { offsetAt, passageRect } from '../frame/passage-rects.ts'
import { showMatches } from '../highlights/paint.ts'
import type { ReaderSlots } from '../slots.ts'
import type { ArticleText } from '../use-article-text.ts'
import { type FindOptions, firstFrom } from './find.ts'
import type { FindHit } from './hits.ts'
import { useHits } from './use-hits.ts'
import { usePartPaint } from './use-part-paint.ts'

/** A longer selection is no search term. */
const LONGEST_TERM = 100

export interface FindSession {
  readonly open: boolean
  readonly query: string
  readonly options: FindOptions
  readonly hits: readonly FindHit[]
  /** How many notes that are not displayed have it. */
  readonly hiddenNotes: number
  /** The index of the current one. */
  readonly at: number
  /** Rises with each request to find, so that the field takes the focus again. */
  readonly focusRequests: number
  search(query: string, options?: FindOptions): void
  step(by: 1 | -1): void
  /** Shows the margin and goes to the first note that was found. */
  showNotes(): void
  close(): void
}

interface Input extends Pick<ArticleText, 'frame' | 'layout' | 'scrollTo' | 'cursor'>, Pick<ReaderSlots, 'noteWords'> {
  readonly article: ArticleView
  /** Changes whenever the theme's colours do. */
  readonly colours: string
  /** Whether the margin is hidden, with the notes on passages. */
  readonly hidden: boolean
  readonly scroller: RefObject<HTMLElement | null>
  readonly goTo: (highlight: HighlightView) => void
}

/**
 * Finds words in the article, with its title and captions, and in its notes: they are marked, the article does not change.
 */
export function useFind(input: Input): FindSession {
  const { frame, colours, scroller } = input
  const { viewTop } = input.scrollTo
  const [open, setOpen] = useState(false)
  const [focusRequests, setFocusRequests] = useState(0)
  const [query, setQuery] = useState('')
  const [options, setOptions] = useState<FindOptions>({ wholeWords: false, matchCase: false })
  const [lastAt, setAt] = useState(0)
  const opener = useRef<Element | null>(null)
  const find = useHits({ ...input, open })
  const { hits, hidden } = useMemo(() => find(open ? query : '', options), [open, find, query, options])
  // Notes may have changed since, or may not be displayed any more.
  const at = Math.max(0, Math.min(lastAt, hits.length - 1))

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    if (frame !== null) showHits(frame, hits, at)
  }, [frame, hits, at, colours])
  usePartPaint(scroller, hits.some(({ kind }) => kind !== 'text') ? query : '', options, colours)

  const goToHit = useGoToHit(input)
  const showNotes = useHiddenNotes(input, () => {
    const first = hits.findIndex((hit) => hit.kind === 'note' && hit.highlight !== null)
    if (first === -1) return
    setAt(first)
    goToHit(hits[first])
  })
  /** @param from the offset from which the first hit is looked for */
  function start(next: string, nextOptions: FindOptions, from: number): void {
    setQuery(next)
    setOptions(nextOptions)
    const nextHits = find(next, nextOptions).hits
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
    hiddenNotes: hidden.length,
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
    showNotes() {
      showNotes()
      // The button that was pressed disappears.
      setFocusRequests((count) => count + 1)
    },
    close() {
      setOpen(false)
      const back = opener.current
      if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus()
      else focusText()
    },
  }
}

/** Frames without a new layout, after which the page has gone back to the line that was read. */
const SETTLED_FRAMES = 3

/** Shows the margin, and does what is to follow once its notes are displayed and the text next to them is laid out. */
function useHiddenNotes({ hidden, layout }: Pick<Input, 'hidden' | 'layout'>, then: () => void): () => void {
  const isAsked = useRef(false)
  const latest = useRef(then)
  useEffect(() => {
    latest.current = then
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each new layout the wait begins again
  useEffect(() => {
    if (hidden || !isAsked.current) return
    let next = 0
    const wait = (frames: number) => {
      next = requestAnimationFrame(() => {
        if (frames > 1) return wait(frames - 1)
        isAsked.current = false
        latest.current()
      })
    }
    wait(SETTLED_FRAMES)
    return () => cancelAnimationFrame(next)
  }, [hidden, layout])
  return () => {
    isAsked.current = true
    useRemembered.getState().remember({ margin: true })
  }
}

function showHits(frame: FrameDocument, hits: readonly FindHit[], at: number): void {
  const texts = hits.filter(({ kind }) => kind === 'text')
  const current = hits[at]
  showMatches(frame, texts, current === undefined ? -1 : texts.indexOf(current))
}

/** Scrolls to what was found. */
function useGoToHit({ frame, scroller, scrollTo, cursor, goTo }: Input): (hit: FindHit | undefined) => void {
  const { reveal } = scrollTo
  const { moveToRange } = cursor
  return useCallback(
    (hit) => {
      if (hit === undefined || frame === null) return
      if (hit.kind === 'note' && hit.highlight !== null) return goTo(hit.highlight)
      if (hit.kind !== 'text') return scroller.current?.scrollTo({ top: 0 })
      const rect = passageRect(frame, hit.start, hit.end)
      if (rect !== null) reveal(rect.top, rect.bottom)
      // After the field has closed, the keys act on the match.
      moveToRange(hit.start, hit.end)
    },
    [frame, scroller, reveal, moveToRange, goTo],
  )
}
