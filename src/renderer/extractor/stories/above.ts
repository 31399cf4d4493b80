import { type Block, sameWords } from '../dom/blocks.ts'
import { commonOf, isAlike, isApart, isOtherArticle, linkOf } from '../dom/line-places.ts'
import { weightOf } from '../dom/prose.ts'
import { isAmongComments } from './comments.ts'
import { headBefore } from './head.ts'
import { labelAt, type StorySpan, type StoryStart, storiesFrom, withFurniture } from './spans.ts'

/** As much of the main article must stand behind its headline before anything above it counts as another's. */
const MAIN_LEAST = 300

/** What is known of the article below. */
export interface ArticleBelow {
  readonly headline: Block
  /** The line behind its last. */
  readonly end: number
  readonly isStream: boolean
}

/**
 * The stories that stand above a page's headline and their teasers, each with its own title and age; what the article's own
 * head or its site says there is none.
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

  /** The headline may stand there twice. */
  function isOwn(title: number): boolean {
    return sameWords((blocks[title] as Block).text, headline.text)
  }

  /** Whether a head is another story's. */
  function isOther({ head, prose: index, before: last, isComment }: StoryStart): boolean {
    if (head.age === null || isComment || isOwn(head.title)) return false
    const [title, text] = [blocks[head.title] as Block, blocks[index] as Block]
    if (title.container.closest('blockquote') !== null) return false
    const label = labelAt(blocks, last, head.from)
    // Announced in a box of its own, with the text outside of it, is a teaser without one.
    if (label !== null && !commonOf(label, title).contains(text.container)) return false
    const isLinked = linkOf(title) !== null
    const isKin = isOtherArticle(title, headline) || like(title)
    if (!isApart(title, text, headline) && !head.isRepeated && !(isLinked && head.outlet !== null)) return false
    if (label !== null || isKin) return true
    if (isStream) return false
    const isNamed = head.outlet !== null || isLinked || head.isRepeated
    // With a day alone it must stand in a box: a series has its parts and their days above a headline, too.
    return isNamed && (head.age.age !== null || !commonOf(title, text).contains(headline.container))
  }
}
