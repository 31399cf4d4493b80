import { type Block, blocksOf, isBlock, sameWords, wordsOf } from '../../dom/blocks.ts'
import { wordsIn } from '../../dom/elements.ts'
import { isProseLine } from '../../dom/prose.ts'
import { spokenLine } from '../../dom/spoken-line.ts'
import { isForeign, isOfOthers } from '../foreign-content.ts'
import { plain } from '../json-ld.ts'
import { writersIn } from '../names/labels.ts'
import { isOtherRole, isWriterRole, rolesIn } from '../names/roles.ts'
import { bylineIn, editorsOf } from '../names.ts'
import type { PageFacts } from '../page-facts.ts'
import { isOfOtherText, lineAt } from './other-texts.ts'
import { isPerson } from './people.ts'
import { PROFILE } from './profiles.ts'

/** Lines around a headline that may be a byline. */
const LINES_BEFORE = 3
const LINES_BEHIND = 8
/** Lines behind the article's prose that may sign it. */
const LINES_AT_END = 3
const LONGEST_LINE = 160
const BY =
  /^(?:(?:(?:written|posted|reported|story|words|text|interview)\s+)?(?:by|von|par|por|di|door|af|av|oleh)(?:\s*:)?\s+(?=\p{L})|(?:authors?|autor(?:in|en|ka)?|auteure?|autor[ae]|penulis|szerző|yazan|автор|текст|text|tekst|testo|texto|words|interview|συντάκτης|作者|記者|记者|文|取材・文|撰文|글|بقلم|כתבה?|מאת|إعداد|تقرير|نویسنده)\s*[:：／/＝｜|]|(?:مأت|بقلم|מאת|本报记者|记者|記者)\s*(?=\p{Lo})|\p{L}{2,5}\s?기자$)/iu
/** Only with a capital behind it: `By the time it was over`. */
const BY_NAME =
  /^\p{L}+(?:\s+(?:by|von|par|por|di|door|af|av|oleh))?\s+(?:\p{Lu}|\p{Lo}|(?:our|unser|notre|dal)\p{L}*\s)|[:：／/＝]|^\p{Lo}/u

const AUTHOR_CLASS =
  /(?:^|[-_\s])(?:authors?|byline|autor(?:en|e[sr]?)?|auteurs?|autore|writer|redacteur|penulis)(?:$|[-_\s\d])/i
/** Labels of lists of facts, in which an author is no sentence. */
const LABELLED =
  /^(?:authors?|autor(?:en|in|a)?(?:\s?\/\s?(?:autor(?:in)?|in))?|auteure?|autore|автор|penulis|szerző|yazar|συγγραφέας|作者|記者|记者|執筆|著者|المؤلف|الكاتب|הכותב)(?:\s*[:：]\s*|\s+)/iu
const LONGEST_LABELLED = 80

/** Bylines that a reader sees, from the surest mark-up to bare lines: each source gives the texts that it has. */
export function seenBylines(page: PageFacts, headline: Block | null): readonly (() => readonly string[])[] {
  const lines = ownLines(linesNear(page, headline), page, headline)
  return [
    () => textsOf(page, headline, '[itemprop~=author] [itemprop=name]'),
    () => textsOf(page, headline, '[rel~=author]:not(link)'),
    () => textsOf(page, headline, '[itemprop~=author]'),
    () => profilesNear(lines),
    () => lines.flatMap((line) => (isNamed(line, headline) ? [spokenLine(line)] : [])).slice(0, 1),
    () => bylineAmong(lines),
    () => labelled(page, headline),
  ]
}

