import { type Block, sameWords, wordsOf } from '../../dom/blocks.ts'
import { isLongerThan } from '../../dom/elements.ts'
import { isBoilerplate } from '../../dom/junk.ts'
import { isSentence, weightOf } from '../../dom/prose.ts'
import { spokenLine } from '../../dom/spoken-line.ts'
import { withoutUnseen } from '../../dom/unseen.ts'
import { isBareDate } from '../outlet-line.ts'
import { type Heading, type HeadingPart, MOST_PARTS } from './headings.ts'

/** A headline, and the words above it that name its subject or series (`Premier League`). */
export interface KickerSplit {
  readonly title: string
  readonly kicker: string | null
  /** The line of the kicker, where it has one of its own outside of the heading. */
  readonly line: Block | null
}

const LONGEST = 80
const MOST_WORDS = 9
const LINES_ABOVE = 3
/** The text of a box that holds only a headline and what belongs to it. */
const LONGEST_HEAD = 600
const STROKE = `[:：|｜/／•·»›–—-]`
const STROKES_BEHIND = new RegExp(`(?:\\s*${STROKE})+\\s*$`, 'u')
const BEHIND_TITLE = /\s+[|｜»«›·•/–—-]+\s|\s*[|｜:：»]\s*/gu
const STROKES_BEFORE = new RegExp(`^\\s*(?:${STROKE}\\s*)+`, 'u')
/** What editors call a kicker, in names of classes. */
const KICKER =
  /kicker|over-?line|over-?title|over-?head|eyebrow|top-?line|dach-?zeile|spitzmarke|roof-?line|pre-?(?:title|head)|sur-?tit|supe?r?a?-?tit|ante-?t[ií]tulo|volanta|cintillo|occhiello|strap-?line|topper|rubri[ck]|rubrique|keyword|(?:head(?:line)?|title|article)-?(?:label|prefix|section|category)/i
const SUBTITLE =
  /sub-?(?:title|head|line)|unter-?(?:titel|zeile)|sous-?titre|subt[ií]tulo|sottotitolo|deck?\b|standfirst|tagline/i

/**
 * Cuts the kicker, and a subtitle, off a heading. The titles that the page states tell where the headline begins;
 * without them, mark-up does: a part that runs on into the next one without a blank, small letters, or a class that says
 * so. Where the page itself joins the two in all its titles (`LTE patent: Court orders…`), that is the title.
 */
export function splitHeading(heading: Heading, stated: readonly string[]): KickerSplit {
  const parts = heading.parts
  if (parts.length < 2 || parts.length > MOST_PARTS) return { title: tidy(heading.text), kicker: null, line: null }
  const at = behindKicker(parts)
  const kicker = kickerText(textOf(parts.slice(0, at)))
  const rest = withoutSubtitle(parts.slice(at), stated)
  if (mayBeKicker(kicker) && mayBeTitle(rest)) {
    const [first, next] = [parts[0] as HeadingPart, parts[at] as HeadingPart]
    if (stated.some((title) => beginsWith(title, rest))) return { title: rest, kicker, line: null }
    const head = withoutSubtitle(parts, stated)
    if (head !== textWithin(parts)) return { title: head, kicker: null, line: null }
    const joined = isOfItsOwn(first) ? joinedIn(stated, kicker, rest) : null
    if (joined !== null) return { title: joined, kicker, line: null }
    const apart = parts.map(({ text }) => text).join(' ')
    const isWhole = stated.some(
      (title) =>
        [`${kicker} ${rest}`, apart].some((words) => beginsWith(title, words)) &&
        !/[|｜]/u.test(title.slice(kicker.length, kicker.length + 4)),
    )
    if (isMarked(first) || (isRunTogether(first, next) && !isWhole)) return { title: rest, kicker, line: null }
    if (isRunTogether(first, next)) return { title: `${kicker} ${rest}`, kicker: null, line: null }
  }
  return { title: withoutSubtitle(parts, stated), kicker: null, line: null }
}

/**
 * The kicker on a line above a heading, in the same box. The titles that the page states tell, or a class, or a header
 * that holds nothing else above the heading.
 */
