import type { Anchor, Highlight } from './model.ts'
import { find, type Range } from './text/quote.ts'

/**
 * Anchors highlights in a new version by their quotation; nothing else of a highlight changes. An anchor placed
 * manually on that version stays. An image stays at its offset: its asset identifies it, not its words.
 */
export function carryHighlights(highlights: readonly Highlight[], version: number, text: string): Highlight[] {
  return highlights.map((highlight) => {
    if (highlight.anchors[version]?.by === 'hand') return highlight
    return { ...highlight, anchors: { ...highlight.anchors, [version]: anchorIn(text, highlight) } }
  })
}

function anchorIn(text: string, highlight: Highlight): Anchor {
  const hint = lastHeld(highlight)
  if (highlight.kind === 'text') return { ...find(text, highlight.quote, hint), by: 'program' }
  if (hint === null) return { start: null, end: null, state: 'lost', by: 'program' }
  const at = Math.min(hint.start, text.length)
  return { start: at, end: at, state: at === hint.start ? 'exact' : 'moved', by: 'program' }
}

/** The place on the newest version that had it. */
function lastHeld(highlight: Highlight): Range | null {
  const newestFirst = Object.entries(highlight.anchors).sort(([a], [b]) => Number(b) - Number(a))
  for (const [, { start, end }] of newestFirst) if (start !== null && end !== null) return { start, end }
  return null
}
