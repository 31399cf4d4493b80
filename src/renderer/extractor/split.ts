import { type Block, sameWords } from './blocks.ts'
import { isTitle, LINES_BETWEEN, LONGEST_LINE } from './dateline.ts'
import { ageAtEnd, writtenDate } from './dates.ts'
import { isLabel } from './junk.ts'

/** A line of this length is prose; shorter ones are titles, outlets, labels. */
const PROSE = 80
/** As much prose must stand before anything counts as appended. */
const MAIN_LEAST = 300
/** The text of an appended story, not its teaser. */
const STORY_LEAST = 120

/**
 * The first block of a page that is no more of its main article: a story appended with its text (its title, outlet and age,
 * in either order, and prose), or a heading that announces such, with the furniture of the site before it. Null when the
 * whole page is one article. What stands in a box within the article (a teaser, then the article goes on) ends nothing.
 */
export function endOfMain(blocks: readonly Block[], headline: Block | null): Block | null {
  const start = headline === null ? 0 : blocks.indexOf(headline) + 1
  let prose = 0
  let lastProse: Block | null = null
  for (let index = start; index < blocks.length; index += 1) {
    const block = blocks[index] as Block
    if (lastProse !== null && prose >= MAIN_LEAST) {
      const first = storyAt(blocks, index, headline, lastProse) ?? labelAt(blocks, index, lastProse)
      if (first !== null) return withFurniture(blocks, first, start)
    }
    if (isProse(block)) {
      prose += block.text.length
      lastProse = block
    }
  }
  return null
}

function isProse({ text, linked, heading }: Block): boolean {
  return !heading && text.length >= PROSE && linked < 0.5
}

/** The index at which a story with an age or a date begins, when one begins here. */
function storyAt(blocks: readonly Block[], index: number, headline: Block | null, lastProse: Block): number | null {
  const title = blocks[index] as Block
  if (!isTitle(title) || (headline !== null && sameWords(title.text, headline.text))) return null
  let dated = false
  for (let next = index + 1; next <= index + LINES_BETWEEN; next += 1) {
    const block = blocks[next]
    if (block === undefined) return null
    if (isProse(block)) {
      if (!dated || block.text.length < STORY_LEAST) return null
      return isApart(title, block, lastProse) ? index : null
    }
    if (sameWords(block.text, title.text)) continue
    if (block.text.length > LONGEST_LINE) return null
    const isAge = ageAtEnd(block.text) !== null
    dated ||= isAge || (isDateline(block.text) && isStory(title, headline))
  }
  return null
}

/** A bare date, with a name before it or not. */
function isDateline(text: string): boolean {
  const date = writtenDate(text)
  return date !== null && text.length - date.raw.length <= 50
}

/** Dates stand below the headings of a chronicle too: only what is made like the page's own headline is another story. */
function isStory(title: Block, headline: Block | null): boolean {
  if (headline === null) return false
  const article = title.container.closest('article, [itemtype*="Article"]')
  if (article !== null && !article.contains(headline.container)) return true
  const [own, main] = [title.container, headline.container]
  return own.className !== '' && own.className === main.className && own.nodeName === main.nodeName
}

function labelAt(blocks: readonly Block[], index: number, lastProse: Block): number | null {
  const label = blocks[index] as Block
  if (!isLabel(label.text)) return null
  const title = blocks[index + 1]
  if (title === undefined || !(title.heading || title.linked > 0.8) || !isTitle(title)) return null
  for (let next = index + 2; next <= index + 1 + LINES_BETWEEN; next += 1) {
    const block = blocks[next]
    if (block === undefined) return null
    if (isProse(block)) {
      // A linked title beside an article's own paragraphs is a way to elsewhere, and the article goes on.
      const own = isApart(label, block, lastProse) && isApart(title, block, lastProse)
      return own && block.text.length >= STORY_LEAST ? index : null
    }
  }
  return null
}

/**
 * Whether a title and the prose behind it belong together and not to the article before: they share an element that holds
 * nothing of it; or nothing is around any of them, and they stand side by side.
 */
function isApart(title: Block, prose: Block, before: Block): boolean {
  let shared: Element | null = title.container
  while (shared !== null && !shared.contains(prose.container)) shared = shared.parentElement
  if (shared === null || !shared.contains(before.container)) return true
  return (
    title.linked < 0.8 &&
    childOf(shared, title.container) === title.container &&
    childOf(shared, prose.container) === prose.container
  )
}

/** The child of an element in which another lies; the element itself when it is that one. */
function childOf(element: Element, inner: Element): Element {
  let child = inner
  while (child !== element && child.parentElement !== null && child.parentElement !== element)
    child = child.parentElement
  return child
}

/** From the first story back over what belongs to neither: headings, labels, lines that are no sentences. */
function withFurniture(blocks: readonly Block[], story: number, start: number): Block {
  let first = story
  for (let index = story - 1; index >= start; index -= 1) {
    const block = blocks[index] as Block
    if (isProse(block)) break
    const isSentence = /[.!?。！？]["”’»)]?$/u.test(block.text) && !/\.\.\.$|…$/.test(block.text)
    // A short last sentence of the article stays, unless a heading stands between it and the article.
    if (block.heading || (!isSentence && index === first - 1)) first = index
  }
  return blocks[first] as Block
}
