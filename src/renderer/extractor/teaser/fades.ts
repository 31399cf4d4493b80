import type { Block } from '../dom/blocks.ts'

/** Names for a text that ends before its end, as parts of classes and ids. */
const NAMED =
  /(?:^|[\s_-])(?:fade|faded|fadeout|fade-?out|fading|text-?fade|content-?fade|gradient|truncated?|blur|blurred|paywall(?:ed)?|regwall|softwall|hardwall|locked|premium-?wall|subscriber-?wall|paid-?barrier|read-?gate|tp-container)(?:$|[\s_-])/i
const CAMEL = /([a-z])([A-Z])/g
/** Styles that let a text vanish. */
const STYLED =
  /(?:-webkit-)?mask(?:-image)?\s*:[^;]{0,80}gradient|background(?:-image)?\s*:[^;]{0,80}gradient\([^;]{0,200}(?:transparent|rgba?\([^)]{0,40}[,/]\s*0?(?:\.0+)?%?\s*\)|#[0-9a-f]{6}00)|filter\s*:\s*blur/i
const MARKED = '[class], [id], [style]'
const MOST_ELEMENTS = 20_000
const MOST_FADES = 20
/** A page may name each of its elements so. */
const MOST_TRIED = 200
const LONGEST_NAMES = 300
const PRECEDING = 2
/** An element with more lines is a frame of the page, whatever its name is. */
const MOST_LINES = 4

/** The lines of a page at which its text fades out: the last inside of such an element, or before one that is empty. */
export function fadesOf(body: Element, blocks: readonly Block[]): ReadonlySet<number> {
  const at = new Set<number>()
  let [count, tried] = [0, 0]
  for (const element of body.querySelectorAll(MARKED)) {
    count += 1
    if (count > MOST_ELEMENTS || tried === MOST_TRIED || at.size >= MOST_FADES) break
    if (!isFade(element)) continue
    tried += 1
    const line = lineOf(element, blocks)
    if (line !== null) at.add(line)
  }
  return at
}

function isFade(element: Element): boolean {
  const style = element.getAttribute('style')
  if (style !== null && STYLED.test(style.slice(0, LONGEST_NAMES))) return true
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, LONGEST_NAMES).replace(CAMEL, '$1-$2')
  // Dialogs fade in.
  return NAMED.test(names) && !/(?:^|\s)(?:modal|carousel|tab-pane|toast|alert|dialog|tooltip|popover)/i.test(names)
}

/** The last line inside of an element, or the one before it where it is empty; null where it has many, or no line is there. */
function lineOf(element: Element, blocks: readonly Block[]): number | null {
  const start = linesBefore(element, blocks)
  const isInside = (line: number) => blocks[line] !== undefined && element.contains(blocks[line].first)
  let end = start
  while (end - start <= MOST_LINES && isInside(end)) end += 1
  // An empty one lies over, or behind, the line before it.
  return end === 0 || end - start > MOST_LINES ? null : end - 1
}

/** How many lines begin before an element. */
function linesBefore(element: Element, blocks: readonly Block[]): number {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const { first } = blocks[middle] as Block
    if ((element.compareDocumentPosition(first) & PRECEDING) !== 0) low = middle + 1
    else high = middle
  }
  return low
}
