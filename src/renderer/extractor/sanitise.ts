import createPurifier, { type UponSanitizeAttributeHookEvent } from 'dompurify'
import {
  allowedClass,
  allowedImage,
  allowedLink,
  attributes,
  dropped,
  htmlElements,
  mathElements,
  prefixedName,
} from '#shared/allow-list.ts'
import { textOf } from '#shared/text.ts'

/** A window with a DOM of its own; what is parsed in it runs nothing and loads nothing. */
export type DomWindow = Window & typeof globalThis

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
  /** `sanitise` of each, at the price of one where they are small. */
  sanitiseAll(htmls: readonly string[]): readonly string[]
  /** An element that holds a small piece of HTML, as if it was parsed alone; to be looked at, not to be kept. */
  block(html: string): HTMLElement
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
  const config = {
    ALLOWED_TAGS: [...htmlElements, ...mathElements],
    ALLOWED_ATTR: [...new Set(Object.values(attributes).flat())],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    // Addresses are judged by the hook, each attribute by its own rule; this only keeps DOMPurify from a second opinion.
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|asset:|#|[^:]*$)/i,
    FORBID_CONTENTS: [...dropped],
    // Text of an article may hold `{{…}}`; nothing here evaluates it.
    SAFE_FOR_TEMPLATES: false,
    // Written by `written`.
    RETURN_DOM: true,
  }
  const parser = new window.DOMParser()
  const parse = (html: string): Document => parser.parseFromString(html, 'text/html')
  // DOMPurify would parse without a doctype, where other rules hold (a table within a paragraph stays there).
  const fragment = (html: string): HTMLElement => parse(`<!doctype html><body>${html}`).body
  // In a holder: DOMPurify takes a body for its own document's, and then refuses to remove what stands at its edges.
  const holding = (body: HTMLElement): HTMLElement => {
    const holder = body.ownerDocument.createElement('div')
    holder.append(...body.childNodes)
    return holder
  }
  const purified = (holder: HTMLElement): Element => {
    withoutIs(holder)
    const clean = purifier.sanitize(holder, config) as unknown as HTMLElement
    return clean.firstElementChild ?? clean
  }
  const once = (html: string): string => written(purified(holding(fragment(html))))

  // A document is dear, and a page leaves out hundreds of blocks.
  let shelf: Document | undefined
  const block = (html: string): HTMLElement => {
    if (!isSmallBlock(html)) return holding(fragment(html))
    shelf ??= parse('<!doctype html>')
    const holder = shelf.createElement('div')
    holder.innerHTML = html
    return holder
  }
  /** `once` of each; null when what came of them cannot be told apart. */
  const onceForAll = (htmls: readonly string[]): readonly string[] | null => {
    const blocks = htmls.map(block)
    const [first] = blocks
    if (first === undefined) return []
    const all = first.ownerDocument.createElement('div')
    all.append(...blocks)
    const clean = [...purified(all).children]
    return clean.length === htmls.length ? clean.map(written) : null
  }
  const sanitise = (html: string): string => {
    let current = once(html)
    for (let round = 0; round < ROUNDS; round += 1) {
      const next = once(current)
      if (next === current) return current
      current = next
    }
    return asParagraphs(fragment(current))
  }

  return {
    parse,
    fragment,
    xml: (node) => new window.XMLSerializer().serializeToString(node),
    block,
    sanitise,
    sanitiseAll(htmls) {
      const small = htmls.filter(isSmallBlock)
      const first = onceForAll(small)
      const second = first === null || !first.every(isSmallBlock) ? null : onceForAll(first)
      const safe = new Map<string, string>()
      for (const [at, html] of small.entries()) {
        const [clean, again] = [first?.[at], second?.[at]]
        if (clean !== undefined && clean === again) safe.set(html, clean)
      }
      return htmls.map((html) => safe.get(html) ?? sanitise(html))
    },
  }
}

/** So many tags cannot nest as deep as browsers parse. */
const FEW_TAGS = 400

/** Whether HTML means the same in the middle of a document as alone in one. */
function isSmallBlock(html: string): boolean {
  if (/<\/?(?:html|head|body|frameset|frame|plaintext)\b/i.test(html)) return false
  let tags = 0
  for (let at = html.indexOf('<'); at !== -1 && tags <= FEW_TAGS; at = html.indexOf('<', at + 1)) tags += 1
  return tags <= FEW_TAGS
}

/** An element made with `is` is written with it for ever, even when the attribute is gone: others take their places. */
function withoutIs(root: HTMLElement): void {
  for (const element of root.querySelectorAll('[is]')) {
    const plain = root.ownerDocument.createElementNS(element.namespaceURI, element.localName)
    for (const { name, value } of element.attributes) {
      if (name !== 'is' && /^[a-z][a-z0-9-]*$/.test(name)) plain.setAttribute(name, value)
    }
    plain.append(...element.childNodes)
    element.replaceWith(plain)
  }
}

function checkAttribute(node: Element, event: UponSanitizeAttributeHookEvent): void {
  const { attrName: name, attrValue: value } = event
  const element = node.nodeName.toLowerCase()
  const allowed = attributes['*']?.includes(name) || attributes[element]?.includes(name)
  const checked = allowed === true ? checkedValue(name, value) : null
  if (checked === null) event.keepAttr = false
  else event.attrValue = checked
}

function checkedValue(name: string, value: string): string | null {
  switch (name) {
    case 'href':
      return allowedLink(value)
    case 'src':
      return allowedImage(value) ? value : null
    case 'class':
      return allowedClass(value)
    case 'id':
    case 'name':
      return value.trim() === '' ? null : prefixedName(value.trim())
    case 'dir':
      return /^(ltr|rtl|auto)$/i.test(value) ? value.toLowerCase() : null
    case 'lang':
      return /^[A-Za-z]{1,8}([-_][A-Za-z0-9]{1,8}){0,6}$/.test(value) ? value : null
    case 'colspan':
    case 'rowspan':
    case 'span':
    case 'columnspan':
      return /^\d{1,3}$/.test(value) ? value : null
    case 'start':
    case 'reversed':
    case 'open':
      return /^-?\d{0,9}$/.test(value) ? value : ''
    default:
      return value
  }
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

/** Blanks at the edges of a document are the parser's to drop, or not: gone, they make no difference. */
function written(body: Element): string {
  for (const pre of body.querySelectorAll('pre')) {
    // A parser takes the first line break of a `pre` for mark-up, and what is written must not lose one each time.
    if (pre.firstChild?.nodeType === 3 && pre.firstChild.nodeValue?.startsWith('\n')) pre.prepend('\n')
  }
  return body.innerHTML.replace(/^[\t\n\f\r ]+/, '').replace(/[\t\n\f\r ]+$/, '')
}
