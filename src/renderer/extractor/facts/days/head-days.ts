import { type Block, sameWords, wordsOf } from '../../dom/blocks.ts'
import { beginningOf, isBlank, isLongerThan } from '../../dom/elements.ts'
import { isSentence, PROSE } from '../../dom/prose.ts'
import { type DayOrder, writtenDate } from '../dates.ts'
import { isForeign, isOfOthers } from '../foreign-content.ts'
import type { PageFacts } from '../page-facts.ts'
import { beginsWithDay } from './figures.ts'
import { CLOCKS, type Label, onlyLabel, withoutLabels } from './labels.ts'
import { dayOfEmpty, daysOfLine, daysOfText, type LineDay } from './line-days.ts'

/** The days that a page shows where it says when it was published. */
export interface HeadDays {
  /** Behind the headline, then above it. */
  readonly near: readonly LineDay[]
  /** The lines behind the headline whose day may be the page's own: no cell, item or entry of the text. */
  readonly lines: readonly Block[]
  /** In the footer of the article, and on its last lines; read when needed. */
  end(): readonly LineDay[]
}

const LINES_BEHIND = 8
const LINES_ABOVE = 3
/** Last lines of an article that may sign and date it. */
const LINES_AT_END = 3
const MOST_FOOTERS = 3
/** More are a map of the site; each line is compared with the others. */
const LINES_OF_FOOTER = 40
/** A signature. */
const LONGEST_SIGNATURE = 120
const BYLINE =
  /^(?:—|–|-)?\s*(?:(?:written|posted|text|words)\s+)?(?:by|von|par|por|di|door|af|av|автор|作者|文|記者|记者|بقلم|מאת)(?![\p{L}\p{M}])/iu

/** The days that count for the article of a headline: never those of comments, other stories and the site. */
export function headDays(page: PageFacts, headline: Block | null, order: () => DayOrder): HeadDays {
  if (headline === null) return { near: lonelyTime(page), lines: [], end: () => [] }
  const { blocks } = page
  const at = blocks.indexOf(headline)
  const isOwn = ({ container }: Block) => !isForeign(container, headline, page)
  const behind = readLines(blocks.slice(at + 1, at + 1 + LINES_BEHIND).filter(isOwn), order)
  const above = readLines(blocks.slice(Math.max(page.behind, at - LINES_ABOVE), at).filter(isOwn), order)
  const near = [...behind.days, ...daysOfBadges(headline), ...emptyTimes(page, headline), ...above.days]
  return { near, lines: behind.lines, end: () => endDays(page, headline, order) }
}

/** A change that an element of the heading itself states, and nothing else: `<h1>Weirs <span>Updated 4 May 2024</span></h1>`. */
function daysOfBadges({ container, text }: Block): readonly LineDay[] {
  if (!/\d{4}/.test(text)) return []
  return [...container.querySelectorAll('span, small, time, mark')].slice(0, MOST_BADGES).flatMap((badge) => {
    const days = daysOfText(beginningOf(badge, LONGEST_STATEMENT).slice(0, LONGEST_STATEMENT))
    return days.filter(({ label, line, start, end }) => {
      const words = withoutLabels(`${line.slice(0, start)} ${line.slice(end)}`).match(/[\p{L}\p{M}]+/gu) ?? []
      return label === 'modified' && words.length <= 1
    })
  })
}

const MOST_BADGES = 10

/** Without a headline, the only `<time>` of the page counts. */
function lonelyTime(page: PageFacts): readonly LineDay[] {
  const [time, more] = [...page.document.querySelectorAll('time[datetime]')].filter(
    (element) => !isForeign(element, null, page),
  )
  if (time === undefined || more !== undefined) return []
  const line = page.blocks.find(({ container, first, last }) => container.contains(time) && isWithin(time, first, last))
  if (line?.container.closest(CELLS) != null || line?.container.closest('caption, figcaption') != null) return []
  const days = line === undefined ? dayOfEmpty(time, textBefore(time)) : daysOfLine(line, null)
  return days.filter((day) => day.time === time)
}

