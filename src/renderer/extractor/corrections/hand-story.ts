import type { CutOrigin } from '#shared/extraction/extraction.ts'
import type { RelatedStory } from '#shared/model.ts'
import { textOf } from '#shared/text/text.ts'
import { blocksOf } from '../dom/blocks.ts'
import { countWords } from '../dom/words.ts'
import { directionOf, firstWords } from '../facts/facts.ts'
import { titleFromText } from '../facts/title.ts'
import type { Dom } from '../sanitise/sanitise.ts'
import { unitsOf } from './block-moves.ts'
import { factsOfStory } from './story-facts.ts'

/**
 * Makes a story of the blocks that a reader chose: its title is the first line, where that may be one, with the outlet
 * and age below it. What it does not state itself is unknown, and not taken from its article.
 */
export function handStory(
  id: string,
  html: string,
  { facts, capturedAt, timeZone }: CutOrigin,
  dom: Dom,
): RelatedStory {
  const root = dom.fragment(html)
  const blocks = blocksOf(root)
  const { title, head, published, ...own } = factsOfStory(blocks, { capturedAt, timeZone })
  // Title and outlet line are facts, not text.
  const { map } = textOf(root)
  for (const at of head.map((block) => map.offsetOf(block.first, 0)).toSorted((a, b) => b - a)) {
    unitsOf(root, at, at).take()
  }
  const clean = dom.sanitise(root.innerHTML)
  const { text } = textOf(dom.fragment(clean))
  return {
    id,
    facts: {
      ...facts,
      title: title?.text ?? titleFromText(text, null),
      ...own,
      byline: [...own.byline],
      ...published,
      modifiedAt: null,
      direction: directionOf(text, facts.language),
      excerpt: firstWords(text),
      leadImage: null,
      wordCount: countWords(text),
      // It is said of the article it was cut from.
      incomplete: null,
    },
    url: null,
    html: clean,
    text,
    images: [],
    cut: null,
  }
}
