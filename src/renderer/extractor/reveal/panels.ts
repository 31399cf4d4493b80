import { isBlock } from '../dom/blocks.ts'
import { isLongerThan, wordsIn } from '../dom/elements.ts'
import { hasJunkName, isComments, isLabel } from '../dom/junk.ts'
import { isSiteLine } from '../dom/openings.ts'
import { type Controls, elementBefore, isToggle } from './controls.ts'
import { isFold } from './folds.ts'
import { hidingOf } from './hiding.ts'
import { siblingTabs } from './sibling-tabs.ts'
import { isInOtherLanguage } from './traps.ts'

/** A line above what is hidden with more text is a paragraph, not a label. */
const LONGEST_QUESTION = 160
/** What “read more” opens has at least a sentence. */
const LEAST_REST = 60
const LONGEST_MORE = 40
const PROSE_PARENT = /^(?:P|H[1-6]|SPAN|A|EM|STRONG|LABEL|BUTTON)$/

/** What is known of a page whose panels are looked for. */
export interface PanelContext {
  readonly controls: Controls
  readonly language: string | null
  /** How many hidden elements lie behind an element in this way; see `shapeOf`. */
  readonly shapes: ReadonlyMap<string, number>
}

/**
 * Whether a hidden element is a panel that visitors open: it is a tab's, or may be found in the page while it is closed
 * (`hidden=until-found`); a control names it; a control or a heading is all that is before it; lines with something hidden
 * behind each follow each other; a control behind it opens the rest of a text; it has a name in a row above; or names
 * say that it folds.
 */
export function isPanel(element: Element, context: PanelContext): boolean {
  if (!holdsText(element, context.language)) return false
  const before = elementBefore(element)
  // Within a line it is a note, unless it is the end of the line.
  if (!isBlock(element) && PROSE_PARENT.test(element.parentElement?.nodeName ?? '')) return isRest(element)
  if (element.getAttribute('hidden')?.toLowerCase() === 'until-found') return true
  const role = element.getAttribute('role')?.toLowerCase()
  if (role === 'tabpanel' || (role === 'region' && element.hasAttribute('aria-labelledby'))) return true
  const control = context.controls.byId.get(element.id)
  if (control !== undefined) return !isOfSite(wordsIn(control))
  if (before !== null && isToggle(before)) return !isOfSite(wordsIn(before))
  if (isRest(element) || isRepeated(element, before, context.shapes) || siblingTabs(element) !== null) return true
  return isFold(element, before) && !isOfSite(before === null ? '' : wordsIn(before))
}

/** Whether words announce what the page has around its article. */
function isOfSite(words: string): boolean {
  return isLabel(words) || isComments(words) || (isSiteLine(words) && !MORE.test(words))
}

/** These open the rest of the article, too. */
const MORE = /^(?:read|show|see|load|continue)\s/i

/** Whether it holds text of the page's language, neither a form nor a list of links, and no name says otherwise. */
export function holdsText(element: Element, language: string | null): boolean {
  const words = wordsIn(element)
  if (words === '' || isInOtherLanguage(element, language)) return false
  if (hasJunkName({ className: element.getAttribute('class') ?? '', id: element.id })) return false
  if (element.querySelector(INTERACTIVE) !== null) return false
  return linkedLetters(element) * 2 <= words.length
}

const INTERACTIVE =
  'nav, select, textarea, input:not([type=radio i], [type=checkbox i], [type=hidden i]), [role=dialog i], [aria-modal=true i]'

function linkedLetters(element: Element): number {
  let sum = 0
  for (const link of element.querySelectorAll('a[href]')) sum += wordsIn(link).length
  return sum
}

/** Whether it is the end of a text that a control directly behind it opens. */
function isRest(element: Element): boolean {
  if (!isLongerThan(element, LEAST_REST - 1)) return false
  const parent = element.parentElement
  const isLast = element.nextElementSibling === null && (element.nextSibling?.nodeValue ?? '').trim() === ''
  const next = element.nextElementSibling ?? (isLast ? (parent?.nextElementSibling ?? null) : null)
  return next !== null && isMore(next)
}

function isMore(element: Element): boolean {
  const words = wordsIn(element)
  if (words === '' || words.length > LONGEST_MORE) return false
  const control = element.matches(OPENS) ? element : element.querySelector(OPENS)
  return control !== null && wordsIn(control) === words
}

const OPENS =
  'button, [role=button i], [aria-expanded], [onclick], a:not([href]), a[href^="#"], a[href^="javascript:" i]'

/** Where a hidden element is, by names: the same way again is the same part of a list. Null where nothing short is before it. */
export function shapeOf(element: Element): string | null {
  const before = elementBefore(element)
  if (before === null) return null
  return [before, element, element.parentElement].map(nameOf).join(' · ')
}

/** More of an element's classes tells no two apart. */
const LONGEST_NAMES = 200

function nameOf(element: Element | null): string {
  return `${element?.nodeName ?? ''} ${(element?.getAttribute('class') ?? '').slice(0, LONGEST_NAMES)}`
}

function isRepeated(element: Element, before: Element | null, shapes: PanelContext['shapes']): boolean {
  if (before === null || hidingOf(before) !== null || nameOf(before) === nameOf(element)) return false
  const words = wordsIn(before)
  if (words === '' || words.length > LONGEST_QUESTION || isOfSite(words)) return false
  return (shapes.get(shapeOf(element) ?? '') ?? 0) > 1
}
