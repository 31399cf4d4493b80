import { FORMULA } from '#shared/markdown/math.ts'
import { normalForm } from '#shared/text/stream-safe.ts'
import { parseDisarmed } from '../dom/disarm.ts'
import { classesIn, newElement, outermost, wordsIn } from '../dom/elements.ts'
import { copyNumber } from '../dom/numbering.ts'
import type { PlainForm } from './plain-form.ts'

/**
 * Formulas become MathML with their TeX as `alttext`; where a page has only TeX, `<code class="language-math">`, in a
 * `<pre>` for display formulas; pictures of formulas get `$TeX$` as their text.
 */
export const math: readonly PlainForm[] = [
  { named: /(?:^|\s)MathJax_P(?:review|rocessing)(?:\s|$)/, write: withoutPreview },
  { named: /(?:^|\s)katex(?:\s|$)/, write: fromKatex },
  { names: ['mjx-container'], write: fromMathJax3 },
  { named: /(?:^|\s)(?:MathJax(?:_SVG|_CHTML|_Display)?|mjx-chtml)(?:\s|$)/, write: fromMathJax2 },
  { names: ['script'], write: fromScript },
  { named: /(?:^|\s)mwe-math-element(?:\s|$)/, write: fromWiki },
  { named: /(?:^|\s)(?:mwe-math-fallback-image|latex(?:\s|$)|tex(?:\s|$)|math-image)/, write: fromPicture },
  { named: /(?:^|\s)(?:math|arithmatex)(?:\s|$)/, write: fromSpan },
  { names: ['math'], write: (element) => replaceFormula(element, null, null) },
]

function withoutPreview(element: Element): void {
  element.remove()
}

function fromKatex(element: Element): void {
  const around = element.closest('.katex-display')
  const formula = element.querySelector('math')
  const tex = texIn(element)
  if (formula === null && tex === null) {
    // Drawn for the eye alone: hidden from screen readers, and so from Readability.
    const text = wordsIn(element)
    element.replaceWith(newElement(element, 'span', text))
    return
  }
  const old = around !== null && wordsIn(around) === wordsIn(element) ? around : element
  put(old, formula, tex, around !== null)
}

function fromMathJax3(element: Element): void {
  const formula = element.querySelector('mjx-assistive-mml math')
  const tex = element.querySelector('[data-latex]')?.getAttribute('data-latex') ?? null
  const display = /^(?:true|block)$/.test(element.getAttribute('display') ?? '')
  if (formula !== null || tex !== null) put(element, formula, tex, display)
  else element.replaceWith(newElement(element, 'span', drawnCharacters(element)))
}

/** The characters of a formula that is drawn with one element each, named by their codes. */
function drawnCharacters(element: Element): string {
  return [...element.querySelectorAll('mjx-c, [data-c]')]
    .map(
      (one) => one.getAttribute('data-c') ?? /mjx-c([0-9A-F]{2,6})\b/.exec(one.getAttribute('class') ?? '')?.[1] ?? '',
    )
    .map((code) => (/^[0-9A-F]{2,6}$/i.test(code) && Number.parseInt(code, 16) <= 0x10ffff ? character(code) : ''))
    .join('')
}

const character = (code: string): string => normalForm(String.fromCodePoint(Number.parseInt(code, 16)), 'NFKC')

function fromMathJax2(element: Element): void {
  // Version 3 has an element of its own, which may have the same class.
  if (element.localName === 'mjx-container') return
  const outer = element.closest('.MathJax_Display, .MathJax_SVG_Display') ?? outermost(element)
  const script = [outer.nextElementSibling, element.nextElementSibling].find((next) =>
    next?.matches('script[type^="math/"]'),
  )
  const stated =
    element.getAttribute('data-mathml') ?? element.querySelector('[data-mathml]')?.getAttribute('data-mathml')
  const formula = parseMathml(element, stated ?? null) ?? element.querySelector('math')
  const tex = script?.matches('script[type^="math/tex"]') ? (script.textContent ?? '').trim() : null
  if (formula === null && tex === null) {
    // Without either, only the drawing's own characters are left.
    element.replaceWith(newElement(element, 'span', wordsIn(element)))
    return
  }
  const display = /mode=display/.test(script?.getAttribute('type') ?? '') || outer.matches('[class*="Display"]')
  script?.remove()
  put(outer.contains(element) && wordsIn(outer) === wordsIn(element) ? outer : element, formula, tex, display)
}

