/** What an element keeps of the white space in its text, as CSS `white-space` says: all of it, the line breaks, nothing. */
export type WhiteSpace = 'all' | 'lines' | 'nothing'

/** How far a style is inherited here. */
const FARTHEST = 5
/** Longer attributes are no styles. */
const LONGEST = 10_000
const ALL = /^(?:pre|pre-wrap|break-spaces|preserve|-moz-pre-wrap)$/
const LINES = /^(?:pre-line|preserve-breaks)$/
/** Class names that repeat the declaration, as utility style sheets write them: `whitespace-pre-wrap`. */
const UTILITY = /(?:^|\s)(?:whitespace|white-space|ws)-(pre(?:-wrap|-line)?|break-spaces|normal|nowrap)(?:\s|$)/

/** By its own attributes; null when they say nothing. */
export function ownWhiteSpace(element: Element): WhiteSpace | null {
  if (element.localName === 'pre') return 'all'
  if (!element.hasAttributes()) return null
  const style = element.getAttribute('style')
  const classes = element.getAttribute('class')
  const value =
    declared(style, 'white-space') ??
    declared(style, 'white-space-collapse') ??
    (classes !== null && (classes.includes('space-') || classes.includes('ws-'))
      ? UTILITY.exec(classes)?.[1]
      : undefined)
  if (value === undefined || value === 'inherit') return null
  return ALL.test(value) ? 'all' : LINES.test(value) ? 'lines' : 'nothing'
}

/** By the attributes of the element and of those close around it. */
export function whiteSpaceOf(element: Element): WhiteSpace {
  let at: Element | null = element
  for (let depth = 0; at !== null && depth < FARTHEST; depth += 1, at = at.parentElement) {
    const own = ownWhiteSpace(at)
    if (own !== null) return own
  }
  return 'nothing'
}

/** Whether an inline element is a line or block of its own, by its own attributes. */
export function isShownAsBlock(element: Element): boolean {
  const style = element.getAttribute('style')
  const value = declared(style, 'display')
  // A drop capital floats within its line.
  if (declared(style, 'float') !== undefined) return false
  if (value !== undefined) return /^(?:block|flex|grid|list-item|table|flow-root)$/.test(value)
  return /(?:^|\s)(?:d-|display-)?block(?:\s|$)/.test(element.getAttribute('class') ?? '')
}

const MONOSPACED = /mono|courier|consolas|menlo|monaco/

/** Whether an element's letters all have the same width, as those of code, by its own attributes. */
export function isMonospaced(element: Element): boolean {
  const family = declared(element.getAttribute('style'), 'font-family') ?? ''
  return MONOSPACED.test(family) || /(?:^|\s)font-mono(?:space)?(?:\s|$)/.test(element.getAttribute('class') ?? '')
}

/** The value of a property in a style attribute, in lower case. */
function declared(style: string | null, name: keyof typeof DECLARATIONS): string | undefined {
  if (style === null || style.length > LONGEST || !style.includes(':') || !style.toLowerCase().includes(name))
    return undefined
  return DECLARATIONS[name].exec(style)?.[1]?.toLowerCase()
}

const DECLARATIONS = {
  'white-space': /(?:^|;)\s*white-space\s*:\s*([\w-]+)/i,
  'white-space-collapse': /(?:^|;)\s*white-space-collapse\s*:\s*([\w-]+)/i,
  display: /(?:^|;)\s*display\s*:\s*([\w-]+)/i,
  float: /(?:^|;)\s*float\s*:\s*(left|right)/i,
  'font-family': /(?:^|;)\s*font-family\s*:([^;]*)/i,
} as const

/** A longer style sheet belongs to a whole site. */
const LONGEST_SHEET = 300_000
const MOST_RULES = 60
const MOST_ELEMENTS = 2_000
/** Names of classes and ids alone: rules for `pre` or `code` repeat what these elements say. */
const SELECTOR = /^(?=[^.#]*[.#])[\w\s.#>-]{2,120}$/

/**
 * Writes what the page's own style sheets say of line breaks into the style attributes of the elements, where all
 * further steps see it: a class alone does not say that its text is verse or code.
 */
export function applySheets(document: Document): void {
  let rules = 0
  for (const sheet of document.querySelectorAll('style')) {
    const text = sheet.textContent ?? ''
    if (text.length > LONGEST_SHEET || !/white-space|display\s*:\s*block/.test(text)) continue
    for (const rule of withoutComments(text).split('}')) {
      const at = rule.lastIndexOf('{')
      const style = at < 0 ? null : styleOf(rule.slice(at + 1))
      if (style === null) continue
      for (const selector of rule.slice(rule.lastIndexOf('{', at - 1) + 1, at).split(',')) {
        if (!SELECTOR.test(selector.trim()) || rules === MOST_RULES) continue
        rules += 1
        apply(document, selector.trim(), style)
      }
    }
  }
}

function withoutComments(text: string): string {
  const [first = '', ...rest] = text.split('/*')
  return first + rest.map((part) => part.slice(part.indexOf('*/') < 0 ? part.length : part.indexOf('*/') + 2)).join('')
}

interface Style {
  readonly whiteSpace: string | null
  readonly isBlock: boolean
}

function styleOf(body: string): Style | null {
  const value = declared(body, 'white-space')
  const isBlock = declared(body, 'display') === 'block' && declared(body, 'float') === undefined
  if (value === undefined || value === 'nowrap') return isBlock ? { whiteSpace: null, isBlock } : null
  const font = MONOSPACED.test(declared(body, 'font-family') ?? '') ? ';font-family:monospace' : ''
  return { whiteSpace: `white-space:${value}${font}`, isBlock }
}

function apply(document: Document, selector: string, { whiteSpace, isBlock }: Style): void {
  let elements: readonly Element[]
  try {
    elements = [...document.body.querySelectorAll(selector)].slice(0, MOST_ELEMENTS)
  } catch {
    // Not a selector after all.
    return
  }
  for (const element of elements) {
    const style = [element.getAttribute('style') ?? '']
    if (whiteSpace !== null) style.push(whiteSpace)
    if (isBlock && element.matches('span, code')) style.push('display:block')
    if (style.length > 1) element.setAttribute('style', style.filter((part) => part !== '').join(';'))
  }
}
