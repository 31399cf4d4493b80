import { Readability } from '@mozilla/readability'
import { hasWords, moveInside } from '../dom/elements.ts'
import { byText, CLASSES } from '../dom/remember.ts'

/** Parts of Readability that its types do not name. */
interface Inner {
  readonly _doc: Document
  REGEXPS: Readonly<Record<string, RegExp>>
  _grabArticle(page: Element | null): Element | null
  _postProcessContent(article: Element): void
  _getLinkDensity(element: Element): number
}

const inner = Readability.prototype as unknown as Inner

/** Patterns that are only ever tested against the classes and ids of elements. */
const BY_NAME = ['unlikelyCandidates', 'okMaybeItsACandidate', 'positive', 'negative', 'byline'] as const
const REMEMBERING = { ...inner.REGEXPS, ...Object.fromEntries(BY_NAME.map((name) => [name, remembering(name)])) }

/**
 * Readability with the same results. Some of its parts, asked of every element of a page, take the long way: here they
 * have the short one. The version of the package is pinned, and `real-pages.slow.test.ts` compares the results.
 */
export class QuickReadability<T> extends Readability<T> {
  readonly #base: Element | null

  constructor(...of: ConstructorParameters<typeof Readability<T>>) {
    super(...of)
    Object.assign(this, { REGEXPS: REMEMBERING })
    this.#base = of[0].querySelector('base[href]')
  }

  /** Readability writes out the whole page in case it has to begin again, and the article for a log that is off. */
  _grabArticle(page: Element | null): Element | null {
    const { body } = (this as unknown as Inner)._doc
    holdCopy(body)
    const article = inner._grabArticle.call(this as unknown as Inner, page)
    Reflect.deleteProperty(body, 'innerHTML')
    if (article !== null) Object.defineProperty(article, 'innerHTML', { value: '', configurable: true })
    return article
  }

  _postProcessContent(article: Element): void {
    Reflect.deleteProperty(article, 'innerHTML')
    const { _doc } = this as unknown as Inner
    // A page whose root has a class such as `header-fixed` loses all of it as unlikely: its links still have their base.
    if (this.#base?.isConnected === false) (_doc.documentElement ?? _doc).append(this.#base)
    inner._postProcessContent.call(this as unknown as Inner, article)
  }

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

  /** Asks for the text last, where Readability collects it for every element. */
  _isValidByline(node: Element, names: string): boolean {
    const isNamed =
      node.getAttribute('rel') === 'author' ||
      node.getAttribute('itemprop')?.includes('author') === true ||
      (REMEMBERING.byline as RegExp).test(names)
    if (!isNamed) return false
    const { length } = (node.textContent ?? '').trim()
    return length > 0 && length < 100
  }

  /** Without links nothing is linked. */
  _getLinkDensity(element: Element): number {
    return element.getElementsByTagName('a').length === 0
      ? 0
      : inner._getLinkDensity.call(this as unknown as Inner, element)
  }
}

/** A pattern that remembers what it was asked: pages repeat their classes. */
function remembering(name: (typeof BY_NAME)[number]): Pick<RegExp, 'test'> {
  const pattern = inner.REGEXPS[name] as RegExp
  return { test: byText(CLASSES, (names) => pattern.test(names)) }
}

const COPY = 'copy'

/** Whatever asks for the element's HTML, to set it again later, gets a copy of its content, which is quicker to make. */
function holdCopy(element: Element): void {
  const copy = element.cloneNode(true) as Element
  Object.defineProperty(element, 'innerHTML', {
    configurable: true,
    get: () => COPY,
    set() {
      element.replaceChildren()
      moveInside(copy.cloneNode(true) as Element, element)
    },
  })
}
