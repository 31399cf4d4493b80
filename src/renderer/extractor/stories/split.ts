import { type Block, sameWords } from '../dom/blocks.ts'
import { commonOf, hostOf, isAlike, isApart, isOtherArticle, linkOf } from '../dom/line-places.ts'
import { weightOf } from '../dom/prose.ts'
import { storiesAbove } from './above.ts'
import { isAmongComments } from './comments.ts'
import { ageLine, headBefore, proseOf } from './head.ts'
import { labelAt, type StorySpan, type StoryStart, storiesFrom, withFurniture } from './spans.ts'

/** As much prose must stand before anything counts as appended, */
const MAIN_LEAST = 300
/** and as much where outlet, age and more say that something is. */
const SHORT_MAIN = 120
/** What is cut off as another story or its teaser. */
const TEASER_LEAST = 120
/** As much prose of the article behind a box means that it goes on there. */
const GOES_ON = 300
/** More than a reader looks through. */
const MOST_STORIES = 50
/** Lines ahead in which a second story is looked for. */
const AHEAD = 60

/** Where the main article of a page ends and what follows it. */
export interface Split {
  /** The first line that is no more of the main article; null when the whole page is one. */
  readonly end: number | null
  /** Stories and their teasers above the headline. */
  readonly above: readonly StorySpan[]
  /** Whole ones, in the order of the page. */
  readonly stories: readonly StorySpan[]
}

/** What tells a page's own article among others. */
export interface MainArticle {
  readonly headline: Block | null
  /** Whether the page's title or an age below it say that the headline is its own: any heading may stand below the text. */
  readonly isSure: boolean
  readonly isStream: boolean
}

/**
 * Cuts a page's lines into its main article and the stories around it, each with its title, outlet and age, in
 * whatever order and mark-up, and a text. A main article ends where the first such story, or its teaser, begins, or the
 * furniture of the site before it. What stands in a box within the article, which goes on behind it, ends nothing; nor does
 * an age or a date alone: chronicles, live reports and comments have those too.
 */
export function splitPage(blocks: readonly Block[], { headline, isSure, isStream }: MainArticle): Split {
  const prose = proseOf(blocks)
  const behind = (hasOthers: boolean) => splitBehind(blocks, prose, { headline, isStream, hasOthers })
  const split = behind(false)
  const end = split.end ?? blocks.length
  const above = headline === null || !isSure ? [] : storiesAbove(blocks, prose, { headline, end, isStream })
  // Where others stand above, one alone behind the article may be another's, too.
  const { end: last, stories } = above.length > 0 && split.end === null ? behind(true) : split
  return { end: last, above, stories: [...above, ...stories].filter(({ isWhole }) => isWhole).slice(0, MOST_STORIES) }
}

