import createPurifier, { type UponSanitizeAttributeHookEvent } from 'dompurify'
import { dropped, htmlElements, mathElements } from '#shared/extraction/allow-list.ts'
import { textOf } from '#shared/text/text.ts'
import { moveInside } from '../dom/elements.ts'
import { allowedValue, attributeNames, isAllowed, strip } from './allowed.ts'
import { fitSpans } from './spans.ts'
import { writeAllowed } from './write.ts'

/** A window with a DOM of its own; what is parsed in it runs nothing and loads nothing. */
export type DomWindow = Window & typeof globalThis

/** HTML that was made safe. */
export interface SafeHtml {
  readonly html: string
  /** An element that holds it as it will be parsed again; to be looked at. */
  readonly root: HTMLElement
}

/** The way to parse and to make safe, for those who know no window. */
export interface Dom {
  /** An inert document of a page's HTML. */
  parse(html: string): Document
  /** The body of a document that holds that HTML and has a doctype, as the document it will be shown in. */
  fragment(html: string): HTMLElement
  /**
   * The HTML by the allow-list alone (shared/allow-list.ts). Doing it again changes nothing, and so does parsing the
   * result inside any block: what is shown is what was checked.
   */
  sanitise(html: string): string
  /** `sanitise` of what an element holds, without writing and parsing that first. The element is used up. */
  safe(content: Element): SafeHtml
  /** `safe` without pictures, for the hundreds of blocks that a page leaves out: quick where it holds plain HTML. */
  safeBlock(content: Element): SafeHtml
  /** A node as XML. */
  xml(node: Node): string
}

/** Parsers move what stands in wrong places; real pages come to rest after two or three rounds. */
const ROUNDS = 8

export function domOf(window: DomWindow): Dom {
  const purifier = createPurifier(window)
  purifier.addHook('uponSanitizeAttribute', checkAttribute)
  // DOMPurify itself empties it only, or drops the element with all its text.
  purifier.addHook('beforeSanitizeAttributes', (element) => element.removeAttribute?.('is'))
  purifier.setConfig({
    ALLOWED_TAGS: [...htmlElements, ...mathElements],
    ALLOWED_ATTR: [...attributeNames],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    // Addresses are judged by the hook, each attribute by its own rule; this only keeps DOMPurify from a second opinion.
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|asset:|#|[^:]*$)/i,
    // Times and titles have colons too.
    ADD_URI_SAFE_ATTR: [...attributeNames].filter((name) => name !== 'href' && name !== 'src'),
    FORBID_CONTENTS: [...dropped],
    // Text of an article may hold `{{…}}`; nothing here evaluates it.
    SAFE_FOR_TEMPLATES: false,
    // Else it makes a document each time it is asked, which costs more than all it does to an article.
    IN_PLACE: true,
  })
  const parser = new window.DOMParser()
  const parse = (html: string): Document => parser.parseFromString(html, 'text/html')
  // DOMPurify would parse without a doctype, where other rules hold (a table within a paragraph stays there).
  const fragment = (html: string): HTMLElement => parse(`<!doctype html><body>${html}`).body
  const purified = (content: Element): HTMLElement => {
    const holder = holding(content)
    withoutIs(holder)
    strip(holder)
    purifier.sanitize(holder)
    fitSpans(holder)
    return holder
  }

  // A document is dear, and a page leaves out hundreds of blocks.
  let shelf: Document | undefined
  const inElement = (html: string): HTMLElement => {
    shelf ??= parse('<!doctype html>')
    const holder = shelf.createElement('div')
    holder.innerHTML = html
    return holder
  }
  /** HTML that is parsed as it was written and has nothing else than the allow-list; null when it is not yet that. */
  const resting = (html: string, root = inElement(html)): SafeHtml | null =>
    // What is allowed means the same within a document as alone in one, unless it nests as deep as browsers parse.
    !html.includes('<!') && written(root) === html && isAllowed(root) && !isDeep(root) && !fitSpans(root)
      ? { html, root }
      : null
  /** What was purified once, as it comes to rest. */
  const atRest = (html: string): SafeHtml => {
    let current = html
    for (let round = 0; round < ROUNDS; round += 1) {
      const safe = resting(current)
      if (safe !== null) return safe
      const next = written(purified(fragment(current)))
      if (next === current) return { html: current, root: fragment(current) }
      current = next
    }
    const words = asParagraphs(fragment(current))
    return { html: words, root: fragment(words) }
  }
  const safe = (content: Element): SafeHtml => atRest(written(purified(content)))
  /** What the allow-list writes of it, where that rests at once, or as the parser mends it. */
  const looked = (content: Element): SafeHtml | null => {
    const allowed = writeAllowed(content)
    if (allowed === null) return null
    const html = trimmed(allowed)
    const root = inElement(html)
    return resting(html, root) ?? resting(written(root))
  }

  return {
    parse,
    fragment,
    xml: (node) => new window.XMLSerializer().serializeToString(node),
    sanitise: (html) => safe(fragment(html)).html,
    safe,
    safeBlock(content) {
      const quick = looked(content)
      if (quick !== null) return quick
      for (const image of content.querySelectorAll('img')) image.remove()
      return safe(content)
    },
  }
}

