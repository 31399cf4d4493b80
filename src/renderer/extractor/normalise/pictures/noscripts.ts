import { parseDisarmed } from '../../dom/disarm.ts'
import { hasWords, isLongerThan } from '../../dom/elements.ts'

/** More words than these beside its picture are text for readers without scripts. */
const FEW = 40

/** The image for readers without scripts is the real one: it replaces the placeholder next to it. */
export function unwrapNoscripts(document: Document): void {
  for (const noscript of document.querySelectorAll('noscript')) {
    // A DOM that could run scripts has the content as text.
    if (noscript.firstElementChild === null && /<(?:img|amp-img)\b/i.test(noscript.textContent ?? '')) {
      noscript.replaceChildren(parseDisarmed(noscript.textContent ?? '', document))
    }
    const inside = noscript.querySelectorAll('img, amp-img')
    const image = inside[0]
    if (image === undefined || inside.length > 1 || isLongerThan(noscript, FEW)) continue
    const placeholder = placeholderOf(noscript)
    if (placeholder === null) {
      const picture = image.closest('picture')
      noscript.replaceWith(picture !== null && noscript.contains(picture) ? picture : image)
      continue
    }
    for (const name of ['src', 'srcset']) {
      const value = image.getAttribute(name)
      if (value !== null) placeholder.setAttribute(`data-noscript-${name}`, value)
    }
    if (!placeholder.hasAttribute('alt')) placeholder.setAttribute('alt', image.getAttribute('alt') ?? '')
    noscript.remove()
  }
}

/** The image that a script would fill, next to the one for readers without. */
function placeholderOf(noscript: Element): Element | null {
  const neighbour = noscript.previousElementSibling ?? noscript.nextElementSibling
  if (neighbour === null || hasWords(neighbour)) return null
  return neighbour.matches('img, amp-img') ? neighbour : neighbour.querySelector('img, amp-img')
}
