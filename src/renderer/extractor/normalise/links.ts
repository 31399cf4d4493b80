import { absolute } from './images.ts'

/** Makes links absolute; a link that leads nowhere without its page becomes text. */
export function settleLinks(root: Element, base: string | null): void {
  for (const link of root.querySelectorAll('a[href]')) {
    const href = (link.getAttribute('href') ?? '').trim()
    // Notes link to places in the text itself.
    const address = /^(?:mailto:|#)/i.test(href) ? href : absolute(href, base)
    if (address === null) link.replaceWith(...link.childNodes)
    else link.setAttribute('href', address)
  }
}
