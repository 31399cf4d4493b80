import type { CutOrigin } from '#shared/extraction.ts'
import type { RelatedStory } from '#shared/model.ts'
import { textOf } from '#shared/text.ts'
import { unitsOf } from './block-moves.ts'
import { blocksOf } from './blocks.ts'
import { datelineOf, isTitle } from './dateline.ts'
import { resolveAge } from './dates.ts'
import { directionOf, firstWords } from './facts.ts'
import { undated } from './published.ts'
import type { Dom } from './sanitise.ts'
import { titleFromText } from './title.ts'
import { countWords } from './words.ts'

/**
 * The story that blocks of an article are by their reader's word: titled by its first line where that may be a title, with
 * the outlet and age below it; what it does not say of itself is unknown, and not its article's.
 */
export function handStory(
  id: string,
  html: string,
  { facts, capturedAt, timeZone }: CutOrigin,
  dom: Dom,
): RelatedStory {
  const root = dom.fragment(html)
  const blocks = blocksOf(root)
  const [first] = blocks
  const title = first !== undefined && blocks.length > 1 && isTitle(first) ? first : null
  const dateline = datelineOf(blocks, title)
  const date = dateline === null ? null : resolveAge(dateline.age, capturedAt, timeZone)
  // Title and dateline are facts, and no part of the text.
  const { map } = textOf(root)
  const head = [...(title === null ? [] : [title]), ...(dateline?.blocks ?? [])]
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
      byline: [],
      publisher: dateline?.outlet ?? null,
      agency: null,
      place: null,
      ...(date === null || dateline === null
        ? undated
        : {
            publishedAt: date.at,
            publishedPrecision: date.precision,
            publishedRaw: dateline.age.raw,
            publishedFrom: 'age' as const,
          }),
      modifiedAt: null,
      direction: directionOf(text, facts.language),
      excerpt: firstWords(text),
      leadImage: null,
      wordCount: countWords(text),
    },
    url: null,
    html: clean,
    text,
    images: [],
  }
}
