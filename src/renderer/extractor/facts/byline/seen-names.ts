import { type Block, blocksOf, isBlock, sameWords } from '../../dom/blocks.ts'
import { wordsIn } from '../../dom/elements.ts'
import { spokenLine } from '../../dom/spoken-line.ts'
import { isForeign } from '../foreign-content.ts'
import { plain } from '../json-ld.ts'
import { bylineIn } from '../names.ts'
import type { PageFacts } from '../page-facts.ts'
import { isPerson } from './people.ts'

/** Lines around a headline that may be a byline. */
const LINES_BEFORE = 3
const LINES_BEHIND = 8
export const LONGEST_LINE = 160
const BY =
  /^(?:(?:(?:written|posted|reported|story|words|text|interview)\s+)?(?:by|von|par|por|di|door|af|av|oleh)(?:\s*:)?\s+(?=\p{L})|(?:authors?|autor(?:in|en|ka)?|auteure?|autor[ae]|penulis|szerző|yazan|автор|текст|text|tekst|testo|texto|words|interview|συντάκτης|作者|記者|记者|文|取材・文|撰文|글|بقلم|כתבה?|מאת|إعداد|تقرير|نویسنده)\s*[:：／/＝]|(?:مأت|بقلم|מאת|本报记者|记者|記者)\s*(?=\p{Lo})|\p{L}{2,5}\s?기자$)/iu
/** Only with a capital behind it: `By the time it was over`. */
const BY_NAME =
  /^\p{L}+(?:\s+(?:by|von|par|por|di|door|af|av|oleh))?\s+(?:\p{Lu}|\p{Lo}|(?:our|unser|notre|dal)\p{L}*\s)|[:：／/＝]|^\p{Lo}/u

/** Paths of pages about authors. */
const PROFILE =
  /\/(?:authors?|autor(?:en|es|i)?|auteurs?|auteure|autore|writers?|redakteure?|people|persons?|contributors?|journalists?|reporters?|columnists?|staff|by|byline)\/[^/?#]/i
const AUTHOR_CLASS =
  /(?:^|[-_\s])(?:authors?|byline|autor(?:en|e[sr]?)?|auteurs?|autore|writer|redacteur|penulis)(?:$|[-_\s\d])/i
/** Labels of lists of facts, in which an author is no sentence. */
const LABELLED =
  /^(?:authors?|autor(?:en|in|a)?(?:\s?\/\s?(?:autor(?:in)?|in))?|auteure?|autore|автор|penulis|szerző|yazar|συγγραφέας|作者|記者|记者|執筆|著者|المؤلف|الكاتب|הכותב)(?:\s*[:：]\s*|\s+)/iu
const LONGEST_LABELLED = 80

/** Bylines that a reader sees, from the surest mark-up to bare lines: each source gives the texts that it has. */
export function seenBylines(page: PageFacts, headline: Block | null): readonly (() => readonly string[])[] {
  return [
    () => textsOf(page, headline, '[itemprop~=author] [itemprop=name]'),
    () => textsOf(page, headline, '[rel~=author]:not(link)'),
    () => textsOf(page, headline, '[itemprop~=author]'),
    () => profilesNear(page, headline),
    () => namedNear(page, headline),
    () => bylineNear(page, headline),
    () => labelled(page, headline),
  ]
}

/** The texts of the elements of this kind that are the article's own. */
function textsOf(page: PageFacts, headline: Block | null, selector: string): readonly string[] {
  const lines = linesNear(page, headline)
  // A name in a line far from the headline may as well be the author of something else.
  const isAtHand = (element: Element) =>
    isBlock(element) ||
    lines.some(({ container, text }) => container.contains(element) && text.includes(wordsIn(element)))
  return [...page.document.querySelectorAll(selector)]
    .filter((element) => !isForeign(element, headline, page))
    .slice(0, 10)
    .map((element) => (isAtHand(element) ? linesOf(element) : '') || (element.getAttribute('content') ?? ''))
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

/** Links to the authors, on the first line that has any. */
function profilesNear(page: PageFacts, headline: Block | null): readonly string[] {
  for (const line of linesNear(page, headline)) {
    const { container, text } = line
    if (text.length > LONGEST_LINE || isForeign(container, headline, page)) continue
    const links = new Set(
      line.nodes
        .map((node) => node.parentElement?.closest('a[href]') ?? null)
        .filter((link) => link !== null && PROFILE.test(link.getAttribute('href') ?? '')),
    )
    if (links.size > 0) return [...links].map((link) => plain(link?.textContent ?? '') ?? '')
  }
  return []
}

function bylineNear(page: PageFacts, headline: Block | null): readonly string[] {
  const lines = linesNear(page, headline)
    .filter(({ text, container }) => text.length <= LONGEST_LINE && !isForeign(container, headline, page))
    .map(spokenLine)
  const line = lines.find((text) => BY.test(text) && BY_NAME.test(text) && !/[.!?]$/.test(text))
  return line === undefined ? [] : [line]
}

/** The first line near the headline that a class calls the author's, where it is a person's name. */
function namedNear(page: PageFacts, headline: Block | null): readonly string[] {
  for (const line of linesNear(page, headline)) {
    const { container, text, first } = line
    if (text.length > LONGEST_LINE || isForeign(container, headline, page)) continue
    let up = first.parentElement
    for (let depth = 0; depth < 4 && up !== null && headline?.container.contains(up) === false; depth += 1) {
      if (up.contains(headline.container)) break
      if (AUTHOR_CLASS.test(namesOf(up)) && bylineIn(spokenLine(line)).names.some(isPerson)) return [spokenLine(line)]
      up = up.parentElement
    }
  }
  return []
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
    (block) =>
      block.text.length <= LONGEST_LABELLED &&
      LABELLED.test(block.text) &&
      isLabelled(block) &&
      !isForeign(block.container, headline, page),
  )
  return line === undefined ? [] : [line.text.replace(LABELLED, '')]
}

/** With a colon, or with the label in an element of its own. */
function isLabelled({ text, first }: Block): boolean {
  const label = LABELLED.exec(text)?.[0] ?? ''
  return /[:：]\s*$/u.test(label) || sameWords(first.data, label)
}
