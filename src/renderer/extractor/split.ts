import { isAmongComments, isFull, REPLY } from './among-comments.ts'
import { type Block, sameWords } from './blocks.ts'
import { isBoilerplate, isLabel } from './junk.ts'
import { commonOf, hostOf, isAlike, isApart, isOtherArticle, linkOf } from './line-places.ts'
import { headBefore, isComments, isSentence, proseOf, type StoryHead, weightOf } from './story-head.ts'

/** As much prose must stand before anything counts as appended, */
const MAIN_LEAST = 300
/** and as much where outlet, age and more say that something is. */
const SHORT_MAIN = 120
/** What is cut off as another story or its teaser. */
const TEASER_LEAST = 120
/** The text of a story, not its teaser: those are a sentence or two. */
const STORY_LEAST = 350
/** As much prose of the article behind a box means that it goes on there. */
const GOES_ON = 300
/** Less than this behind a line addressed to visitors is the site's own, too. */
const SITE_LEAST = 300
/** More than a reader looks through. */
const MOST_STORIES = 50
/** Lines ahead in which a second story is looked for. */
const AHEAD = 60

/** A story appended to a page: its head and the lines of its text, `to` being the first behind them. */
export interface StorySpan {
  readonly head: StoryHead
  readonly from: number
  readonly to: number
}

/** Where the main article of a page ends and what follows it. */
export interface Split {
  /** The first line that is no more of the main article; null when the whole page is one. */
  readonly end: number | null
  readonly stories: readonly StorySpan[]
}

interface Found {
  readonly head: StoryHead
  readonly prose: number
  /** The last prose before it. */
  readonly before: number
  readonly isComment: boolean
}

/**
 * Cuts a page's lines into its main article and the stories appended to it, each with its title, outlet and age, in
 * whatever order and mark-up, and a text. A main article ends where the first such story, or its teaser, begins, or the
 * furniture of the site before it. What stands in a box within the article, which goes on behind it, ends nothing; nor does
 * an age or a date alone: chronicles, live reports and comments have those too.
 */
