import { moveInside, newElement, renameElement, wordsIn } from '../../dom/elements.ts'
import { hasJunkName, isLabel } from '../../dom/junk.ts'
import { isSiteLine } from '../../dom/openings.ts'
import { byElement } from '../../dom/remember.ts'
import type { PlainForm } from '../plain-form.ts'
import { isAmongProse, linkedIn } from './text-place.ts'

/**
 * The kinds of boxes that set a remark apart from a text: the admonitions of docutils, the alerts of GitHub, the tips of
 * Markdown dialects. A page states them as a class, as an attribute's value, or with the word before it.
 */
const KINDS =
  /^(?:note|tip|hint|warning|caution|danger|attention|important|information|definition|example|remark|admonition|callout)$/
/** Parts of a name that say of what the rest is the kind: `markdown-alert-warning`, `wrap_important wrap_box`. */
const BOXES = /^(?:alerts?|admonitions?|callouts?|notices?|messages?|box|boxes|wrap|panel)$/
const BOX_NAME = /^(?:(?:markdown-)?alert|admonition|callout)$/
/** Without a kind of its own. */
const PLAIN_KIND = /^(?:admonition|callout)$/
const LEAST = 15
const LONGEST_LABEL = 60
const MOST_LINKED = 0.35
const TITLE = /(?:^|[-_])(?:title|heading|label|header)$/i

/** Boxes within a text that are of the text: each becomes a quotation with its label. */
export const callouts: readonly PlainForm[] = [
  {
    names: ['aside', 'div', 'section', 'p'],
    write(box) {
      if (isCallout(box)) writeQuotation(box)
    },
  },
]

/** A box has a role, or a name of such boxes; an aside needs none, where its words are its own. */
function isCallout(box: Element): boolean {
  const isAside = box.localName === 'aside'
  if (!isAside && !isNamed(box)) return false
  if (box.closest('blockquote, table, pre, figure, li, nav, footer, form') !== null) return false
  return hasOwnText(box) && isAmongProse(box) && !(isAside && repeatsText(box))
}

function isNamed(box: Element): boolean {
  const role = box.getAttribute('role')
  if (role === 'note' || role === 'doc-tip' || role === 'doc-notice') return true
  const names = (box.getAttribute('class') ?? '').toLowerCase().split(/\s+/)
  if (names.some((name) => kindInName(name) !== null)) return true
  return box.localName !== 'p' && names.some((name) => BOX_NAME.test(name) || KINDS.test(name))
}

/** The kind at the end of a name for a box: `theme-admonition-tip`. */
function kindInName(name: string): string | null {
  const parts = name.split(/[-_]+/)
  const kind = parts.pop() ?? ''
  return (KINDS.test(kind) || kind === 'info') && parts.some((part) => BOXES.test(part)) ? kind : null
}

/** A teaser is mostly linked, or links its headline or picture; what is addressed to visitors has controls. */
function hasOwnText(box: Element): boolean {
  if (hasJunkName({ className: box.getAttribute('class') ?? '', id: box.id })) return false
  const words = wordsIn(box)
  if (words.length < LEAST || isSiteLine(words) || isLabel(words)) return false
  if (box.querySelector('input, button, select, textarea, iframe, nav, form') !== null) return false
  for (const part of box.querySelectorAll('h1, h2, h3, h4, h5, h6, p'))
    if (isLabel(wordsIn(part)) || (part.localName !== 'p' && linkedIn(part) > 0.5)) return false
  if (box.querySelector('a h1, a h2, a h3, a h4, a h5, a h6, a p, a div, a img, a picture, article') !== null)
    return false
  return linkedIn(box) < MOST_LINKED
}

/** The words around the asides of a box. */
const textOf = byElement(wordsIn)

/** Letters that the asides of a page are compared with, in all: a long article with a hundred of them has half as many. */
const MOST_COMPARED = 20_000_000
const compared = new WeakMap<Document, number>()

/** A pull quote says again what the text says. Of a page with more asides than can be compared, the others are kept. */
function repeatsText(box: Element): boolean {
  const around = box.parentElement as Element
  const document = box.ownerDocument as Document
  const before = compared.get(document) ?? 0
  if (before > MOST_COMPARED) return false
  const text = textOf(around)
  compared.set(document, before + text.length)
  const words = wordsIn(box).replace(/^[“"«„]|[”"»“]$/gu, '')
  return text.indexOf(words) !== text.lastIndexOf(words)
}

function writeQuotation(box: Element): void {
  const label = labelOf(box)
  const quotation = renameElement(box, 'blockquote')
  for (const name of ['class', 'role', 'style']) quotation.removeAttribute(name)
  if (label === null) return
  const line = newElement(quotation, 'p', newElement(quotation, 'strong'))
  if (typeof label === 'string') line.firstElementChild?.append(label)
  else {
    moveInside(label, line.firstElementChild as Element)
    label.remove()
  }
  quotation.prepend(line)
}

/** The element of the box that is its label, or the words for it; null without one. */
function labelOf(box: Element): Element | string | null {
  const first = box.firstElementChild
  if (first !== null && wordsIn(box).startsWith(wordsIn(first))) {
    const words = wordsIn(first)
    const isTitle =
      first.matches('h1, h2, h3, h4, h5, h6, header') ||
      (first.getAttribute('class') ?? '').split(/\s+/).some((name) => TITLE.test(name))
    const isInLine = !first.matches('p, div, h1, h2, h3, h4, h5, h6, header')
    if (isTitle && !isInLine && words !== '' && words.length <= LONGEST_LABEL) return first
    // The box begins with a label of its own.
    const strong = first.matches('strong, b') ? first : first.querySelector(':scope > :is(strong, b):first-child')
    if (strong !== null && words.startsWith(wordsIn(strong)) && wordsIn(strong) !== '') return null
  }
  const named = (box.getAttribute('aria-label') ?? '').trim()
  if (named !== '' && named.length <= LONGEST_LABEL) return wordsIn(box).startsWith(named) ? null : named
  const kind = kindOf(box)
  return kind === null || wordsIn(box).toLowerCase().startsWith(kind)
    ? null
    : `${kind[0]?.toUpperCase()}${kind.slice(1)}`
}

/** The kind that a page states, in English: on pages in other languages a style sheet has the word for it. */
function kindOf(box: Element): string | null {
  const language = box.closest('[lang]')?.getAttribute('lang') ?? 'en'
  if (!/^en\b/i.test(language)) return null
  for (const { name, value } of box.attributes) {
    if (name !== 'class' && name !== 'epub:type' && !name.startsWith('data-')) continue
    for (const part of value.toLowerCase().split(/\s+/)) {
      const kind = kindInName(part) ?? part
      if ((KINDS.test(kind) || kind !== part) && !PLAIN_KIND.test(kind)) return kind
    }
  }
  return null
}
