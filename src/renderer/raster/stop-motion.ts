const MOVING = 'animate, animateTransform, animateMotion, animateColor, set'
/** Puts animations of styles at their end. One that repeats endlessly is shown once. */
const AT_REST =
  '*,*::before,*::after{animation-duration:0s!important;animation-delay:0s!important;animation-iteration-count:1!important;transition:none!important}'

/**
 * Puts the animations of a drawing at their end: bars that grow are grown, and what fades in is visible. A bitmap shows one
 * moment, and the first one is often empty.
 */
export function stopMotion(root: Element): void {
  for (const moving of [...root.querySelectorAll(MOVING)]) {
    applyEnd(moving)
    moving.remove()
  }
  const style = root.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'style')
  style.textContent = AT_REST
  root.append(style)
}

/** Sets the value that an animation ends with. One that repeats endlessly or resets at its end has none. */
function applyEnd(moving: Element): void {
  const isSimple = moving.localName === 'animate' || moving.localName === 'set'
  const name = moving.getAttribute('attributeName')
  const stays = moving.getAttribute('fill') === 'freeze' && moving.getAttribute('repeatCount') !== 'indefinite'
  const end = moving.getAttribute('values')?.split(';').at(-1)?.trim() || moving.getAttribute('to')
  const address = moving.getAttribute('href') ?? moving.getAttributeNS('http://www.w3.org/1999/xlink', 'href')
  if (!isSimple || !stays || name === null || end === null || end === undefined || /href$/i.test(name)) return
  const moved = address?.startsWith('#') ? moving.ownerDocument.getElementById(address.slice(1)) : moving.parentElement
  try {
    moved?.setAttribute(name, end)
  } catch {
    // The name is not valid for an attribute.
  }
}