export function splitPage(blocks: readonly Block[], headline: Block | null, isStream: boolean): Split {
  const start = headline === null ? 0 : blocks.indexOf(headline) + 1
  const prose = proseOf(blocks)
  const rest = new Map<Element, number>()
  for (const block of prose) rest.set(hostOf(block), (rest.get(hostOf(block)) ?? 0) + block.text.length)
  const like = (block: Block) => headline !== null && isAlike(block, headline)
  let weight = 0
  let before: number | null = null
  for (let index = start; index < blocks.length; index += 1) {
    const block = blocks[index] as Block
    if (!prose.has(block)) continue
    if (before !== null && weight >= SHORT_MAIN) {
      const head = headBefore(blocks, before + 1, index, like)
      const found =
        head === null ? null : { head, prose: index, before, isComment: isAmongComments(blocks, before, head) }
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
    rest.set(hostOf(block), (rest.get(hostOf(block)) ?? 0) - block.text.length)
    weight += weightOf(block.text)
    before = index
  }
  return { end: null, stories: [] }

  /** Whether a head is one of another story than the page's own. */
  function ends({ head, prose: at, before: last, isComment }: Found): boolean {
    const title = blocks[head.title] as Block
    const text = blocks[at] as Block
    if (weightOf(text.text) < TEASER_LEAST || title.container.closest('blockquote') !== null) return false
    if (headline !== null && sameWords(title.text, headline.text)) return false
    const label = labelAt(blocks, last, head.from)
    const isLabelled = label !== null
    // Announced in a box of its own, with the text outside of it, is a teaser without one: the article goes on.
    if (label !== null && !commonOf(label, title).contains(text.container)) return false
    const isLinked = linkOf(title) !== null
    if (weight < MAIN_LEAST && !(head.outlet !== null && (isLabelled || head.isRepeated || isFollowed(at))))
      return false
    if (!isApart(title, text, blocks[last] as Block)) {
      const isAnnounced = head.age !== null && (head.isRepeated || (isLinked && isFollowed(at)))
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

  /** Whether another story with outlet and age follows soon. */
  function isFollowed(from: number): boolean {
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

/** The stories from the first on; teasers and comments part them and are none. */
function storiesFrom(blocks: readonly Block[], prose: ReadonlySet<Block>, first: Found): readonly StorySpan[] {
  const sample = blocks[first.head.title] as Block
  const found: Found[] = [first]
  let before = first.prose
  for (let index = first.prose + 1; index < blocks.length; index += 1) {
    if (!prose.has(blocks[index] as Block)) continue
    const head = headBefore(blocks, before + 1, index, (block) => isAlike(block, sample))
    if (head !== null && isNext(head, index)) {
      // One comment follows another until something else is announced.
      const goesOn =
        found.at(-1)?.isComment === true && !labelBefore(blocks, before, head.from) && !isFull(blocks, head)
      found.push({ head, prose: index, before, isComment: goesOn || isAmongComments(blocks, before, head) })
    }
    before = index
  }
  const stories = found.flatMap((each, index) => {
    // Without an age it is what the site says of itself.
    const isAnswered = blocks
      .slice(each.prose + 1, found[index + 1]?.head.from ?? blocks.length)
      .slice(0, 40)
      .some(({ text }) => REPLY.test(text))
    if (isAnswered || each.isComment || each.head.age === null) return []
    const to = endOfText(blocks, prose, each, found[index + 1]?.head.from ?? blocks.length)
    const text = blocks.slice(each.head.body, to).filter((block) => prose.has(block))
    const isWhole = text.reduce((sum, block) => sum + weightOf(block.text), 0) >= STORY_LEAST
    const isTeaser = /(?:\.\.\.|…)["”’»)\]]?$/.test(text.at(-1)?.text ?? '')
    return isWhole && !isTeaser ? [{ head: each.head, from: each.head.body, to }] : []
  })
  return stories.slice(0, MOST_STORIES)

  function isNext(head: StoryHead, at: number): boolean {
    const title = blocks[head.title] as Block
    const last = blocks[before] as Block
    const isKin = isAlike(title, sample)
    const isBoxed = !commonOf(title, blocks[at] as Block).contains(last.container)
    if (head.age === null)
      return (isKin && isBoxed && (title.heading || title.linked > 0.8)) || labelBefore(blocks, before, head.from)
    if (head.age.age === null && first.head.age?.age !== null) return isKin || labelBefore(blocks, before, head.from)
    return head.outlet !== null || head.isRepeated || isKin || isBoxed || linkOf(title) !== null
  }
}

/** The line behind the last of a story's text: what the site adds to it is none. */
function endOfText(
  blocks: readonly Block[],
  prose: ReadonlySet<Block>,
  { head, prose: at }: Found,
  limit: number,
): number {
  const text = blocks[at] as Block
  const scope = commonOf(blocks[head.title] as Block, text)
  let end = at + 1
  for (; end < limit; end += 1) {
    const { container } = blocks[end] as Block
    if (!scope.contains(container)) break
    const own = container.closest('footer, [role=contentinfo]')
    if (own !== null && !own.contains(text.container)) break
  }
  let behind = 0
  let site = end
  for (let index = end - 1; index > at && behind < SITE_LEAST; index -= 1) {
    const block = blocks[index] as Block
    if (prose.has(block)) behind += weightOf(block.text)
    const isSites = isBoilerplate(block.text) || isLabel(block.text) || isComments(block.text)
    if (isSites && behind < SITE_LEAST) site = index
  }
  end = site
  while (end > at + 1 && isTail(blocks[end - 1] as Block)) end -= 1
  return end
}

/** A line behind a text that says nothing. */
function isTail({ text, heading, linked }: Block): boolean {
  if (heading || linked > 0.5) return true
  return text.length <= 40 && !isSentence(text) && !/^(?:by|von|par|por|di)\s|^[([–—-]/i.test(text)
}

function labelBefore(blocks: readonly Block[], before: number, from: number): boolean {
  return labelAt(blocks, before, from) !== null
}

/** The last line before a head that announces stories. */
function labelAt(blocks: readonly Block[], before: number, from: number): Block | null {
  return blocks.slice(before + 1, from).findLast(({ text }) => isLabel(text)) ?? null
}

/** The element that holds a story alone; null when it stands among the lines of the article. */
function boxOf(blocks: readonly Block[], { head, prose, before }: Found): Element | null {
  const shared = commonOf(blocks[head.title] as Block, blocks[prose] as Block)
  return shared.contains((blocks[before] as Block).container) ? null : shared
}

/** From the first story back over what belongs to neither: headings, labels, lines that are no sentences. */
function withFurniture(blocks: readonly Block[], prose: ReadonlySet<Block>, story: number, start: number): number {
  let first = story
  for (let index = story - 1; index >= start; index -= 1) {
    const block = blocks[index] as Block
    if (prose.has(block)) break
    // A short last sentence of the article stays, unless a heading stands between it and the article.
    if (block.heading || (!isSentence(block.text) && index === first - 1)) first = index
  }
  return first
}