/** The texts of the elements of this kind that are the article's own, and name who wrote. */
function textsOf(page: PageFacts, headline: Block | null, selector: string): readonly string[] {
  const { blocks, document } = page
  const near = linesNear(page, headline)
  // A name in a line far from the headline may as well be the author of something else.
  const isAtHand = (element: Element) =>
    isBlock(element) ||
    near.some(({ container, text }) => container.contains(element) && text.includes(wordsIn(element)))
  return [...document.querySelectorAll(selector)]
    .filter((element) => isOfHeadline(element, headline, page) || !isForeign(element, headline, page))
    .slice(0, MOST_ELEMENTS)
    .map((element) => {
      const text = isAtHand(element) || isOfHeadline(element, headline, page) ? linesOf(element) : ''
      if (text === '') return element.getAttribute('content') ?? ''
      const at = lineAt(element, blocks)
      const line = blocks[at]
      if (line === undefined) return text
      const isOther = isOfOtherText(line, text, page, headline, at) || isOtherRole(blocks[at - 1]?.text ?? '')
      return isOther || !(isBlock(element) || isOfWriter(text, line)) ? '' : text
    })
}

/**
 * Whether microdata make an author a property of the very item that the headline is in, wherever in it they stand, but in
 * no box of comments or other stories. An item that is the whole page says nothing: all names of the page are in it.
 */
function isOfHeadline(element: Element, headline: Block | null, page: PageFacts): boolean {
  const author = element.closest('[itemprop~=author]')
  const item = author?.parentElement?.closest('[itemscope]') ?? null
  if (item === null || headline === null || item.matches(WHOLE_PAGE) || !item.contains(headline.container)) return false
  return !isOfOthers(element, headline, page)
}

/** Items that are the page: of schema.org, `WebPage` and its kinds. */
const WHOLE_PAGE =
  'html, body, [itemtype*="WebPage" i], [itemtype*="WebSite" i], [itemtype*="ItemPage" i], [itemtype*="CollectionPage" i]'

const MOST_ELEMENTS = 10

/** Whether a text of a line is in the part of it that names who wrote: `Edited by <a rel="author">Bo Marsh</a>` is not. */
function isOfWriter(text: string, line: Block): boolean {
  const writers = wordsOf(writersIn(spokenLine(line)))
  const { names } = bylineIn(text)
  return names.length === 0 || names.some((name) => writers.includes(wordsOf(name)))
}

/** The lines of an element, so that a name does not run into the line below it. */
function linesOf(element: Element): string {
  return blocksOf(element).map(spokenLine).join('\n')
}

/** The lines behind and before a headline that may be a byline, in this order. */
export function linesNear({ blocks, behind }: PageFacts, headline: Block | null): readonly Block[] {
  if (headline === null) return []
  const at = blocks.indexOf(headline)
  return [...blocks.slice(at + 1, at + 1 + LINES_BEHIND), ...blocks.slice(Math.max(behind, at - LINES_BEFORE), at)]
}

/** Those lines that are short and the article's own, and below no label of another role: `Edited by`. */
function ownLines(lines: readonly Block[], page: PageFacts, headline: Block | null): readonly Block[] {
  return lines.filter(
    (line, at) =>
      line.text.length <= LONGEST_LINE &&
      !isOtherRole(lines[at - 1]?.text ?? '') &&
      line.container.closest('figure, figcaption') === null &&
      !isForeign(line.container, headline, page) &&
      !isOfOtherText(line, line.text, page, headline),
  )
}

/** Links to the authors, on the first line that has any. */
function profilesNear(lines: readonly Block[]): readonly string[] {
  for (const line of lines) {
    const links = new Set(
      line.nodes
        .map((node) => node.parentElement?.closest('a[href]') ?? null)
        .filter((link) => link !== null && PROFILE.test(link.getAttribute('href') ?? '')),
    )
    const texts = [...links]
      .map((link) => plain(link?.textContent ?? '') ?? '')
      .filter((text) => isOfWriter(text, line))
    if (texts.length > 0) return texts
  }
  return []
}

/** The first line that is a byline by its words, with a person; one word (`By Travel`) may be a part of the site. */
function bylineAmong(lines: readonly Block[]): readonly string[] {
  for (const [at, line] of lines.entries()) {
    const text = spokenLine(line)
    if ((isByline(text) || isWriterRole(lines[at - 1]?.text ?? '')) && namesSomebody(text)) return [text]
  }
  return []
}

