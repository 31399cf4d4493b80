import { isHidden } from '../dom/blocks.ts'
import { PANEL_LABEL, SHOW_MARK } from '../dom/own-marks.ts'

/** How an element hides its content from readers of the page. */
export type Hiding = 'hidden' | 'display' | 'visibility' | 'opacity' | 'aria'

/** A declaration that hides, alone in its part of a style. */
const DECLARATIONS: readonly (readonly [Hiding, RegExp])[] = [
  ['display', /^\s*display\s*:\s*none\b/i],
  ['visibility', /^\s*visibility\s*:\s*(?:hidden|collapse)\b/i],
  ['opacity', /^\s*opacity\s*:\s*0?(?:\.0{1,9})?%?\s*(?:!\s*important\s*)?$/i],
]

/** A longer declaration says something else: a picture, a list of fonts. */
const LONGEST = 200

/** Attributes by which an element may hide; a selector finds candidates, `hidingOf` decides. */
export const MAY_HIDE =
  '[hidden], [aria-hidden="true" i], [style*="none" i], [style*="hidden" i], [style*="collapse" i], [style*="opacity" i]'

/** How an element's own attributes hide it, also from screen readers alone; null when they do not. */
export function hidingOf(element: Element): Hiding | null {
  if (!element.hasAttributes()) return null
  if (element.hasAttribute('hidden')) return 'hidden'
  for (const declaration of (element.getAttribute('style') ?? '').split(';')) {
    if (declaration.length > LONGEST) continue
    const hiding = DECLARATIONS.find(([, pattern]) => pattern.test(declaration))
    if (hiding !== undefined) return hiding[0]
  }
  if (isHidden(element)) return 'display'
  return element.getAttribute('aria-hidden')?.toLowerCase() === 'true' ? 'aria' : null
}

/** Shows an element that its own attributes hide. @returns what hides it again */
export function show(element: Element): () => void {
  const before = HIDING_ATTRIBUTES.map((name) => [name, element.getAttribute(name)] as const)
  element.removeAttribute('hidden')
  element.removeAttribute('aria-hidden')
  const style = element.getAttribute('style')
  if (style !== null) {
    const rest = style
      .split(';')
      .filter((declaration) => !DECLARATIONS.some(([, pattern]) => pattern.test(declaration)))
    element.setAttribute('style', rest.join(';'))
  }
  markShown(element)
  return () => {
    element.removeAttribute(SHOW_MARK)
    for (const [name, value] of before) if (value !== null) element.setAttribute(name, value)
  }
}

const HIDING_ATTRIBUTES = ['hidden', 'aria-hidden', 'style']

/** Marks an element whose content was not shown, or that was not in the page. */
export function markShown(element: Element): void {
  element.setAttribute(SHOW_MARK, '')
}

/** Hides an element. */
export function hide(element: Element): void {
  element.setAttribute('hidden', '')
}

/** Whether an element is the line above a panel that was shown, as the steps before have written it. */
export function isPanelLabel(element: Element | null): boolean {
  return element?.hasAttribute(PANEL_LABEL) === true
}

/** Marks the line above a panel that was shown. */
export function markLabel(element: Element): void {
  element.setAttribute(PANEL_LABEL, '')
  markShown(element)
}