function isWithin(element: Element, first: Text, last: Text): boolean {
  const [before, behind] = [first.compareDocumentPosition(element), last.compareDocumentPosition(element)]
  return (
    (element.contains(first) || (before & FOLLOWING) !== 0) && (element.contains(last) || (behind & PRECEDING) !== 0)
  )
}

/** Days that a script would write into an empty `<time>`: no line has them. */
function emptyTimes(page: PageFacts, headline: Block): readonly LineDay[] {
  const [start, end] = [headline.first, page.blocks[page.blocks.indexOf(headline) + LINES_BEHIND]?.last]
  const isNear = (time: Element) =>
    (start.compareDocumentPosition(time) & FOLLOWING) !== 0 &&
    (end === undefined || (end.compareDocumentPosition(time) & FOLLOWING) === 0) &&
    !isForeign(time, headline, page)
  const times = [...page.document.querySelectorAll('time[datetime]')].filter(isBlank).slice(0, MOST_EMPTY)
  return times.filter(isNear).flatMap((time) => dayOfEmpty(time, textBefore(time)))
}

/** A page with more has them in a list. */
const MOST_EMPTY = 50
const [PRECEDING, FOLLOWING] = [2, 4]
const MOST_SIBLINGS = 10

function textBefore(element: Element): string {
  const texts: string[] = []
  let node = element.previousSibling
  while (node !== null && texts.length < MOST_SIBLINGS && node.nodeName !== 'TIME') {
    texts.unshift(node.nodeType === 8 ? '' : (node.textContent ?? '').slice(-LONGEST_SIGNATURE))
    node = node.previousSibling
  }
  return texts.join('')
}

/**
 * The days on lines that follow each other, and the lines that may give one. A line that is nothing but a label is about
 * the next one. Several days without a label behind the first prose are entries of the text: a diary, a log.
 */
function readLines(
  lines: readonly Block[],
  order: () => DayOrder,
): { readonly days: readonly LineDay[]; readonly lines: readonly Block[] } {
  let label: Label | null = null
  let hasProse = false
  let isSection = false
  const read = lines.flatMap((line, at) => {
    // A section of the text, of comments or of other stories; in smaller headings some write the author.
    isSection ||= hasProse && !BYLINE.test(line.text) && line.container.closest('h1, h2, h3') !== null
    hasProse ||= isLongSentence(line)
    const isText = isCaption(line) || isOfText(line, lines, hasProse) || (hasProse && isTeaser(line, lines[at - 1]))
    const days = isSection ? [] : daysOfLine(line, label, order).filter((day) => !isText || day.label !== null)
    const isOther = days.length > 0 && days.every((day) => day.label === 'modified' || day.label === 'other')
    label = days.length === 0 ? onlyLabel(line.text) : null
    const isDated = days.some((day) => day.label === null && !day.isOfSentence) || beginsWithDay(line.text)
    return isSection
      ? []
      : [{ line, days, isText: isText || isOther, isEntry: hasProse && isDated && !isText && !BYLINE.test(line.text) }]
  })
  const isLog = read.filter(({ isEntry }) => isEntry).length > 1
  const own = read.filter(({ isEntry, isText }) => !isText && !(isLog && isEntry)).map(({ line }) => line)
  const days = read.flatMap(({ line, days }) => days.filter((day) => day.label !== null || own.includes(line)))
  return { days, lines: own }
}

function isLongSentence({ text, heading }: Block): boolean {
  return text.length >= PROSE && isSentence(text) && !heading
}

/** Whether a line, or the one above it, is the linked title of another story. */
function isTeaser(line: Block, above: Block | undefined): boolean {
  return [line, above].some((each) => each !== undefined && isLinkedTitle(each))
}

/** The author is linked as well, in fewer words. */
function isLinkedTitle({ linked, text }: Block): boolean {
  const words = wordsOf(text)
  const isLong = words.split(' ').length >= WORDS_OF_TITLE || (words.match(/\p{Lo}/gu)?.length ?? 0) >= LETTERS_OF_TITLE
  return linked > MOSTLY && isLong && !BYLINE.test(text)
}

