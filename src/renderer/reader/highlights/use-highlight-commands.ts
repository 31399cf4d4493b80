import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Colour } from '#shared/model.ts'
import type { ArticleView, HighlightView } from '#shared/views.ts'
import { useCommands } from '../../commands/registry.ts'
import { copyText } from '../../data/copy.ts'
import { dateLocale } from '../../data/dates.ts'
import { useChange } from '../../data/mutate.ts'
import { useDrafts } from '../../data/state/drafts.ts'
import { useTypeAhead } from '../../data/state/type-ahead.ts'
import { useView } from '../../data/state/view.ts'
import { useToasts } from '../../data/toasts.ts'
import type { TextRange } from '../cursor/use-selection.ts'
import { clearSelection, type FrameDocument } from '../frame/frame-document.ts'
import { isAnchored } from '../frame/layers.ts'
import { citation } from './citation.ts'
import { makerOf } from './make-highlight.ts'

interface What {
  readonly article: ArticleView
  readonly frame: FrameDocument | null
  readonly selected: TextRange | null
  /** The passage the keys have chosen, as offsets. */
  readonly passage: () => TextRange | null
  readonly reveal: (highlight: HighlightView) => void
  /** Scrolls to what nothing is seen of, before something is done to it. */
  readonly bringIntoView: (what: TextRange) => Promise<void>
  /** How often the cursor was moved. */
  readonly moved: () => number
  /** Writes tags of a highlight, beside it. */
  readonly tagHighlight: (highlight: HighlightView) => void
}

interface Making {
  readonly of: TextRange | null
  readonly highlight: Promise<HighlightView | null>
  /** Where the cursor was then: once it is elsewhere, the next key means another passage. */
  readonly moves: number
  /** Once it is made. */
  id: string | null
}

/** Highlights, notes and copies of what is selected, of the passage, or of the highlight that is chosen. */
export function useHighlightCommands(what: What): void {
  const { article, frame, selected, passage, reveal, bringIntoView, moved, tagHighlight } = what
  const change = useChange()
  const makeAtOnce = makerOf(article)
  const say = useToasts((toasts) => toasts.say)
  const { edit } = useDrafts.getState()
  const ahead = useTypeAhead.getState()
  const { highlight: chosenId, choose } = useView()
  const chosen = article.highlights.find(({ id }) => id === chosenId) ?? null
  const anchored = article.highlights.filter(isAnchored)

  /** What is being made of a selection, until the article shows it: the next key means the same passage, and no second one. */
  const making = useRef<Making | null>(null)
  useEffect(() => {
    if (selected === null && chosen !== null) making.current = null
  }, [selected, chosen])
  const inHand = () => {
    const held = making.current
    if (held === null) return undefined
    const isMeant =
      selected === null
        ? held.id === null
          ? held.moves === moved()
          : held.id === chosenId
        : held.of?.start === selected.start && held.of.end === selected.end
    return isMeant ? held.highlight : undefined
  }
  const make = (colour: Colour): Promise<HighlightView | null> => {
    const highlight = makeOf(selected ?? passage(), colour)
    const held: Making = { of: selected, highlight, moves: moved(), id: null }
    making.current = held
    return highlight.then((made) => {
      if (made !== null) held.id = made.id
      else if (making.current === held) making.current = null
      return made
    })
  }
  const makeOf = async (what: TextRange | null, colour: Colour): Promise<HighlightView | null> => {
    if (what === null || frame === null) {
      say(
        chosenId === null
          ? 'Select a passage first: with the mouse, or with ↓ and then Shift and →.'
          : 'This is highlighted already.',
      )
      return null
    }
    await bringIntoView(what)
    const made = makeAtOnce(frame, what, colour)
    clearSelection(frame)
    choose(made.id)
    return made
  }
  const paintIn = async (colour: Colour) => {
    const target = selected === null && chosen !== null ? chosen : await inHand()
    if (target && isAnchored(target)) await bringIntoView(target)
    if (target) await change('change-highlight', { id: article.id, highlight: target.id, colour })
    else await make(colour)
  }
  const open = (target: HighlightView) => {
    if (isAnchored(target)) void bringIntoView(target)
    flushSync(() => edit({ article: article.id, highlight: target.id }, target.note))
  }
  const write = async () => {
    if (selected === null && chosen !== null) return open(chosen)
    // The field stands once the highlight does: what is typed until then is kept for it.
    ahead.begin()
    const made = await (inHand() ?? make(1))
    if (made === null) ahead.end()
    else open(made)
  }
  const tag = async () => {
    const target = selected === null ? (chosen ?? (await inHand())) : await (inHand() ?? make(1))
    if (!target) return
    if (isAnchored(target)) await bringIntoView(target)
    tagHighlight(target)
  }
  const copy = async () => {
    const what = selected ?? (chosen !== null && isAnchored(chosen) ? chosen : passage())
    if (what === null || frame === null) return say('Select a passage to copy first.')
    const text = citation(frame.text.slice(what.start, what.end), article, dateLocale(navigator.language))
    await copyText(text, 'Copied the passage with its source.')
  }
  /** From what is selected, or the passage the cursor is at; from nothing the first or the last. */
  const besideCursor = (by: 1 | -1) => {
    const from = selected ?? passage()
    const after = anchored.filter(({ start }) => from === null || start >= from.start)
    const before = anchored.filter(({ end }) => from === null || end <= from.start)
    return by === 1 ? (after[0] ?? anchored[0]) : (before.at(-1) ?? anchored.at(-1))
  }
  const step = (by: 1 | -1) => () => {
    if (anchored.length === 0) return say('This article has no highlight yet.')
    const at = anchored.findIndex(({ id }) => id === chosenId)
    const next = at === -1 ? besideCursor(by) : anchored[(at + by + anchored.length) % anchored.length]
    if (next === undefined) return
    if (frame !== null) clearSelection(frame)
    choose(next.id)
    reveal(next)
  }
  useCommands({
    highlight: () => void (inHand() ?? make(1)),
    'colour-1': () => void paintIn(1),
    'colour-2': () => void paintIn(2),
    'colour-3': () => void paintIn(3),
    'colour-4': () => void paintIn(4),
    'colour-5': () => void paintIn(5),
    note: () => void write(),
    // Of the article, unless a passage is in hand: that is a handler of the article's own.
    tag: selected === null && chosen === null ? undefined : () => void tag(),
    'copy-link':
      chosen === null
        ? undefined
        : () => void copyText(chosen.link, 'Copied the link: it opens this highlight in the notebook.'),
    copy: () => void copy(),
    'next-highlight': step(1),
    'previous-highlight': step(-1),
    'remove-highlight':
      chosenId === null || selected !== null
        ? undefined
        : async () => {
            if (chosen !== null && isAnchored(chosen)) await bringIntoView(chosen)
            if (useView.getState().highlight === chosenId) choose(null)
            await change('remove-highlight', { id: article.id, highlight: chosenId })
          },
  })
}
