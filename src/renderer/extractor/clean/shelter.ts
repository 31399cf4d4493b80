import { wordsOf } from '../dom/blocks.ts'
import { isEmpty, isLongerThan, renameElement, unwrap, wordsIn } from '../dom/elements.ts'
import { hasJunkName, hasSiteName, isBoilerplate, isComments, isLabel } from '../dom/junk.ts'
import { SHELTER, SHELTERED_ID, SHELTERED_LEVEL } from '../dom/own-marks.ts'
import {
  isAmongProse,
  isBetweenProse,
  isOutsideSite,
  isProseParagraph,
  linkedIn,
} from '../normalise/structure/text-place.ts'
import { isMisnamed } from './misnamed.ts'

/** Names by which Readability drops an element, or lowers its weight. */
const MISJUDGED =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pag(?:ination|er)|popup|yom-remote|hidden|com-|contact|masthead|media|meta|outbrain|promo|scroll|share|shopping|tags|widget|byline|author|dateline|writtenby/i

/**
 * Readability judges boxes, lists and headings by their names, links and lengths, and drops many that are of the text.
 * What structure shows to be of the text is sheltered: an empty data table within it (Readability keeps every box with a
 * data table), and names set aside while it runs. Call it directly before Readability.
 */
export function shelter(document: Document, title: string, isNamedByHeading: (element: Element) => boolean): void {
  const { body } = document
  for (const element of body.querySelectorAll('[id], [class]')) {
    if (element.id !== '' && isNamedByHeading(element)) setNamesAside(element)
    else if (isMisjudged(element) && isMisnamed(element)) free(element)
  }
  const kept = new WeakSet<Element>()
  const galleries = new WeakSet<Element>()
  for (const element of body.querySelectorAll('ul, ol, dl, figure, h2, h3, h4, h5, h6')) {
    if (element.parentElement === null) continue
    if (/^h\d$/.test(element.localName)) shelterHeading(element, title)
    else if (element.localName === 'figure') shelterGallery(element, kept, galleries)
    else if (!isWithin(element, kept) && isListOfText(element)) {
      kept.add(element)
      hold(element)
    }
  }
}

/** Takes away the marks from Readability's result, and gives the names back. */
export function unshelter(root: Element): void {
  // Readability keeps what the page hides where it takes all of the page.
  for (const element of root.querySelectorAll('[hidden]')) element.remove()
  for (const sign of root.querySelectorAll(`[${SHELTER}]`)) {
    const box = sign.parentElement
    sign.remove()
    if (box?.localName === 'div' && isParagraph(box)) unwrap(box)
  }
  for (const element of root.querySelectorAll(`[${SHELTERED_ID}]`)) {
    element.setAttribute('id', element.getAttribute(SHELTERED_ID) ?? '')
    element.removeAttribute(SHELTERED_ID)
  }
  for (const heading of root.querySelectorAll(`[${SHELTERED_LEVEL}]`)) {
    const level = heading.getAttribute(SHELTERED_LEVEL)
    heading.removeAttribute(SHELTERED_LEVEL)
    if (level === '2') renameElement(heading, 'h2')
  }
}

/** As Readability itself would find it without the mark. */
function isParagraph(box: Element): boolean {
  const only = box.firstElementChild
  return only?.localName === 'p' && only === box.lastElementChild && wordsIn(only) === wordsIn(box)
}

function isWithin(element: Element, kept: WeakSet<Element>): boolean {
  for (let up = element.parentElement; up !== null; up = up.parentElement) if (kept.has(up)) return true
  return false
}

/** Keeps a box and all that is in it. */
function hold(box: Element): void {
  for (const element of [box, ...box.querySelectorAll('*')]) {
    setNamesAside(element)
    if (element.matches('div, ul, ol, dl, form, fieldset') && !isEmpty(element)) mark(element)
  }
}

function mark(box: Element): void {
  const table = (box.ownerDocument as Document).createElement('table')
  table.setAttribute(SHELTER, '')
  table.setAttribute('summary', 'data')
  // In a list within an item, as a parser would have it.
  const holder = box.matches('ul, ol, dl') ? (box.lastElementChild ?? box) : box
  holder.append(table)
}

function setNamesAside(element: Element): void {
  const { id } = element
  if (id !== '' && MISJUDGED.test(id)) {
    element.setAttribute(SHELTERED_ID, id)
    element.removeAttribute('id')
  }
  if (element.matches('code, pre')) return
  const names = element.getAttribute('class')
  if (names !== null && MISJUDGED.test(names)) element.removeAttribute('class')
}