/** A share of a line that is linked. */
const MOSTLY = 0.6
const WORDS_OF_TITLE = 4
/** In scripts without small letters. */
const LETTERS_OF_TITLE = 10

/** The words of a picture, by its mark-up or because the picture has the same ones: their day is when it was taken. */
function isCaption({ container, text }: Block): boolean {
  if (container.closest('figure, figcaption, caption, summary, pre, code') !== null) return true
  const images = [...(container.parentElement?.querySelectorAll('img[alt], img[title]') ?? [])].slice(0, MOST_IMAGES)
  if (images.length > 0 && container.closest('[class*="caption" i]') !== null) return true
  return images.some((image) => ['alt', 'title'].some((name) => sameWords(image.getAttribute(name) ?? '', text)))
}

const MOST_IMAGES = 5

/**
 * Whether a line is a cell, an item or a subheading of the text, whose day is a subject: in a table or list with more
 * days than one, in a row that names something, or behind the first prose. A list that names the author is the page's.
 */
function isOfText(line: Block, lines: readonly Block[], hasProse: boolean): boolean {
  const item = line.container.closest(`li, [role=listitem], ${CELLS}`)
  const list = item?.closest('table, ul, ol, dl, [role=table], [role=grid], [role=list]') ?? null
  if (line.heading && hasProse && writtenDate(line.text) !== null) return true
  if (item === null || list === null || list.closest('header') !== null) return false
  const neighbours = lines.filter((other) => other !== line && list.contains(other.container))
  if (
    neighbours.some(({ text }) => BYLINE.test(text) || AUTHOR.test(text)) ||
    list.querySelector('[rel~=author]') !== null
  )
    return false
  if (hasProse || list.querySelector('th, [role=columnheader]') !== null) return true
  const term = item.nodeName === 'DD' ? item.previousElementSibling : null
  if (term !== null && !DATE.test(`${(term.textContent ?? '').trim()} `)) return true
  return neighbours.some(
    (other) => beginsWithDay(other.text) || daysOfLine(other, null).some(({ label }) => label === null),
  )
}

/** Cells and terms, by name or role. */
const CELLS = 'td, th, dd, dt, [role=cell], [role=gridcell], [role=rowheader]'

/** Days in the article's own footer, a signature with its day on its last lines, and lines that only state a day. */
function endDays(page: PageFacts, headline: Block, order: () => DayOrder): readonly LineDay[] {
  const at = page.blocks.indexOf(headline)
  const behind = page.blocks.slice(at + 1)
  const box = boxOf(page, headline)
  const footers = [...(box?.querySelectorAll('footer') ?? [])]
    .filter(({ parentElement: outer }) => outer !== null && (outer === box || !isForeign(outer, headline, page)))
    .slice(0, MOST_FOOTERS)
  const inFooters = footers.flatMap(
    (footer) =>
      readLines(behind.filter(({ container }) => footer.contains(container)).slice(0, LINES_OF_FOOTER), order).days,
  )
  const signed = readLines(lastLines(behind, box), order).days.filter(({ line }) => isSignature(line))
  const isOwn = ({ container }: Block, label: Label | null) =>
    !isForeign(container, headline, page) || (label === 'modified' && isNote(container, headline, page))
  const above = page.blocks.slice(Math.max(page.behind, at - LINES_ABOVE), at)
  return [...inFooters, ...signed, ...statedDays([...above, ...behind], isOwn, order)].filter(
    (day) => !day.isOfSentence,
  )
}

/**
 * Whether an element is in a short box next to the text, which says of the page when it was changed (`Last updated`), or
 * in the footer of the page's main part.
 */
function isNote(element: Element, headline: Block, page: PageFacts): boolean {
  const box = element.closest('aside, [role=complementary], footer')
  if (box === null || box.closest('nav, blockquote') !== null) return false
  if (box.nodeName !== 'FOOTER' && isOfOthers(element, headline, page)) return false
  const isOfMain = box.closest('main, [role=main], article')?.contains(headline.container) === true
  return (isOfMain || box.nodeName !== 'FOOTER') && !isLongerThan(box, LONGEST_NOTE)
}

