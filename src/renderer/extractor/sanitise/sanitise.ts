import createPurifier, { type UponSanitizeAttributeHookEvent } from 'dompurify'
import { dropped, htmlElements, mathElements } from '#shared/extraction/allow-list.ts'
import { textOf } from '#shared/text/text.ts'
import { childrenOf, moveInside } from '../dom/elements.ts'
import { allowedValue, attributeNames, isAllowed, strip } from './allowed.ts'
import { fitSpans } from './spans.ts'
import { writeAllowed, writeContent } from './write.ts'

/** A window with a DOM of its own; a document parsed in it runs nothing and loads nothing. */
export type DomWindow = Window & typeof globalThis

/** Sanitised HTML. */
export interface SafeHtml {
  readonly html: string
  /** An element that holds it as it will be parsed again, for reading. */
  readonly root: HTMLElement
}

/** Parses and sanitises, for code that knows no window. */
export interface Dom {
  /** A document of a page's HTML that runs and loads nothing. */
  parse(html: string): Document
  /** The body of a document with that HTML and a doctype, as the reader's document will have it. */
  fragment(html: string): HTMLElement
  /**
   * Sanitises HTML by the allow-list alone (shared/extraction/allow-list.ts). Sanitising again changes nothing, and
   * neither does parsing the result inside any block: the reader sees exactly what was checked.
   */
  sanitise(html: string): string
  /** Sanitises the content of an element, without the detour of writing and parsing it. The element is used up. */
  safe(content: Element): SafeHtml
  /**
   * `safe` of each element, without pictures, for the hundreds of blocks that a page leaves out: quick for plain HTML,
   * which is parsed for all of them together.
   */
  safeBlocks(contents: readonly Element[]): readonly SafeHtml[]
  /** A node as XML. */
  xml(node: Node): string
}

/** Parsers move misplaced elements; real pages come to rest after two or three rounds. */
const ROUNDS = 8

export function domOf(window: DomWindow): Dom {
  const parsers = parsersOf(window)
  const { parse, fragment } = parsers
  const safe = (content: Element) => comeToRest(writeHtml(parsers.purify(content)), parsers)
  return {
    parse,
    fragment,
    xml: (node) => new window.XMLSerializer().serializeToString(node),
    sanitise: (html) => safe(fragment(html)).html,
    safe,
    safeBlocks(contents) {
      const written = contents.map((content) => {
        const allowed = writeAllowed(content)
        return allowed === null ? null : trimBlanks(allowed)
      })
      const roots = parseTogether(written, parsers)
      return contents.map((content, at) => {
        const plain = restingBlock(written[at] ?? null, roots?.[at] ?? null, parsers)
        if (plain !== null) return plain
        for (const image of content.querySelectorAll('img')) image.remove()
        return safe(content)
      })
    },
  }
}

interface Parsers extends Pick<Dom, 'parse' | 'fragment'> {
  /** In an element of one document that all calls share: a document is expensive, and a page leaves out hundreds of blocks. */
  inElement(html: string): HTMLElement
  /** Moves the content of an element into one that DOMPurify has cleaned. */
  purify(content: Element): HTMLElement
}

function parsersOf(window: DomWindow): Parsers {
  const parser = new window.DOMParser()
  const parse = (html: string): Document => parser.parseFromString(html, 'text/html')
  const purifier = purifierOf(window)
  let shared: Document | undefined
  return {
    parse,
    // DOMPurify would parse without a doctype, where other rules hold (a table within a paragraph stays there).
    fragment: (html) => parse(`<!doctype html><body>${html}`).body,
    inElement(html) {
      shared ??= parse('<!doctype html>')
      const holder = shared.createElement('div')
      holder.innerHTML = html
      return holder
    },
    purify(content) {
      const holder = holding(content)
      withoutIs(holder)
      strip(holder)
      purifier.sanitize(holder)
      fitSpans(holder)
      return holder
    },
  }
}

