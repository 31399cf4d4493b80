import type { PlainForm } from '../plain-form.ts'

/** Attributes by which scripts find the places for advertisements: `data-ad-client`, `data-ad-slot`. */
const AD_ATTRIBUTE = /^data-(?:full-width-)?ads?-/

/** Places for advertisements, with what stands in for one: elements that exist for them alone (AMP, AdSense). */
export const adverts: readonly PlainForm[] = [
  {
    names: ['amp-ad', 'amp-embed', 'amp-sticky-ad', 'amp-auto-ads', 'ins'],
    write(element) {
      if (
        element.localName !== 'ins' ||
        element.getAttributeNames().some((name) => AD_ATTRIBUTE.test(name)) ||
        isNamed(element)
      )
        element.remove()
    },
  },
]

function isNamed(element: Element): boolean {
  return /(?:^|\s)(?:adsbygoogle|ads?|advert(?:isement)?)(?:\s|$)/i.test(element.getAttribute('class') ?? '')
}
