import type { Block } from '../dom/blocks.ts'
import { commonOf, hostOf } from '../dom/line-places.ts'
import { weightOf } from '../dom/prose.ts'
import { storiesAbove } from './above.ts'
import { ageLine, proseOf } from './head.ts'
import { type ArticleContext, nextStory } from './next-story.ts'
import { type StorySpan, type StoryStart, storiesFrom, withFurniture } from './spans.ts'

/** The main article has at least this much prose before anything counts as appended. */
const SHORT_MAIN = 120
/** This much more prose of the article behind a box means that the article goes on there. */
const GOES_ON = 300
/** More than a reader looks through. */
const MOST_STORIES = 50

/** The end of a page's main article, and the stories around it. */
export interface Split {
  /** The first line behind the main article; null when the whole page is one article. */
  readonly end: number | null
  /** Stories and their teasers above the headline. */
  readonly above: readonly StorySpan[]
  /** Without teasers, in the order of the page. */
  readonly stories: readonly StorySpan[]
}

/** What is known of the page's own article. */
export interface MainArticle {
  readonly headline: Block | null
  /**
   * Whether the page's title or an age below the headline confirms it. Otherwise the headline may be any heading below
   * the text.
   */
  readonly isSure: boolean
  readonly isStream: boolean
}

/**
 * Splits a page's lines into its main article and the stories around it: each has a title, outlet, age and text, in any
 * order and mark-up. The main article ends where the first such story or teaser begins, or the site's own lines before
 * it. A story in a box with the article going on behind it is no end. Neither is an age or a date alone: chronicles,
 * live reports and comments have those too.
 */
export function splitPage(blocks: readonly Block[], { headline, isSure, isStream }: MainArticle): Split {
  const prose = proseOf(blocks)
  const behind = (hasStoriesAbove: boolean) => splitBehind(blocks, prose, { headline, isStream, hasStoriesAbove })
  const split = behind(false)
  const end = split.end ?? blocks.length
  const above = headline === null || !isSure ? [] : storiesAbove(blocks, prose, { headline, end, isStream })
  // With stories above, even a single one behind the article may be another story.
  const { end: last, stories } = above.length > 0 && split.end === null ? behind(true) : split
  return { end: last, above, stories: [...above, ...stories].filter(({ isWhole }) => isWhole).slice(0, MOST_STORIES) }
}

function splitBehind(blocks: readonly Block[], prose: ReadonlySet<Block>, main: ArticleContext): Omit<Split, 'above'> {
  const start = main.headline === null ? 0 : blocks.indexOf(main.headline) + 1
  const remaining = proseByHost(blocks, prose)
  let weight = 0
  let before: number | null = null
  for (let index = start; index < blocks.length; index += 1) {
    const block = blocks[index] as Block
    if (!prose.has(block)) continue
    const next = before === null || weight < SHORT_MAIN ? null : nextStory(blocks, prose, before, index, main, weight)
    if (next !== null) {
      const box = boxOf(blocks, next)
      if (box === null || remaining.behind(blocks[next.before] as Block) < GOES_ON)
        return {
          end: withFurniture(blocks, prose, next.head.from, start),
          stories: storiesFrom(blocks, prose, next),
        }
      while (index + 1 < blocks.length && box.contains((blocks[index + 1] as Block).container)) index += 1
      continue
    }
    remaining.pass(block)
    weight += weightOf(block.text)
    before = index
  }
  return { end: null, stories: [] }
}

/** How much prose each element still has behind the lines already passed. */
function proseByHost(blocks: readonly Block[], prose: ReadonlySet<Block>) {
  const stories = paragraphsWithHeads(blocks, prose)
  const lengths = new Map<Element, number>()
  const add = (block: Block, length: number) => {
    if (!stories.has(block.container)) lengths.set(hostOf(block), (lengths.get(hostOf(block)) ?? 0) + length)
  }
  for (const block of prose) add(block, block.text.length)
  return {
    behind: (block: Block): number => lengths.get(hostOf(block)) ?? 0,
    pass: (block: Block): void => add(block, -block.text.length),
  }
}

/** Paragraphs that hold a story each, with `<br>` between head and text: the article does not go on in them. */
function paragraphsWithHeads(blocks: readonly Block[], prose: ReadonlySet<Block>): ReadonlySet<Element> {
  const paragraphs = new Set<Element>()
  for (const [at, block] of blocks.entries()) {
    const { container } = block
    if (container.nodeName !== 'P' || prose.has(block) || blocks[at - 1]?.container !== container) continue
    if (blocks[at + 1]?.container === container && ageLine(block, at) !== null) paragraphs.add(container)
  }
  return paragraphs
}

/** The element that holds only the story; null when it is among the lines of the article. */
function boxOf(blocks: readonly Block[], { head, prose, before }: StoryStart): Element | null {
  const shared = commonOf(blocks[head.title] as Block, blocks[prose] as Block)
  return shared.contains((blocks[before] as Block).container) ? null : shared
}