function fromScript(script: Element): void {
  const type = script.getAttribute('type') ?? ''
  if (!type.startsWith('math/')) return
  const text = (script.textContent ?? '').trim()
  if (text === '') script.remove()
  else if (type.startsWith('math/mml'))
    put(script, parseMathml(script, text), null, /display\s*=\s*["']block/.test(text))
  else put(script, null, text, /mode=display/.test(type))
}

function fromWiki(element: Element): void {
  const formula = element.querySelector('math')
  if (formula !== null) put(element, formula, null, formula.getAttribute('display') === 'block')
}

function fromPicture(image: Element): void {
  if (image.localName !== 'img') return
  const tex = (image.getAttribute('alt') ?? '').trim()
  // Visible to all: it replaces what was hidden next to it.
  for (const name of ['aria-hidden', 'class', 'style']) image.removeAttribute(name)
  if (tex !== '' && !/^\$.*\$$/s.test(tex)) image.setAttribute('alt', `$${withoutStyle(tex)}$`)
}

/** Pandoc and similar tools write the TeX into an element, with or without its delimiters. */
function fromSpan(element: Element): void {
  if (element.firstElementChild !== null || !element.matches('span, div')) return
  const text = (element.textContent ?? '').trim()
  const bare = text.replace(/^(?:\\\(|\\\[|\$\$?)([\s\S]*?)(?:\\\)|\\\]|\$\$?)$/, '$1').trim()
  const display = classesIn(element).includes('display') || /^(?:\\\[|\$\$)/.test(text)
  if (bare !== '' && (bare !== text || /[\\^_=]/.test(bare))) put(element, null, bare, display)
}

/** Replaces what drew a formula. The number of that element goes with it: the receipt compares no drawn signs. */
function put(old: Element, formula: Element | null, tex: string | null, display: boolean): void {
  if (formula !== null) {
    copyNumber(old, formula)
    if (display) formula.setAttribute('display', 'block')
    // Readability takes it for a block, and a span for words.
    const span = newElement(old, 'span', formula)
    old.replaceWith(span)
    replaceFormula(formula, tex, span)
    return
  }
  if (tex === null) {
    old.replaceWith(newElement(old, 'span', wordsIn(old)))
    return
  }
  const written = inCode(old, tex)
  copyNumber(old, written)
  old.replaceWith(display && isBetweenBlocks(old) ? newElement(old, 'pre', written) : written)
}

function isBetweenBlocks(element: Element): boolean {
  return element.closest('p, li, td, th, h1, h2, h3, h4, h5, h6, dt, dd, figcaption, caption, span, a') === null
}

function inCode(context: Element, tex: string): Element {
  const element = newElement(context, 'code', withoutStyle(tex))
  element.setAttribute('class', FORMULA)
  return element
}

/** MathML without its annotations, its TeX in an attribute. */
function replaceFormula(formula: Element, statedTex: string | null, span: Element | null): void {
  const tex = statedTex ?? texIn(formula) ?? formula.getAttribute('alttext')
  for (const element of formula.querySelectorAll('annotation, annotation-xml')) element.remove()
  const semantics = formula.firstElementChild
  if (semantics?.localName === 'semantics' && formula.children.length === 1)
    semantics.replaceWith(...semantics.childNodes)
  if (tex !== null && tex.trim() !== '') formula.setAttribute('alttext', withoutStyle(tex))
  formula.removeAttribute('class')
  if (span === null && formula.parentElement?.matches('span') !== true) {
    const holder = newElement(formula, 'span')
    formula.replaceWith(holder)
    holder.append(formula)
  }
}

function texIn(element: Element): string | null {
  return element.querySelector('annotation[encoding*="tex" i]')?.textContent?.trim() || null
}

/** As wikis wrap it. */
function withoutStyle(tex: string): string {
  return tex.replace(/^\{\\(?:display|text)style\s*([\s\S]*)\}$/, '$1').trim()
}

function parseMathml(context: Element, mathml: string | null): Element | null {
  if (mathml === null) return null
  return parseDisarmed(mathml, context.ownerDocument as Document).querySelector('math')
}

/** Libraries that draw formulas from TeX in a page's text. */
const DRAWN_BY =
  'script[src*="mathjax" i], script[src*="katex" i], script[type*="mathjax" i], link[href*="katex" i], script[id*="mathjax" i]'
const DELIMITED = /\\\(([\s\S]+?)\\\)|\\\[([\s\S]+?)\\\]|\$\$([\s\S]+?)\$\$/g

/** Marks TeX in the text that the page's own scripts would draw: only where the page has such scripts. */
export function markLooseFormulas(document: Document): void {
  if (document.querySelector(DRAWN_BY) === null) return
  const walker = document.createTreeWalker(document.body, 4)
  const texts: Text[] = []
  while (walker.nextNode() !== null) {
    const text = walker.currentNode as Text
    const hasDelimiter = text.data.includes('\\(') || text.data.includes('\\[') || text.data.includes('$$')
    if (hasDelimiter && text.parentElement?.closest('script, style, pre, code, textarea, .math, .katex') === null)
      texts.push(text)
  }
  for (const text of texts) {
    const parent = text.parentElement as Element
    const parts: (Node | string)[] = []
    let from = 0
    for (const match of text.data.matchAll(DELIMITED)) {
      const tex = (match[1] ?? match[2] ?? match[3] ?? '').trim()
      if (tex === '') continue
      parts.push(text.data.slice(from, match.index))
      const display = match[1] === undefined
      const isAlone =
        text.data.trim() === match[0].trim() && isBetweenBlocks(parent) && parent.matches('div, section, article, body')
      parts.push(display && isAlone ? newElement(parent, 'pre', inCode(parent, tex)) : inCode(parent, tex))
      from = match.index + match[0].length
    }
    if (from > 0) text.replaceWith(...parts, text.data.slice(from))
  }
}
