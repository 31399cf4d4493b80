import { absolute } from './images.ts'

/** Writes links as they lead from their page; what leads nowhere without it is no link any more. */
export function settleLinks(root: Element, base: string | null): void {
  for (const link of root.querySelectorAll('a[href]')) {
    const href = (link.getAttribute('href') ?? '').trim()
    // Notes lead to places in the text itself.
    const address = /^(?:mailto:|#)/i.test(href) ? href : absolute(href, base)
    if (address === null) link.replaceWith(...link.childNodes)
    else link.setAttribute('href', address)
  }
}
