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
const LONGEST_NAMES = 300
/** An element with more lines is a frame of the page, whatever its name is. */
const MOST_LINES = 4

/** The lines of a page at which its text fades out: the last inside of such an element, or before one that is empty. */
export function fadesOf(body: Element, blocks: readonly Block[]): ReadonlySet<number> {
  const at = new Set<number>()
  let count = 0
  for (const element of body.querySelectorAll(MARKED)) {
    count += 1
    if (count > MOST_ELEMENTS || at.size >= MOST_FADES) break
    if (!isFade(element)) continue
    const inside = blocks.flatMap(({ first }, line) => (element.contains(first) ? [line] : []))
    if (inside.length > MOST_LINES) continue
    // An empty one lies over, or behind, the line before it.
    const last = inside.at(-1) ?? lineBefore(element, blocks)
    if (last !== null) at.add(last)
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

/** The last line that begins before an element; null when there is none. */
function lineBefore(element: Element, blocks: readonly Block[]): number | null {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const { first } = blocks[middle] as Block
    if ((element.compareDocumentPosition(first) & 2) !== 0) low = middle + 1
    else high = middle
  }
  return low === 0 ? null : low - 1
}