export function kickerAbove(
  heading: Heading,
  title: string,
  above: readonly Block[],
  stated: readonly string[],
): KickerSplit | null {
  const near = above.slice(-LINES_ABOVE).toReversed()
  for (const [distance, line] of near.entries()) {
    if (line.text.length > 2 * LONGEST) continue
    const kicker = kickerText(withoutUnseen(spokenLine(line)))
    if (!mayBeKicker(kicker) || isNoKicker(line, kicker) || sameWords(kicker, title)) continue
    const joined = stated.some((each) => beginsWith(each, title)) ? null : joinedIn(stated, kicker, title)
    if (joined !== null) return { title: joined, kicker, line }
    if (isNamedKicker(line, heading.element) || (distance === 0 && isAloneInHeader(line, heading, near[1])))
      return { title, kicker, line }
  }
  return null
}

function textOf(parts: readonly HeadingPart[]): string {
  return parts
    .map((part, at) => {
      const before = parts[at - 1]
      return before !== undefined && (!part.runsOn || isGlued(before, part)) ? ` ${part.text}` : part.text
    })
    .join('')
    .trim()
}

/** No blank where a reader sees one: behind a comma, or between two elements of words. */
function isGlued(before: HeadingPart, part: HeadingPart): boolean {
  return (/[,;!?]$/u.test(before.text) && /^\p{L}/u.test(part.text)) || isRunTogether(before, part)
}

function tidy(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, ' ').trim()
}

function kickerText(text: string): string {
  return tidy(text.replace(STROKES_BEHIND, '').replace(STROKES_BEFORE, ''))
}

function mayBeKicker(text: string): boolean {
  return text.length >= 2 && text.length <= LONGEST && text.split(' ').length <= MOST_WORDS && /\p{L}/u.test(text)
}

function mayBeTitle(text: string): boolean {
  return text.includes(' ') || weightOf(text) >= 8
}

/**
 * The parts from one on, without a subtitle that no stated title has: the longest beginning that is a stated title, and
 * otherwise what is above a part whose class says that it is a subtitle.
 */
function withoutSubtitle(parts: readonly HeadingPart[], stated: readonly string[]): string {
  const apart = parts.map(({ text }) => text).join(' ')
  if (stated.some((title) => beginsWith(title, apart))) return textWithin(parts)
  const heads = parts
    .slice(1)
    .map((part, at) => ({ part, head: textWithin(parts.slice(0, at + 1)).replace(STROKES_BEHIND, '') }))
    .filter(({ head }) => mayBeTitle(head) && !/[,;،、]$/u.test(head))
  // Of `Nine doors,<br>nine shades<small>How a street was painted</small>` the first line is only half of the title.
  const ofTitle = heads.findLast(({ head }) => stated.some((title) => isTitleOrFirst(title, head)))
  const aboveSubtitle = heads.find(({ part: { element } }) => element !== null && SUBTITLE.test(namesOf(element)))
  return (ofTitle ?? aboveSubtitle)?.head ?? textWithin(parts)
}

/** Whether a stated title is these words, or has a stroke behind them. */
function isTitleOrFirst(title: string, head: string): boolean {
  const words = wordsOf(head)
  if (wordsOf(title) === words) return true
  const longest = 2 * head.length + 20
  return [...title.matchAll(BEHIND_TITLE)].some(
    ({ index }) => index <= longest && wordsOf(title.slice(0, index)) === words,
  )
}

/** The text of some parts, without a stroke before it. */
function textWithin(parts: readonly HeadingPart[]): string {
  return tidy(textOf(parts).replace(STROKES_BEFORE, ''))
}

/** Whether a stated title begins with these words: behind them may be the site’s name. */
function beginsWith(title: string, text: string): boolean {
  const words = wordsOf(text)
  return words !== '' && `${wordsOf(title)} `.startsWith(`${words} `)
}

/** The kicker and the title with a stroke between them, as a stated title has them; null when none has. */
function joinedIn(stated: readonly string[], kicker: string, rest: string): string | null {
  for (const title of stated) {
    if (!beginsWith(title, `${kicker} ${rest}`)) continue
    const stroke = strokeBehind(title, wordsOf(kicker))
    if (stroke !== null) return `${kicker}${stroke}${rest}`
  }
  return null
}

