import { type Block, sameWords } from '../dom/blocks.ts'
import { commonOf, isAlike, isApart, isOtherArticle, linkOf } from '../dom/line-places.ts'
import { weightOf } from '../dom/prose.ts'
import { isAmongComments } from './comments.ts'
import { headBefore } from './head.ts'
import { labelAt, type StorySpan, type StoryStart, storiesFrom, withFurniture } from './spans.ts'

/** The main article must have this much prose behind its headline before anything above it counts as another's. */
const MAIN_LEAST = 300

/** What is known of the article below the stories. */
export interface ArticleBelow {
  readonly headline: Block
  /** The line behind its last. */
  readonly end: number
  readonly isStream: boolean
}

/**
 * The stories and teasers above a page's headline, each with a title and age of its own. The article's own head and the
 * site's header are none.
 */
export function storiesAbove(
  blocks: readonly Block[],
  prose: ReadonlySet<Block>,
  { headline, end, isStream }: ArticleBelow,
): readonly StorySpan[] {
  const at = blocks.indexOf(headline)
  const limit = withFurniture(blocks, prose, at, 0)
  const own = blocks.slice(at + 1, end).filter((block) => prose.has(block))
  if (own.reduce((sum, { text }) => sum + weightOf(text), 0) < MAIN_LEAST) return []
  const like = (block: Block) => isAlike(block, headline)
  let before = -1
  for (let index = 0; index < limit; index += 1) {
    if (!prose.has(blocks[index] as Block)) continue
    const head = headBefore(blocks, before + 1, index, like)
    if (head !== null) {
      const isComment = isAmongComments(blocks, before, head, headline.container)
      const start = { head, prose: index, before, isComment }
      if (isOther(start)) return storiesFrom(blocks, prose, start, limit).filter(({ head: { title } }) => !isOwn(title))
    }
    before = index
  }
  return []

  /** The headline may occur twice. */
  function isOwn(title: number): boolean {
    return sameWords((blocks[title] as Block).text, headline.text)
  }

  /** Whether a head is another story's. */
  function isOther({ head, prose: index, before: last, isComment }: StoryStart): boolean {
    if (head.age === null || isComment || isOwn(head.title)) return false
    const [title, text] = [blocks[head.title] as Block, blocks[index] as Block]
    if (title.container.closest('blockquote') !== null) return false
    const label = labelAt(blocks, last, head.from)
    // A label in a box without the text announces a teaser that has none.
    if (label !== null && !commonOf(label, title).contains(text.container)) return false
    const isLinked = linkOf(title) !== null
    const isKin = isOtherArticle(title, headline) || like(title)
    if (!isApart(title, text, headline) && !head.isRepeated && !(isLinked && head.outlet !== null)) return false
    if (label !== null || isKin) return true
    if (isStream) return false
    const isNamed = head.outlet !== null || isLinked || head.isRepeated
    // With only a day it must be in a box: the parts of a series have their days above a headline, too.
    return isNamed && (head.age.age !== null || !commonOf(title, text).contains(headline.container))
  }
}
