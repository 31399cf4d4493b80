import { blocksOf, isBlock, wordsOf } from '../dom/blocks.ts'
import { hasJunkName } from '../dom/junk.ts'
import { byElement } from '../dom/remember.ts'
import { SITE_PARTS } from '../dom/site-parts.ts'
import { controlsIn, elementBefore } from './controls.ts'
import { hidingOf, MAY_HIDE, show } from './hiding.ts'
import { holdsText, isPanel, type PanelContext, shapeOf } from './panels.ts'
import { isSentenceLine } from './prose.ts'
import { writeQuestion } from './questions.ts'
import { nameTabs } from './tabs.ts'
import { isTrap, languageOfPage } from './traps.ts'

/** The parts of a page that its article is in, where it has one of them. */
const MAIN = 'main, article, [role="main" i], [itemprop~="articleBody" i]'

/** Controls of visitors that name what they open. */
const NAMING = 'button[aria-controls], [role="button" i][aria-controls], [data-bs-target], [data-target]'

/**
 * Shows what belongs to the article and is closed until a visitor opens it: answers below their questions, the panels of
 * tabs, the rest behind “read more”. Panels of menus, dialogs, sidebars and forms stay closed, and so do copies of what is
 * shown. Runs before the page's elements are numbered: what is shown here was on the page, and is in the article or in the
 * receipt.
 */
export function showPanels(document: Document): void {
  const { body } = document
  const language = languageOfPage(document)
  const closed = body.querySelector(MAY_HIDE) === null ? [] : closedIn(body)
  const opened = closed.length > 0 ? openPanels(body, closed, language) : new Map<Element, Element | null>()
  nameTabs(body, opened, language)
  for (const panel of new Set([...opened.keys(), ...namedPanels(document, language)])) writeQuestion(panel)
}

/** Hidden blocks of the part that the article is in, with those within each other; no menus and the like. */
function closedIn(body: Element): readonly Element[] {
  const placeOf = placesIn(body)
  return [...body.querySelectorAll('[hidden], [aria-hidden], [style]')].filter(
    (element) => isClosed(element) && placeOf(element) !== 'elsewhere',
  )
}

/** Elements within a line are read out or not, and seen all the same. */
function isClosed(element: Element): boolean {
  const hiding = hidingOf(element)
  return hiding !== null && (hiding !== 'aria' || isBlock(element))
}

type Place = 'main' | 'page' | 'elsewhere'

/** Where an element lies, from its ancestors: each is looked at once. */
function placesIn(body: Element): (element: Element) => Place {
  const hasMain = body.querySelector(MAIN) !== null
  const places = new Map<Element, Place>([[body, 'page']])
  const within = (around: Place, element: Element): Place => {
    if (around === 'elsewhere' || isTrap(element)) return 'elsewhere'
    if (!hasMain) return hasJunkName(namesOf(element)) ? 'elsewhere' : 'page'
    if (around === 'main') return 'main'
    if (isClosed(element)) return 'elsewhere'
    return element.matches(MAIN) ? 'main' : 'page'
  }
  return (element) => {
    const chain: Element[] = []
    let place: Place | undefined
    for (let at: Element | null = element; at !== null && place === undefined; at = at.parentElement) {
      place = places.get(at)
      if (place === undefined) chain.push(at)
    }
    let around = place ?? 'page'
    for (const inner of chain.reverse()) {
      around = within(around, inner)
      places.set(inner, around)
    }
    return around
  }
}

function namesOf(element: Element) {
  return { className: element.getAttribute('class') ?? '', id: element.id }
}

/** @returns those that are open now, each with the control that names it */
function openPanels(
  body: Element,
  closed: readonly Element[],
  language: string | null,
): ReadonlyMap<Element, Element | null> {
  const shapes = new Map<string, number>()
  for (const element of closed) {
    const shape = shapeOf(element)
    if (shape !== null) shapes.set(shape, (shapes.get(shape) ?? 0) + 1)
  }
  const ids = new Set(closed.flatMap(({ id }) => (id === '' ? [] : [id])))
  const context: PanelContext = { controls: controlsIn(body, ids), language, shapes }
  let seen: Set<string> | undefined
  const opened = new Map<Element, Element | null>()
  const isWithin = (inner: Element, outer: Element | null) => outer?.contains(inner) === true
  let refused: Element | null = null
  for (const element of closed) {
    if (isWithin(element, refused)) continue
    if (!isPanel(element, context)) {
      refused = element
      continue
    }
    seen ??= new Set(proseOf(body))
    const close = show(element)
    const lines = proseOf(element)
    if (lines.length > 0 && countIn(lines, seen) * 2 >= lines.length) {
      close()
      refused = element
      continue
    }
    for (const line of lines) seen.add(line)
    opened.set(element, context.controls.byId.get(element.id) ?? null)
  }
  return opened
}

function countIn(lines: readonly string[], seen: ReadonlySet<string>): number {
  return lines.filter((line) => seen.has(line)).length
}

/** The words of each line of prose that an element shows. */
function proseOf(element: Element): readonly string[] {
  return blocksOf(element)
    .filter(isSentenceLine)
    .map(({ text }) => wordsOf(text))
}

/** Panels that a style sheet closes: attributes hide nothing of them, and a button before them names them. */
function namedPanels(document: Document, language: string | null): readonly Element[] {
  const panels: Element[] = []
  // Judged once: thousands of controls may name one.
  const isText = byElement((panel: Element) => hidingOf(panel) === null && holdsText(panel, language))
  for (const control of document.body.querySelectorAll(NAMING)) {
    const named = ['aria-controls', 'data-bs-target', 'data-target'].map((name) => control.getAttribute(name) ?? '')
    const id = named.find((value) => value !== '')?.replace(/^#/, '') ?? ''
    const panel = id === '' ? null : document.getElementById(id)
    if (panel === null || elementBefore(panel)?.contains(control) !== true || control.closest(SITE_PARTS) !== null)
      continue
    if (isText(panel)) panels.push(panel)
  }
  return panels
}