function isMisjudged(element: Element): boolean {
  return MISJUDGED.test(element.getAttribute('class') ?? '') || MISJUDGED.test(element.id)
}

/** Sets aside the names of a box and of what is in it, but for parts of the site. */
function free(box: Element): void {
  setNamesAside(box)
  for (const element of box.querySelectorAll('[id], [class]'))
    if (isMisjudged(element) && !hasSiteName({ className: element.getAttribute('class') ?? '', id: element.id }))
      setNamesAside(element)
}

/** A heading directly above prose is the text's. */
function shelterHeading(heading: Element, title: string): void {
  const next = heading.nextElementSibling
  if (next === null || !isProseParagraph(next)) return
  const words = wordsIn(heading)
  if (isLabel(words) || isComments(words) || linkedIn(heading) > 0.5 || !isOutsideSite(heading)) return
  setNamesAside(heading)
  // Readability takes the first heading whose words are all in the title for the title.
  if (heading.localName === 'h2' && isPartOf(words, title))
    renameElement(heading, 'h3').setAttribute(SHELTERED_LEVEL, '2')
}

function isPartOf(words: string, title: string): boolean {
  const [own, all] = [wordsOf(words), wordsOf(title)]
  if (own === all) return false
  const inTitle = new Set(all.split(' '))
  return own.split(' ').some((word) => inTitle.has(word))
}

/**
 * A box with several figures and no other words, in the text.
 * @param judged boxes that were looked at: each is the box of all its figures
 */
function shelterGallery(figure: Element, kept: WeakSet<Element>, judged: WeakSet<Element>): void {
  const box = galleryOf(figure, kept)
  if (box === null || judged.has(box)) return
  judged.add(box)
  if (box.querySelectorAll('figure').length < 2 || isWithin(box, kept) || !isAmongProse(box)) return
  kept.add(box)
  const figures = [...box.querySelectorAll('figure')].filter((one) => one.parentElement?.closest('figure') == null)
  const captions = figures.reduce((sum, one) => sum + wordsIn(one).length, 0)
  // With a blank between each two.
  if (isLongerThan(box, captions + figures.length - 1) || hasJunkName({ className: box.className, id: box.id })) return
  if (linkedIn(box) < 0.5) hold(box)
}

/** The box that holds a figure and more: each may have a box of its own. Null where there is none, or it is known. */
function galleryOf(figure: Element, kept: WeakSet<Element>): Element | null {
  let [only, box] = [figure, figure.parentElement]
  for (let depth = 0; box !== null && depth < DEEPEST_BOX; depth += 1) {
    if (kept.has(box) || !box.matches('div, section')) return null
    if (box.firstElementChild !== box.lastElementChild) return box
    if (wordsIn(box) !== wordsIn(only)) return null
    only = box
    box = box.parentElement
  }
  return null
}

/** More boxes around a figure are no gallery's. */
const DEEPEST_BOX = 4

const LONGEST_TERM = 40

/** Whether a list among prose is of the text rather than of links to other pages. */
function isListOfText(list: Element): boolean {
  if (hasJunkName({ className: list.className, id: list.id }) || !isAmongProse(list)) return false
  if (list.querySelector('input, select, textarea, iframe, h1, h2, h3, h4, h5, h6, article') !== null) return false
  // Pictures of a row of teasers, or with captions that scripts show.
  if (list.querySelector('img, picture') !== null && list.querySelector('figcaption') === null) return false
  const words = wordsIn(list).length
  if (words === 0) return false
  const before = list.previousElementSibling
  const above = before === null ? '' : wordsIn(before)
  if (isLabel(above) || (above.length < 100 && isBoilerplate(above))) return false
  return linkedIn(list) < 0.5 || (list.childElementCount > 1 && isListOfLinks(list, above))
}

/** Links that a sentence introduces, or short ones within the text: behind it are mostly the topics of the site. */
function isListOfLinks(list: Element, above: string): boolean {
  const links = [...list.querySelectorAll('a[href]')]
  if (links.some((link) => hasJunkName({ className: link.className, id: link.id }))) return false
  if (/[:：]$/u.test(above)) return true
  const isShort = wordsIn(list).length / list.childElementCount <= LONGEST_TERM
  return isShort && isBetweenProse(list)
}
