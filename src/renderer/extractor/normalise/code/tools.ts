import { beginningOf, wordsIn } from '../../dom/elements.ts'
import { isLanguage } from './code-language.ts'

/** Controls that pages put into and around code. */
const TOOL =
  'button, clipboard-copy, [role="button"], .toolbar, .zeroclipboard-container, [class*="copy-b" i], [class*="copybtn" i], [class*="copy-code" i], [class*="btn-copy" i], [data-clipboard-text], [data-clipboard-target]'
/** Never text of code. */
const NEVER = 'style, script, template, noscript, svg, input, select, textarea'
/** What a control says that is no button: `Copy`, in the languages of the web. */
const COPY =
  /^(?:copy(?: (?:code|snippet|text|to clipboard))?|copied!?|(?:in die zwischenablage )?kopieren|copier(?: le code)?|copiar(?: código)?|copia(?: codice)?|kopiëren|kopiera|kopiuj|копировать|скопировать|копіювати|复制(?:代码)?|複製(?:程式碼)?|コピー|복사|نسخ|העתק)$/i
const LONGEST = 30

/** Removes controls, and what is never text of code, from a block of code. */
export function dropTools(root: Element): void {
  for (const element of root.querySelectorAll(`${TOOL}, ${NEVER}`)) element.remove()
  for (const element of root.querySelectorAll('a, span, div')) if (saysCopy(element)) element.remove()
}

/** A word of the code may be `copy`: what copies is named so as well. */
function saysCopy(element: Element): boolean {
  const text = beginningOf(element, LONGEST)
  if (text.length > LONGEST || !COPY.test(text)) return false
  return ['class', 'title', 'aria-label', 'onclick'].some((name) =>
    /cop(?:y|ie)|clip/i.test(element.getAttribute(name) ?? ''),
  )
}

/** Whether an element next to code holds its controls alone, perhaps with the name of the language. */
export function isToolbar(element: Element): boolean {
  if (element.querySelector('pre') !== null) return false
  if (element.matches(TOOL)) return true
  const all = beginningOf(element, LONGEST * 2)
  if (all.length > LONGEST * 2) return false
  const tools = [...element.querySelectorAll(TOOL)].filter((tool) => tool.parentElement?.closest(TOOL) == null)
  const rest = tools.map(wordsIn).reduce((words, tool) => words.replace(tool, ''), all)
  return (tools.length > 0 && (rest.trim() === '' || isLanguage(rest))) || COPY.test(all)
}
