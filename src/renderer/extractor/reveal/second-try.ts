import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { blocksOf } from '../dom/blocks.ts'
import { bound } from '../dom/bounds.ts'
import type { Cuts } from '../dom/cut-sentences.ts'
import { disarm } from '../dom/disarm.ts'
import { weightOf } from '../dom/prose.ts'
import { showHiddenProse } from './hidden-prose.ts'
import { proseIn } from './prose.ts'
import { openShadowRoots } from './shadow-roots.ts'
import { writeStatedText } from './stated-text.ts'
import { moveStreamed } from './streams.ts'

/** A page with more text than this shows an article. */
const LITTLE = 1_500
/** Less hidden prose than this is a notice. */
const LEAST_PROSE = 300
/** What was hidden has to be this many times what is shown. */
const CLEARLY_MORE = 2

type Read = Pick<ExtractReply, 'articles'>

/**
 * Reads a page again with what a script would show, where the first try found hardly anything and much prose is hidden; in
 * a last try, with the text that the page states in its JSON-LD. A result is taken only where it is clearly more.
 * @param parse the page's document, not read yet: the first try used its own up
 */
export function secondTry<R extends Read>(
  first: R,
  parse: () => Document,
  read: (document: Document, cuts: Cuts) => R,
): R {
  const found = weightOf(first.articles[0]?.text ?? '')
  if (found >= LITTLE) return first
  const least = Math.max(LEAST_PROSE, found * CLEARLY_MORE)
  for (const reveal of [showMarkup, writeStatedText]) {
    const document = parse()
    disarm(document)
    if (document.body === null) return first
    const cuts = bound(document)
    const before = proseOf(document)
    reveal(document, cuts)
    bound(document, cuts)
    if (proseOf(document) - before < least) continue
    const second = read(document, cuts)
    if (weightOf(second.articles[0]?.text ?? '') >= least) return second
  }
  return first
}

function showMarkup(document: Document, cuts: Cuts): void {
  openShadowRoots(document)
  moveStreamed(document)
  // What was put into each other nests deep.
  bound(document, cuts)
  showHiddenProse(document)
}

function proseOf({ body }: Document): number {
  return proseIn(blocksOf(body))
}
