import { blocksOf, wordsOf } from '../dom/blocks.ts'
import { disarm } from '../dom/disarm.ts'
import { beginningOf, renameElement, wordsIn } from '../dom/elements.ts'
import { hasJunkName } from '../dom/junk.ts'
import { type Hiding, hidingOf, markShown, show } from './hiding.ts'
import { isSentenceLine, proseIn, shownProse } from './prose.ts'
import { isInOtherLanguage, isTrap, languageOfPage, walk } from './traps.ts'

/** What hides within what hides, and so on: deeper, nothing is a text. */
const MOST_LEVELS = 4
/** A short line hidden as the prose next to it is: a heading, a byline. */
const LONGEST_SHORT = 200

/** A part of a page that is not shown, and how to show it. */
interface HiddenPart {
  readonly element: Element
  /** Null for the ways of templates and `<noscript>`. */
  readonly hiding: Hiding | null
  /** Shows its content, and returns the element that holds it then. */
  reveal(): Element
  /** Puts everything back. */
  restore(): void
}

/**
 * Shows what holds prose and is hidden: by attributes, in templates, in `<noscript>`. Menus and dialogs stay hidden, and so
 * do lists of search words, copies in other languages, and copies of what is shown: no text appears twice.
 * @returns whether anything is shown now that was not
 */
export function showHiddenProse(document: Document): boolean {
  const { body } = document
  const roots = [document.documentElement, body].filter((root) => hidingOf(root) !== null)
  for (const root of roots) show(root)
  const parts = hiddenIn(body)
  if (parts.length === 0) return roots.length > 0
  const language = languageOfPage(document)
  const seen = new Set(shownProse(body).map(({ text }) => wordsOf(text)))
  const revealed: HiddenPart[] = []
  let sum = 0
  // A name that says comments or a banner does not mean the part with most of the text, so those come last.
  for (const isNamed of [false, true]) {
    for (const part of parts) {
      if (hasJunkName({ className: part.element.getAttribute('class') ?? '', id: part.element.id }) !== isNamed)
        continue
      const prose = tryPart(part, { seen, language, least: isNamed ? sum : 0, level: 0 })
      sum += prose
      if (prose > 0) revealed.push(part)
    }
  }
  showShortLines(parts, revealed)
  return roots.length > 0 || revealed.length > 0
}

interface Attempt {
  /** The words of the lines of prose that are shown already. */
  readonly seen: Set<string>
  readonly language: string | null
  /** Only with more prose than this. */
  readonly least: number
  readonly level: number
}

/** @returns how much prose it shows now; 0 when it stays hidden */
function tryPart(part: HiddenPart, { seen, language, least, level }: Attempt): number {
  if (isInOtherLanguage(part.element, language)) return 0
  const element = part.reveal()
  if (isTrapInside(element)) {
    part.restore()
    return 0
  }
  const lines = blocksOf(element).filter(isSentenceLine)
  const copies = lines.filter(({ text }) => seen.has(wordsOf(text)))
  const prose = proseIn(lines)
  if (prose <= least && (least > 0 || lines.length > 0)) {
    part.restore()
    return 0
  }
  if (lines.length > 0 && proseIn(copies) * 2 >= prose) {
    part.restore()
    return 0
  }
  for (const { text } of lines) seen.add(wordsOf(text))
  let sum = prose
  if (level < MOST_LEVELS) {
    for (const inner of hiddenIn(element)) sum += tryPart(inner, { seen, language, least: 0, level: level + 1 })
  }
  if (sum === 0) part.restore()
  return sum
}

/** A box of which a dialog or a menu is all, is one. */
function isTrapInside(element: Element): boolean {
  for (let inner: Element | null = element; inner !== null; inner = inner.firstElementChild) {
    if (isTrap(inner)) return true
    if (inner.childElementCount !== 1) return false
  }
  return false
}

/** The outermost hidden parts in an element, outside of traps. */
function hiddenIn(root: Element): readonly HiddenPart[] {
  const parts: HiddenPart[] = []
  walk(root, (element) => {
    if (isTrap(element)) return false
    const part = partOf(element)
    if (part !== null) parts.push(part)
    return part === null
  })
  return parts
}

function partOf(element: Element): HiddenPart | null {
  if (element.localName === 'noscript') return noscriptPart(element)
  if (element.localName === 'template') return templatePart(element as HTMLTemplateElement)
  const hiding = hidingOf(element)
  if (hiding === null) return null
  let restore = () => {}
  return {
    element,
    hiding,
    reveal() {
      restore = show(element)
      return element
    },
    restore: () => restore(),
  }
}

function noscriptPart(element: Element): HiddenPart {
  let box = element
  return {
    element,
    hiding: null,
    reveal() {
      box = renameElement(element, 'div')
      markShown(box)
      return box
    },
    restore() {
      renameElement(box, 'noscript')
    },
  }
}

function templatePart(template: HTMLTemplateElement): HiddenPart {
  const box = template.ownerDocument.createElement('div')
  return {
    element: template,
    hiding: null,
    reveal() {
      disarm(template.ownerDocument, template.content)
      box.append(template.content)
      markShown(box)
      template.replaceWith(box)
      return box
    },
    restore() {
      box.replaceWith(template)
      for (let node = box.firstChild; node !== null; node = box.firstChild) template.content.append(node)
    },
  }
}

/** Headings and other short lines that are invisible in the same manner as prose next to them, until a script moves them in. */
function showShortLines(parts: readonly HiddenPart[], revealed: readonly HiddenPart[]): void {
  const manners = new Map<Element, Set<Hiding | null>>()
  for (const { element, hiding } of revealed) {
    const parent = element.parentElement
    if (parent === null || (hiding !== 'visibility' && hiding !== 'opacity')) continue
    manners.set(parent, (manners.get(parent) ?? new Set()).add(hiding))
  }
  for (const part of parts) {
    const { element, hiding } = part
    const parent = element.parentElement
    if (parent === null || manners.get(parent)?.has(hiding) !== true) continue
    if (hidingOf(element) === null || hasJunkName({ className: element.className, id: element.id })) continue
    const words = beginningOf(element, LONGEST_SHORT)
    if (words.length <= LONGEST_SHORT && !linksOnly(element, words)) part.reveal()
  }
}

function linksOnly(element: Element, words: string): boolean {
  const linked = [...element.querySelectorAll('a')].reduce((sum, link) => sum + wordsIn(link).length, 0)
  return linked * 2 > words.length
}