function splitBehind(
  blocks: readonly Block[],
  prose: ReadonlySet<Block>,
  { headline, isStream, hasOthers }: Omit<MainArticle, 'isSure'> & { readonly hasOthers: boolean },
): Omit<Split, 'above'> {
  const start = headline === null ? 0 : blocks.indexOf(headline) + 1
  const rest = new Map<Element, number>()
  const headed = withHeads(blocks, prose)
  const count = (block: Block, by: 1 | -1) => {
    if (!headed.has(block.container)) rest.set(hostOf(block), (rest.get(hostOf(block)) ?? 0) + by * block.text.length)
  }
  for (const block of prose) count(block, 1)
  const like = (block: Block) => headline !== null && isAlike(block, headline)
  let weight = 0
  let before: number | null = null
  for (let index = start; index < blocks.length; index += 1) {
    const block = blocks[index] as Block
    if (!prose.has(block)) continue
    if (before !== null && weight >= SHORT_MAIN) {
      const head = headBefore(blocks, before + 1, index, like)
      const found =
        head === null
          ? null
          : {
              head,
              prose: index,
              before,
              isComment: isAmongComments(blocks, before, head, (blocks[before] as Block).container),
            }
      if (found !== null && ends(found)) {
        const box = boxOf(blocks, found)
        const goesOn = box !== null && (rest.get(hostOf(blocks[before] as Block)) ?? 0) >= GOES_ON
        if (!goesOn)
          return {
            end: withFurniture(blocks, prose, found.head.from, start),
            stories: storiesFrom(blocks, prose, found),
          }
        while (index + 1 < blocks.length && box.contains((blocks[index + 1] as Block).container)) index += 1
        continue
      }
    }
    count(block, -1)
    weight += weightOf(block.text)
    before = index
  }
  return { end: null, stories: [] }

  /** Whether a head is one of another story than the page's own. */
  function ends({ head, prose: at, before: last, isComment }: StoryStart): boolean {
    const title = blocks[head.title] as Block
    const text = blocks[at] as Block
    if (weightOf(text.text) < TEASER_LEAST) return false
    // Posts that are shown in an article have a name and an age too, but no others follow them.
    const isQuoted = title.container.closest('blockquote') !== null
    if (isQuoted && (head.outlet === null || head.age?.age == null || !isFollowed(at))) return false
    if (headline !== null && sameWords(title.text, headline.text)) return false
    const label = labelAt(blocks, last, head.from)
    const isLabelled = label !== null
    // Announced in a box of its own, with the text outside of it, is a teaser without one: the article goes on.
    if (label !== null && !commonOf(label, title).contains(text.container)) return false
    const isLinked = linkOf(title) !== null
    if (weight < MAIN_LEAST && !(head.outlet !== null && (isLabelled || head.isRepeated || isFollowed(at))))
      return false
    if (!isApart(title, text, blocks[last] as Block)) {
      const isTold = isLabelled && title.heading && head.outlet !== null && head.age?.age != null
      const isAnnounced = head.age !== null && (head.isRepeated || ((isLinked || isTold) && isFollowed(at)))
      if (!isAnnounced) return false
    }
    if (isComment) return head.age !== null
    if (head.age === null) {
      // Among the article's own lines it may as well be its next heading, behind a box that says “Read more”.
      const isBoxed = !commonOf(title, text).contains((blocks[last] as Block).container)
      return isLabelled && isBoxed && (title.heading || title.linked > 0.8)
    }
    if (isLabelled) return true
    // A day and a name stand below an article's own headings too.
    if (head.age.age === null) return isOtherArticle(title, headline) || like(title)
    if (head.outlet !== null && (isLinked || head.isRepeated)) return true
    if (isStream) return isOtherArticle(title, headline) || like(title)
    return head.outlet !== null || isLinked || head.isRepeated
  }

  /** Whether another story with outlet and age follows soon, or stands above. */
  function isFollowed(from: number): boolean {
    if (hasOthers) return true
    let last = from
    for (let index = from + 1; index < Math.min(blocks.length, from + AHEAD); index += 1) {
      if (!prose.has(blocks[index] as Block)) continue
      const head = headBefore(blocks, last + 1, index, () => false)
      if (head?.age != null && head.outlet !== null) return true
      last = index
    }
    return false
  }
}

/** Paragraphs that hold a story each, head and text apart by `<br>`: they are no article's that goes on. */
function withHeads(blocks: readonly Block[], prose: ReadonlySet<Block>): ReadonlySet<Element> {
  const found = new Set<Element>()
  for (const [at, block] of blocks.entries()) {
    const { container } = block
    if (container.nodeName !== 'P' || prose.has(block) || blocks[at - 1]?.container !== container) continue
    if (blocks[at + 1]?.container === container && ageLine(block, at) !== null) found.add(container)
  }
  return found
}

/** The element that holds a story alone; null when it stands among the lines of the article. */
function boxOf(blocks: readonly Block[], { head, prose, before }: StoryStart): Element | null {
  const shared = commonOf(blocks[head.title] as Block, blocks[prose] as Block)
  return shared.contains((blocks[before] as Block).container) ? null : shared
}