/** A box that says more is about something else. */
const LONGEST_NOTE = 400

/** The element of a headline's article; where the headline is outside, the page's only one. */
function boxOf({ document }: PageFacts, { container }: Block): Element | null {
  const box = container.closest('article, [itemtype*="Article" i], [itemtype*="Posting" i], main, [role=main]')
  const [only, more] = document.querySelectorAll('article')
  return box ?? (more === undefined ? (only ?? null) : null)
}

function isSignature(line: string): boolean {
  return line.length <= LONGEST_SIGNATURE && BYLINE.test(line)
}

/** The lines behind the last prose of an article; on a page without such an element, of the page up to a heading. */
function lastLines(lines: readonly Block[], box: Element | null): readonly Block[] {
  const heading = lines.findIndex((line) => line.heading && line.linked > MOSTLY)
  const own =
    box === null
      ? lines.slice(0, heading < 0 ? undefined : heading)
      : lines.filter(({ container }) => box.contains(container))
  const last = own.findLastIndex(isLongSentence)
  return own
    .slice(last + 1, last + 1 + LINES_AT_END)
    .filter(({ container }) => container.closest(NO_SIGNATURE) === null)
}

/** Boxes of comments, of other stories and of quotations. */
const NO_SIGNATURE =
  'aside, nav, blockquote, [itemtype*="Comment"], [class*="comment" i], [id*="comment" i], [class*="related" i]'

/** No line that only states a day is longer. */
const LONGEST_STATEMENT = 90
const MOST_WORDS = 3
const MOST_STATEMENTS = 200
const DATE =
  /^(?:date|datum|fecha|data|дата|dato|dată|dátum|päivämäärä|kuupäev|tarih|tanggal|ngày|ημερομηνία|日付|日期|날짜|التاريخ|תאריך|तारीख|วันที่)\s*[:：]?\s/iu
const AUTHOR =
  /^(?:authors?|autor\p{L}*(?:\/\p{L}+)?|auteur\p{L}*|autore|author|автор|作者|著者|저자|المؤلف|الكاتب|yazar)\s*[:：]?(?!\p{L})/iu

/**
 * Lines that are nothing but a label and a day, wherever they are, where all of a label give the same day; and the date
 * in a list that also names the author.
 */
function statedDays(
  lines: readonly Block[],
  isOwn: (line: Block, label: Label | null) => boolean,
  order: () => DayOrder,
): readonly LineDay[] {
  const isShort = ({ text }: Block) => text.length <= LONGEST_STATEMENT && /(?:19|20)\d\d/.test(text)
  const dated = lines.flatMap((line, at) => (isShort(line) ? [{ line, above: lines[at - 1] }] : []))
  // A page with more is a list of stories.
  if (dated.length > MOST_STATEMENTS) return []
  const days = dated.flatMap(({ line, above }) => {
    const [day, more] = daysOfLine(line, above === undefined ? null : onlyLabel(above.text), order)
    if (day === undefined || more !== undefined || !isOwn(line, day.label)) return []
    if (day.label === null) return isDateOfAuthor(line, lines) ? [{ ...day, label: 'published' as const }] : []
    if (isTeaser(line, above)) return []
    const words = withoutLabels(`${day.line.slice(0, day.start)} ${day.line.slice(day.end)}`.replace(CLOCKS, ' '))
    return (words.match(/[\p{L}\p{M}]+/gu)?.length ?? 0) <= MOST_WORDS ? [day] : []
  })
  return days.filter(({ label, date }) =>
    days.every((other) => other.label !== label || other.date.at.slice(0, 10) === date.at.slice(0, 10)),
  )
}

function isDateOfAuthor({ container, text }: Block, lines: readonly Block[]): boolean {
  const list = DATE.test(text) ? (container.closest('ul, ol, dl, table') ?? null) : null
  return list !== null && lines.some((line) => list.contains(line.container) && AUTHOR.test(line.text))
}