/**
 * The stroke in a title behind its first words, as it is written there; null when there is none. A bar is no sign of a
 * title: behind and before it are parts of the site (`Opinion | Gates to nowhere`).
 */
function strokeBehind(title: string, words: string): string | null {
  for (const { index, 0: stroke } of title.matchAll(/\s*[:/／•·»›–—-]+\s+|：\s*/gu))
    if (wordsOf(title.slice(0, index)) === words) return stroke.replace(/\s+/g, ' ')
  return null
}

/** The first part behind a kicker: strokes between the two may be a part of their own. */
function behindKicker(parts: readonly HeadingPart[]): number {
  let at = 1
  while (at < parts.length - 1 && kickerText((parts[at] as HeadingPart).text) === '') at += 1
  return at
}

/** In an element that is not there for emphasis, or to name a work. */
function isOfItsOwn({ element }: HeadingPart): boolean {
  return element !== null && !/^(?:EM|I|CITE|Q|CODE|ABBR|MARK|SUB|SUP)$/.test(element.nodeName)
}

/** Whether mark-up says that a part is a kicker. */
function isMarked({ element }: HeadingPart): boolean {
  if (element === null) return false
  const inner = element.children.length === 1 ? element.firstElementChild : null
  return [element, inner].some((each) => each !== null && (each.nodeName === 'SMALL' || KICKER.test(namesOf(each))))
}

/** No blank between an element and what follows, though both are words: a style sheet puts space between them. */
function isRunTogether(first: HeadingPart, next: HeadingPart): boolean {
  if (!next.runsOn || first.text.length < 3 || (first.element === null && next.element === null)) return false
  return /[\p{Ll}\p{Lo}\p{N}:]$|\p{Lu}{3}$/u.test(first.text) && /^[\p{Lu}\p{N}"“„«‘']/u.test(next.text)
}

function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`
}

/** The nearest elements around a line, without those that hold the heading too. */
function isNamedKicker({ first }: Block, heading: Element): boolean {
  let up: Element | null = first.parentElement
  for (let depth = 0; depth < 4 && up !== null && !up.contains(heading); depth += 1) {
    if (KICKER.test(namesOf(up))) return true
    up = up.parentElement
  }
  return false
}

/** The only line above the heading in its header, or in a small box with nothing but the head of the article. */
function isAloneInHeader(line: Block, { element }: Heading, before: Block | undefined): boolean {
  const header = element.closest('header, hgroup') ?? headBox(line, element)
  if (header?.contains(line.container) !== true || header.querySelector('nav, form') !== null) return false
  return before === undefined || !header.contains(before.container)
}

function headBox({ container }: Block, heading: Element): Element | null {
  let box: Element = container
  while (!box.contains(heading) && box.parentElement !== null) box = box.parentElement
  const isBox = !/^(?:BODY|MAIN|ARTICLE|SECTION)$/.test(box.nodeName) && box !== heading
  return isBox && !isLongerThan(box, LONGEST_HEAD) ? box : null
}

/** Several links are the path to the page or its topics; so are several strokes: `Home / River / Weirs`. */
function isPath(line: Block): boolean {
  const links = new Set(line.nodes.map((node) => node.parentElement?.closest('a[href]') ?? null))
  links.delete(null)
  return links.size > 1 || (line.text.match(/\s\/\s/g)?.length ?? 0) > 1
}

function isNoKicker(line: Block, kicker: string): boolean {
  const { text, container } = line
  return (
    isPath(line) ||
    isSentence(text) ||
    isBareDate(text) ||
    isBoilerplate(text) ||
    /[›»>]|^\W*(?:by|von|par|por)\s|\d{1,2}[:.]\d\d\b|https?:|@/iu.test(text) ||
    /^(?:home|start|startseite|inicio|accueil|menu|menü|search|suche|(?:back|zurück|retour|volver|indietro|terug|share|teilen|skip|zum inhalt)(?:\s.*)?)$/iu.test(
      kicker,
    ) ||
    /\d\s*(?:-|‑)?\s*min(?!\p{L})|\d\s+minut/iu.test(kicker) ||
    container.closest('nav, button, figure, figcaption, [aria-hidden=true], time, address') !== null
  )
}
