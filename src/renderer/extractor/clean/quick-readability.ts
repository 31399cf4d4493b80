import { Readability } from '@mozilla/readability'

/**
 * Readability with the same results. Some of its parts, asked of every element of a page, take the long way: here they
 * have the short one. The version of the package is pinned, and `real-pages.slow.test.ts` compares the results.
 */
export class QuickReadability<T> extends Readability<T> {
  /** An element without a style attribute has no inline style; asking for it makes an object for each element. */
  _isProbablyVisible(element: HTMLElement): boolean {
    if (!element.hasAttributes()) return true
    if (element.hasAttribute('style')) {
      const { style } = element
      if (style?.display === 'none' || style?.visibility === 'hidden') return false
    }
    if (element.hasAttribute('hidden')) return false
    if (element.getAttribute('aria-hidden') !== 'true') return true
    const { className } = element
    return typeof className === 'string' && className.includes('fallback-image')
  }

  /** Stops at the first word, where Readability collects the text of all elements of each. */
  _isElementWithoutContent(node: Element): boolean {
    if (node.nodeType !== 1 || hasWords(node)) return false
    const { length } = node.children
    return length === 0 || length === node.getElementsByTagName('br').length + node.getElementsByTagName('hr').length
  }
}

function hasWords(root: Node): boolean {
  let node: Node = root
  for (;;) {
    if (node.nodeType === 3 && /\S/.test((node as Text).data)) return true
    const inside: Node | null = node.firstChild
    if (inside !== null) {
      node = inside
      continue
    }
    while (node.nextSibling === null) {
      if (node === root || node.parentNode === null) return false
      node = node.parentNode
      if (node === root) return false
    }
    if (node === root) return false
    node = node.nextSibling
  }
}
