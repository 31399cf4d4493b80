import { isBlock } from '../dom/blocks.ts'
import { moveInside, newElement, unwrap, wordsIn } from '../dom/elements.ts'
import { elementBefore, isToggle } from './controls.ts'
import { markLabel } from './hiding.ts'

const HEADING = 'h1, h2, h3, h4, h5, h6, dt, summary'

/**
 * Writes the control that opens a panel as what a reader needs of it: the line above the text. A heading stays one, without
 * its button; anything else becomes a line in bold. Buttons are no text to the steps that follow.
 */
export function writeQuestion(panel: Element): void {
  const toggle = elementBefore(panel)
  if (toggle === null || toggle.matches('[role="tab" i]') || !(isToggle(toggle) || isAllLink(toggle))) return
  const heading = toggle.matches(HEADING) ? toggle : toggle.querySelector(HEADING)
  for (const drawing of toggle.querySelectorAll('svg, input')) drawing.remove()
  if (heading !== null && wordsIn(heading) === wordsIn(toggle)) {
    for (const control of heading.querySelectorAll('button, [role="button" i]')) unwrap(control)
    const around = heading.parentElement
    if (around?.matches('button') === true) unwrap(around)
    for (const element of [heading, toggle]) plain(element)
    markLabel(heading)
    return
  }
  const line = newElement(toggle, 'strong')
  const holdsBlocks = [...toggle.querySelectorAll('*')].some(isBlock)
  if (holdsBlocks) line.append(wordsIn(toggle))
  else {
    for (const control of toggle.querySelectorAll('button, a, [role="button" i]')) unwrap(control)
    moveInside(toggle, line)
  }
  const question = newElement(toggle, toggle.localName === 'li' ? 'li' : 'p', line)
  markLabel(question)
  toggle.replaceWith(question)
}

/** Whether a label is a link that leads nowhere: scripts open the panel. */
function isAllLink(label: Element): boolean {
  const link = label.matches('a') ? label : label.querySelector('a')
  return (
    link !== null && /^(?:#|javascript:|$)/i.test(link.getAttribute('href') ?? '') && wordsIn(link) === wordsIn(label)
  )
}

/** Without the names and roles of a control. */
function plain(element: Element): void {
  for (const name of ['class', 'role', 'aria-expanded', 'aria-controls', 'tabindex', 'onclick'])
    element.removeAttribute(name)
}