function purifierOf(window: DomWindow): ReturnType<typeof createPurifier> {
  const purifier = createPurifier(window)
  purifier.addHook('uponSanitizeAttribute', checkAttribute)
  // DOMPurify itself only empties it, or drops the element with all its text.
  purifier.addHook('beforeSanitizeAttributes', (element) => element.removeAttribute?.('is'))
  purifier.setConfig({
    ALLOWED_TAGS: [...htmlElements, ...mathElements],
    ALLOWED_ATTR: [...attributeNames],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    // The hook judges addresses, each attribute by its own rule; this only keeps DOMPurify from a second opinion.
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|asset:|#|[^:]*$)/i,
    // Times and titles have colons too.
    ADD_URI_SAFE_ATTR: [...attributeNames].filter((name) => name !== 'href' && name !== 'src'),
    FORBID_CONTENTS: [...dropped],
    // Text of an article may contain `{{…}}`; nothing here evaluates it.
    SAFE_FOR_TEMPLATES: false,
    // Otherwise it makes a document for each call, which costs more than all it does to an article.
    IN_PLACE: true,
  })
  return purifier
}

/** HTML that parses to what it says and holds nothing but the allow-list; null when it is not that yet. */
function asResting(html: string, root: HTMLElement): SafeHtml | null {
  // What is allowed means the same inside a document as alone in one, unless it nests as deep as browsers parse.
  const isResting =
    !html.includes('<!') && writeHtml(root) === html && isAllowed(root) && !isDeep(root) && !fitSpans(root)
  return isResting ? { html, root } : null
}

/** Purifies until parsing changes nothing any more. */
function comeToRest(purified: string, { fragment, inElement, purify }: Parsers): SafeHtml {
  let html = purified
  for (let round = 0; round < ROUNDS; round += 1) {
    const safe = asResting(html, inElement(html))
    if (safe !== null) return safe
    const next = writeHtml(purify(fragment(html)))
    if (next === html) return { html, root: fragment(html) }
    html = next
  }
  const words = asParagraphs(fragment(html))
  return { html: words, root: fragment(words) }
}

/**
 * An element for each of several pieces of HTML, parsed at once; null when one of them does not end where it should. A
 * piece that leaves anything open changes what follows it, which its check then finds.
 */
function parseTogether(pieces: readonly (string | null)[], { inElement }: Parsers): readonly HTMLElement[] | null {
  const { children } = inElement(pieces.map((html) => `<div>${html ?? ''}</div>`).join(''))
  return children.length === pieces.length ? ([...children] as HTMLElement[]) : null
}

/**
 * What the allow-list alone made of a block, or as the parser mends that; null when it does not come to rest.
 * @param parsed the block, where it was parsed with others
 */
function restingBlock(html: string | null, parsed: HTMLElement | null, { inElement }: Parsers): SafeHtml | null {
  if (html === null) return null
  const resting = parsed === null ? null : asResting(html, parsed)
  if (resting !== null) return resting
  const root = inElement(html)
  const mended = () => {
    const next = writeHtml(root)
    return asResting(next, inElement(next))
  }
  return asResting(html, root) ?? mended()
}

/** Browsers move what nests deeper than 512 out of its parent, and the reader's page has some elements around it. */
const DEEP = 480

function isDeep(root: Element): boolean {
  // So few elements cannot nest so deep.
  if (root.getElementsByTagName('*').length < DEEP) return false
  let level = [root]
  for (let depth = 0; depth < DEEP; depth += 1) {
    level = level.flatMap(childrenOf)
    if (level.length === 0) return false
  }
  return true
}

/** A new element with the content: DOMPurify would refuse to remove what is at the edges of a body. */
function holding(content: Element): HTMLElement {
  const holder = (content.ownerDocument as Document).createElement('div')
  moveInside(content, holder)
  return holder
}

/**
 * An element made with `is` is always written with it, even when the attribute is removed: new elements replace them.
 */
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

/** HTML that never comes to rest is reduced to its words. */
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

/** Without blanks at its edges: a parser may drop or keep them, and they make no difference. */
function writeHtml(body: Element): string {
  return trimBlanks(writeContent(body))
}

function trimBlanks(html: string): string {
  let [from, to] = [0, html.length]
  while (from < to && isBlank(html.charCodeAt(from))) from += 1
  while (to > from && isBlank(html.charCodeAt(to - 1))) to -= 1
  return html.slice(from, to)
}

/** HTML's definition of white space. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c
}
