const MOVING = 'animate, animateTransform, animateMotion, animateColor, set'
/** Brings what styles move to its end. What repeats for ever is shown once. */
const AT_REST =
  '*,*::before,*::after{animation-duration:0s!important;animation-delay:0s!important;animation-iteration-count:1!important;transition:none!important}'

/**
 * Shows a drawing as it is once what moves in it has come to rest: bars that grow are grown, and what fades in is there.
 * A bitmap shows one moment, and the first one is often empty.
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

/** Sets what an animation leaves behind when it ends; one that repeats for ever or lets go again leaves nothing. */
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
    // No name that an attribute may have.
  }
}
