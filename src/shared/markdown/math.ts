import { longerFence } from './fenced.ts'

/** The class that marks formulas without MathML, as GitHub and remark write them. */
export const FORMULA = 'language-math'

/** A formula as TeX: the page's own, otherwise as close to its MathML as possible. */
export function texOf(formula: Element): string {
  const stated = formula.getAttribute('alttext')?.trim() ?? ''
  return (stated === '' ? spoken(formula) : stated).replace(/\s+/g, ' ').trim()
}

function spoken(element: Element): string {
  const parts = [...element.children].map(spoken)
  const [a = '', b = '', c = ''] = parts
  switch (element.localName) {
    case 'mi':
    case 'mn':
    case 'mo':
      return escapeTex((element.textContent ?? '').trim())
    case 'mtext':
    case 'ms':
      return `\\text{${escapeTex(element.textContent ?? '')}}`
    case 'mspace':
      return '\\ '
    case 'mfrac':
      return `\\frac{${a}}{${b}}`
    case 'msqrt':
      return `\\sqrt{${parts.join(' ')}}`
    case 'mroot':
      return `\\sqrt[${b}]{${a}}`
    case 'msub':
    case 'munder':
      return `{${a}}_{${b}}`
    case 'msup':
    case 'mover':
      return `{${a}}^{${b}}`
    case 'msubsup':
    case 'munderover':
      return `{${a}}_{${b}}^{${c}}`
    case 'mtr':
      return parts.join(' & ')
    case 'mtable':
      return `\\begin{matrix}${parts.join(' \\\\ ')}\\end{matrix}`
    case 'mphantom':
      return ''
    default:
      return parts.length > 0 ? parts.join(' ') : escapeTex((element.textContent ?? '').trim())
  }
}

/** Characters that mean something in TeX; invisible operators become nothing. */
function escapeTex(text: string): string {
  return text
    .replace(/[\u2061-\u2064]/g, '')
    .replace(/\\/g, '\\backslash ')
    .replace(/[{}$%&#_]/g, '\\$&')
}

/** TeX between dollars, or as code where it contains dollars itself. */
export function dollars(tex: string): string {
  const line = tex.replace(/\s+/g, ' ').trim()
  if (line === '') return ''
  if (!hasDollar(line)) return `$${withoutTags(line)}$`
  const fence = longerFence(line, 1)
  return `${fence} ${line} ${fence}`
}

/** TeX as a block of its own; a blank line would end it. */
export function dollarBlock(tex: string): string {
  const lines = tex
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return hasDollar(tex) || lines.length === 0 ? dollars(tex) : `$$\n${withoutTags(lines.join('\n'))}\n$$`
}

/** A sign that a reader of Markdown without formulas would take for the beginning of HTML, as TeX's word for it. */
const withoutTags = (tex: string): string => tex.replace(/<(?=[a-z/!?])/giu, '\\lt ')

function hasDollar(tex: string): boolean {
  return /(?:^|[^\\])(?:\\\\)*\$/.test(tex)
}
