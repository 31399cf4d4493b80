import { type Block, sameWords } from '../dom/blocks.ts'
import { commonOf, isAlike, isApart, isOtherArticle, linkOf } from '../dom/line-places.ts'
import { weightOf } from '../dom/prose.ts'
import { isAmongComments } from './comments.ts'
import { headBefore } from './head.ts'
import { labelAt, type StoryStart } from './spans.ts'

/** The main article has at least this much prose, unless outlet, age and more say that a story is appended. */
const MAIN_LEAST = 300
/** The least prose of another story or its teaser. */
const TEASER_LEAST = 120
/** Lines ahead in which a second story is looked for. */
const AHEAD = 60

/** What is known of the main article while its end is looked for. */
export interface ArticleContext {
  readonly headline: Block | null
  /** A live report or the like: its own posts have ages. */
  readonly isStream: boolean
  readonly hasStoriesAbove: boolean
}

/**
 * The story that begins between two lines of prose; null when the lines between are the main article's own.
 * @param before the last line of prose that is the article's
 * @param weight of the article's prose up to there
 */
export function nextStory(
  blocks: readonly Block[],
  prose: ReadonlySet<Block>,
  before: number,
  at: number,
  main: ArticleContext,
  weight: number,
): StoryStart | null {
  const { headline } = main
  const head = headBefore(blocks, before + 1, at, (block) => headline !== null && isAlike(block, headline))
  if (head === null) return null
  const isComment = isAmongComments(blocks, before, head, (blocks[before] as Block).container)
  const start: StoryStart = { head, prose: at, before, isComment }
  const isFollowed = () => main.hasStoriesAbove || isFollowedByStory(blocks, prose, at)
  return isOtherStory(blocks, start, main, weight, isFollowed) ? start : null
}

/** Whether a head is one of another story than the page's own. */
function isOtherStory(
  blocks: readonly Block[],
  { head, prose, before, isComment }: StoryStart,
  { headline, isStream }: ArticleContext,
  weight: number,
  isFollowed: () => boolean,
): boolean {
  const [title, text, last] = [blocks[head.title], blocks[prose], blocks[before]] as [Block, Block, Block]
  if (weightOf(text.text) < TEASER_LEAST) return false
  // Posts that an article quotes have a name and an age too, but no other story follows them.
  const isQuoted = title.container.closest('blockquote') !== null
  if (isQuoted && (head.outlet === null || head.age?.age == null || !isFollowed())) return false
  if (headline !== null && sameWords(title.text, headline.text)) return false
  if (isClosed(title, text)) return false
  const label = labelAt(blocks, before, head.from)
  // A label in a box without the text announces a teaser that has none: the article goes on.
  if (label !== null && !commonOf(label, title).contains(text.container)) return false
  const isAppended = () => head.outlet !== null && (label !== null || head.isRepeated || isFollowed())
  if (weight < MAIN_LEAST && !isAppended()) return false
  const isLinked = linkOf(title) !== null
  if (!isApart(title, text, last)) {
    const isHeaded = label !== null && title.heading && head.outlet !== null && head.age?.age != null
    const isAnnounced = head.age !== null && (head.isRepeated || ((isLinked || isHeaded) && isFollowed()))
    if (!isAnnounced) return false
  }
  if (isComment) return head.age !== null
  if (head.age === null) {
    // Among the article's own lines it may be its next heading, behind a box that says “Read more”.
    const isBoxed = !commonOf(title, text).contains(last.container)
    return label !== null && isBoxed && (title.heading || title.linked > 0.8)
  }
  if (label !== null) return true
  const isKin = () => isOtherArticle(title, headline) || (headline !== null && isAlike(title, headline))
  // An article's own headings may have a day and a name below them too.
  if (head.age.age === null) return isKin()
  if (head.outlet !== null && (isLinked || head.isRepeated)) return true
  if (isStream) return isKin()
  return head.outlet !== null || isLinked || head.isRepeated
}

/** Whether a title's own article ends before the prose: it is a teaser, and the article goes on behind it. */
function isClosed(title: Block, { container }: Block): boolean {
  const own = title.container.closest('article')
  return own !== null && !own.contains(container)
}

/** Whether another story with outlet and age follows soon. */
function isFollowedByStory(blocks: readonly Block[], prose: ReadonlySet<Block>, from: number): boolean {
  let last = from
  for (let index = from + 1; index < Math.min(blocks.length, from + AHEAD); index += 1) {
    if (!prose.has(blocks[index] as Block)) continue
    const head = headBefore(blocks, last + 1, index, () => false)
    if (head?.age != null && head.outlet !== null) return true
    last = index
  }
  return false
}
