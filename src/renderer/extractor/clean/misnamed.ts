import { wordsIn } from '../dom/elements.ts'
import { hasSiteName, isComments, isLabel } from '../dom/junk.ts'
import { isSiteLine } from '../dom/openings.ts'
import { isSentence } from '../dom/prose.ts'
import { isAmongProse, isBetweenProse, isOutsideSite, linkedIn } from '../normalise/structure/text-place.ts'

/** Names of parts of a site that Readability finds within others: a box of such a name has prose on both sides. */
const LIKELY =
  /comment|combx|disqus|related|replies|share|sharing|shoutbox|sidebar|social|sponsor|author|byline|outbrain|promo|(?<![a-z])(?:banner|community|extra|footer|header|legends|menu|remark|supplemental|popup|contact|media|meta|scroll|shopping|tags)(?![a-z])/i
const WIDGET = /widget/i
const PICTURES = 'img, picture, video'
const CONTROLS = 'form, input, button, select, textarea, nav, iframe, ul a, ol a'
const MOST_LINKED = 0.35
/** A longer box holds articles. */
const LONGEST = 3_000
/** A sentence somewhere in a text: a full stop behind a word, and the end or another beginning. */
const SENTENCE = /[\p{L}\p{N})”"’»][.!?。！？؟۔।]["”’»)」]?(?:\s|$)|[。！？]/u

/**
 * Whether an element that Readability would drop for its names is of the text: none of them is that of a part of a site as a
 * whole word (`nextra-callout` has `extra` in it), or none that names nothing else (`menu`, `tools`); and it is unlinked text
 * among prose.
 */
export function isMisnamed(element: Element): boolean {
  const names = { className: element.getAttribute('class') ?? '', id: element.id }
  if (hasSiteName(names)) return false
  const all = `${names.className} ${names.id}`
  if (WIDGET.test(all) || !(LIKELY.test(all) ? isBetweenProse(element) : isAmongProse(element))) return false
  if (!isOutsideSite(element)) return false
  if (isRowOfCells(element)) return true
  const words = wordsIn(element)
  if (words === '' || words.length > LONGEST || isSiteLine(words)) return false
  const first = element.firstElementChild
  if (first !== null && (isLabel(wordsIn(first)) || isComments(wordsIn(first)))) return false
  if (isOfPicture(element) || element.querySelector(CONTROLS) !== null || linkedIn(element) > MOST_LINKED) return false
  if (element.matches('h2, h3, h4, h5, h6')) return isHeadingOfText(element, words)
  return element.matches('figure') || SENTENCE.test(words)
}

/** Whether a box is about a picture that is no figure: its caption, or what lies around it. */
function isOfPicture(box: Element): boolean {
  if (box.matches('figure')) return false
  const before = box.previousElementSibling
  return [before, box].some(
    (each) => each !== null && (each.matches(PICTURES) || each.querySelector(PICTURES) !== null),
  )
}

function isHeadingOfText(heading: Element, words: string): boolean {
  if (isLabel(words) || isComments(words)) return false
  const next = heading.nextElementSibling
  return next?.matches('p') === true && isSentence(wordsIn(next))
}

/** Whether a box is a row of a table made of boxes: those next to it have as many cells. */
function isRowOfCells(row: Element): boolean {
  const { childElementCount: cells, nextElementSibling: next } = row
  const after = next?.nextElementSibling
  return (
    cells > 1 &&
    [next, after].every((other) => other?.localName === row.localName && other.childElementCount === cells) &&
    row.querySelector('a, button, input') === null
  )
}