/** Browsers put what nests deeper than 512 beside itself, and the reader's page has some elements around it. */
const DEEP = 480

function isDeep(root: Element): boolean {
  // So few elements cannot nest so deep.
  if (root.getElementsByTagName('*').length < DEEP) return false
  let level = [root]
  for (let depth = 0; depth < DEEP; depth += 1) {
    level = level.flatMap((element) => [...element.children])
    if (level.length === 0) return false
  }
  return true
}

/** In a holder of its own: what stands at the edges of a body DOMPurify would refuse to remove. */
function holding(content: Element): HTMLElement {
  const holder = (content.ownerDocument as Document).createElement('div')
  moveInside(content, holder)
  return holder
}

/** An element made with `is` is written with it for ever, even when the attribute is gone: others take their places. */
function withoutIs(root: HTMLElement): void {
  for (const element of root.querySelectorAll('[is]')) {
    const plain = root.ownerDocument.createElementNS(element.namespaceURI, element.localName)
    for (const { name, value } of element.attributes) {
      if (name !== 'is' && /^[a-z][a-z0-9-]*$/.test(name)) plain.setAttribute(name, value)
    }
    moveInside(element, plain)
    element.replaceWith(plain)
  }
}

function checkAttribute(node: Element, event: UponSanitizeAttributeHookEvent): void {
  const checked = allowedValue(node.nodeName.toLowerCase(), event.attrName, event.attrValue)
  if (checked === null) event.keepAttr = false
  else event.attrValue = checked
}

/** What never comes to rest is kept as its words alone. */
function asParagraphs(root: HTMLElement): string {
  const paragraph = root.ownerDocument.createElement('p')
  return textOf(root)
    .text.split('\n')
    .map((line) => {
      paragraph.textContent = line.trim()
      return paragraph.textContent === '' ? '' : paragraph.outerHTML
    })
    .join('')
}

/** Without blanks at its edges, which are the parser's to drop, or not: gone, they make no difference. */
function written(body: Element): string {
  // A parser takes the first line break of a `pre` for mark-up, and what is written must not lose one each time.
  const begun = [...body.querySelectorAll('pre')].flatMap((pre) => {
    const text = pre.firstChild
    if (text?.nodeType !== 3 || text.nodeValue?.startsWith('\n') !== true) return []
    const line = body.ownerDocument.createTextNode('\n')
    pre.prepend(line)
    return [line]
  })
  const html = body.innerHTML
  for (const line of begun) line.remove()
  return trimmed(html)
}

function trimmed(html: string): string {
  let [from, to] = [0, html.length]
  while (from < to && isBlank(html.charCodeAt(from))) from += 1
  while (to > from && isBlank(html.charCodeAt(to - 1))) to -= 1
  return html.slice(from, to)
}

/** As HTML has it. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c
}
