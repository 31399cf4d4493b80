import type { Block } from '../dom/blocks.ts'
import { isBoilerplate, isComments, isLabel } from '../dom/junk.ts'
import { commonOf, isAlike, linkOf } from '../dom/line-places.ts'
import { isSentence, weightOf } from '../dom/prose.ts'
import { isAmongComments, isFull, REPLY } from './comments.ts'
import { headBefore, type StoryHead } from './head.ts'

/** The length of a story's text; teasers are a sentence or two. */
const STORY_LEAST = 350
/** Less prose than this behind a line that addresses visitors belongs to the site, too. */
const SITE_LEAST = 300

/**
 * A story on a page besides its main article: its head and the lines of its text; `to` is the first line behind them.
 */
export interface StorySpan {
  readonly head: StoryHead
  readonly from: number
  readonly to: number
  /** False for a teaser. */
  readonly isWhole: boolean
}

/** A head, and the first line of prose behind it. Numbers are indices of lines. */
export interface StoryStart {
  readonly head: StoryHead
  readonly prose: number
  /** The last prose before it; -1 when there is none. */
  readonly before: number
  readonly isComment: boolean
}

/** The stories and teasers from the first on, up to a line. Comments separate them and are none. */
export function storiesFrom(
  blocks: readonly Block[],
  prose: ReadonlySet<Block>,
  first: StoryStart,
  limit = blocks.length,
): readonly StorySpan[] {
  const sample = blocks[first.head.title] as Block
  const starts: StoryStart[] = [first]
  let before = first.prose
  for (let index = first.prose + 1; index < limit; index += 1) {
    if (!prose.has(blocks[index] as Block)) continue
    const head = headBefore(blocks, before + 1, index, (block) => isAlike(block, sample))
    const last = (blocks[before] as Block).container
    if (head !== null && isNext(head, index)) {
      // One comment follows another until something else is announced.
      const goesOn =
        starts.at(-1)?.isComment === true && !labelBefore(blocks, before, head.from) && !isFull(blocks, head)
      starts.push({ head, prose: index, before, isComment: goesOn || isAmongComments(blocks, before, head, last) })
    }
    before = index
  }
  return starts.flatMap((each, index) => {
    // Without an age it is about the site itself.
    const isAnswered = blocks
      .slice(each.prose + 1, starts[index + 1]?.head.from ?? limit)
      .slice(0, 40)
      .some(({ text }) => REPLY.test(text))
    if (isAnswered || each.isComment || each.head.age === null) return []
    const to = endOfText(blocks, prose, each, starts[index + 1]?.head.from ?? limit)
    const text = blocks.slice(each.head.body, to).filter((block) => prose.has(block))
    const isLong = text.reduce((sum, block) => sum + weightOf(block.text), 0) >= STORY_LEAST
    const isCut = /(?:\.\.\.|…)["”’»)\]]?$/.test(text.at(-1)?.text ?? '')
    const isWhole = isLong && !isCut && !leadsOn(blocks, each, to)
    return [{ head: each.head, from: each.head.body, to, isWhole }]
  })

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

const REST =
  /^(?:(?:read|view|see) (?:more|on|(?:the )?(?:full|whole|rest|entire|complete))|(?:continue|keep) reading|full (?:story|article)|weiterlesen|mehr lesen|lire (?:la suite|plus)|leer más|seguir leyendo|leggi tutto|continua a leggere|ler mais|continu[ae] lendo|lees (?:meer|verder)|читать (?:далее|полностью)|続きを読む|阅读全文|閱讀全文)/iu

/** Whether a link behind a text leads to the rest of it, at the address of its title. */
function leadsOn(blocks: readonly Block[], { head }: StoryStart, to: number): boolean {
  const title = blocks[head.title] as Block
  const next = blocks[to]
  const address = linkOf(title)
  if (address === null || next === undefined || next.linked < 0.8) return false
  return REST.test(next.text) && linkOf(next) === address
}

/** The line behind the last of a story's text, without what the site adds to it. */
function endOfText(
  blocks: readonly Block[],
  prose: ReadonlySet<Block>,
  { head, prose: at }: StoryStart,
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
export function labelAt(blocks: readonly Block[], before: number, from: number): Block | null {
  return blocks.slice(before + 1, from).findLast(({ text }) => isLabel(text)) ?? null
}

/**
 * Moves from the first story back over lines that belong to neither text: headings, labels, lines that are no
 * sentences.
 */
export function withFurniture(
  blocks: readonly Block[],
  prose: ReadonlySet<Block>,
  story: number,
  start: number,
): number {
  let first = story
  for (let index = story - 1; index >= start; index -= 1) {
    const block = blocks[index] as Block
    if (prose.has(block)) break
    // A short last sentence of the article stays, unless a heading is between it and the article.
    if (block.heading || (!isSentence(block.text) && index === first - 1)) first = index
  }
  return first
}