function isByline(text: string): boolean {
  const roles = new Set(rolesIn(text)?.map(({ role }) => role))
  if (roles.has('writer') && (roles.size > 1 || (WRITER_FIRST.test(text) && !/[.!?]$/.test(text)))) return true
  return BY.test(text) && BY_NAME.test(text) && !/[.!?]$/.test(text)
}

/** A label and a name in elements of their own. */
const WRITER_FIRST = /^\p{L}+\s·\s/u

function namesSomebody(text: string): boolean {
  const { names, agency } = bylineIn(text)
  return agency !== null || names.some(isPerson)
}

/** Whether a class calls a line the author's, where it is a person's name. */
function isNamed(line: Block, headline: Block | null): boolean {
  let up = line.first.parentElement
  for (let depth = 0; depth < 4 && up !== null && headline?.container.contains(up) !== true; depth += 1) {
    if (headline !== null && up.contains(headline.container)) break
    if (AUTHOR_CLASS.test(namesOf(up)) && bylineIn(spokenLine(line)).names.some(isPerson)) return true
    up = up.parentElement
  }
  return false
}

/** The line directly behind the article's prose that signs it, by its words or by a class; without headline, above it. */
export function signedAtEnd(page: PageFacts, headline: Block | null): readonly string[] {
  const line = ownLines(linesAtEdge(page, headline), page, headline).find((each) => {
    const text = spokenLine(each)
    return isNamed(each, headline) || (headline !== null && isByline(text) && bylineIn(text).names.some(isPerson))
  })
  return line === undefined ? [] : [spokenLine(line)]
}

/**
 * The lines behind the last prose next to the article's first, up to a heading. On a page without a headline (a short
 * post) those above its prose come first.
 */
function linesAtEdge({ blocks }: PageFacts, headline: Block | null): readonly Block[] {
  const from = headline === null ? 0 : blocks.indexOf(headline) + 1
  const first = blocks.findIndex((line, at) => at >= from && isProseLine(line))
  if (first < 0) return []
  const text = (blocks[first] as Block).container.parentElement
  const last = blocks.findLastIndex((line) => isProseLine(line) && line.container.parentElement === text)
  const lines = blocks.slice(last + 1, last + 1 + LINES_AT_END)
  const heading = lines.findIndex((line) => line.heading)
  const above = headline === null ? blocks.slice(Math.max(0, first - LINES_BEFORE), first) : []
  return [...above, ...(heading < 0 ? lines : lines.slice(0, heading))]
}

/** The people whom the page names as editors near the headline or at the end of the article, where it names no writer. */
export function seenEditors(page: PageFacts, headline: Block | null): readonly string[] {
  if (headline === null) return []
  const lines = ownLines([...linesNear(page, headline), ...linesAtEdge(page, headline)], page, headline)
  return lines.map((line) => editorsOf(spokenLine(line))).find((names) => names.length > 0) ?? []
}

/** Class, id and the names for tests, which stay where a build replaces classes. */
function namesOf(element: Element): string {
  return ['class', 'id', 'data-testid', 'data-qa'].map((name) => element.getAttribute(name) ?? '').join(' ')
}

/** On a line of its own anywhere in the article: `Author: Ada Quill`. */
function labelled(page: PageFacts, headline: Block | null): readonly string[] {
  // On a page without a headline a label belongs to one of its entries.
  if (headline === null) return []
  const line = page.blocks.find(
    (block, at) =>
      block.text.length <= LONGEST_LABELLED &&
      LABELLED.test(block.text) &&
      isLabelled(block) &&
      !isForeign(block.container, headline, page) &&
      !isOfOtherText(block, block.text, page, headline, at),
  )
  return line === undefined ? [] : [line.text.replace(LABELLED, '')]
}

/** With a colon, or with the label in an element of its own. */
function isLabelled({ text, first }: Block): boolean {
  const label = LABELLED.exec(text)?.[0] ?? ''
  return /[:：]\s*$/u.test(label) || sameWords(first.data, label)
}
