import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { type Block, wordsOf } from '../dom/blocks.ts'
import { bound } from '../dom/bounds.ts'
import type { Cuts } from '../dom/cut-sentences.ts'
import { disarm } from '../dom/disarm.ts'
import { wordsIn } from '../dom/elements.ts'
import { weightOf } from '../dom/prose.ts'
import { showHiddenProse } from './hidden-prose.ts'
import { proseIn, shownProse } from './prose.ts'
import { openShadowRoots } from './shadow-roots.ts'
import { writeStatedText } from './stated-text.ts'
import { moveStreamed } from './streams.ts'

/**
 * A page with more text than this shows an article. Of 186 pages of news and of other sites, 27 have less, all but one
 * because they are short; that one is built by scripts.
 */
const LITTLE = 1_500
/** Less hidden prose than this is a notice: those of cookies and scripts have two or three sentences. */
const LEAST_PROSE = 300
/** What was hidden has to be this many times what is shown. */
const CLEARLY_MORE = 2
/** What is shown of a text that is hidden as a whole has few paragraphs. */
const MOST_COPIES = 100

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
  const weight = weightOf(first.articles[0]?.text ?? '')
  if (weight >= LITTLE) return first
  const least = Math.max(LEAST_PROSE, weight * CLEARLY_MORE)
  let page = parsed(parse)
  for (const reveal of [showMarkup, writeStatedText]) {
    if (page.document.body === null) return first
    const { document, cuts } = page
    const before = shownProse(document.body)
    if (!reveal(document, cuts)) continue
    bound(document, cuts)
    const after = shownProse(document.body)
    if (proseIn(after) - proseIn(before) >= least) {
      removeCopies(before, after)
      const second = read(document, cuts)
      if (weightOf(second.articles[0]?.text ?? '') >= least) return second
    }
    // Used up, or half shown.
    if (reveal === showMarkup) page = parsed(parse)
  }
  return first
}

interface ParsedPage {
  readonly document: Document
  readonly cuts: Cuts
}

function parsed(parse: () => Document): ParsedPage {
  const document = parse()
  disarm(document)
  return { document, cuts: bound(document) }
}

/** @returns whether anything is shown now that was not */
function showMarkup(document: Document, cuts: Cuts): boolean {
  const isOpened = openShadowRoots(document)
  const isMoved = moveStreamed(document)
  // What was put into each other nests deep.
  if (isOpened || isMoved) bound(document, cuts)
  return showHiddenProse(document) || isOpened || isMoved
}

/** Removes paragraphs that were shown as the beginning of a text that is shown as a whole now. */
function removeCopies(before: readonly Block[], after: readonly Block[]): void {
  const firsts = new Set(before.map(({ first }) => first))
  const words = after.flatMap(({ first, text }) => (firsts.has(first) ? [] : [wordsOf(text)])).join(' ')
  for (const { container, text } of before.slice(0, MOST_COPIES))
    if (words.includes(wordsOf(text)) && wordsIn(container) === text) container.remove()
}
