import type { FrameDocument } from './frame-document.ts'

/** Our own style sheets in the iframe, one for each purpose; the document itself never changes. */
export type SheetName = 'marks' | 'matches' | 'gaps'

const names: readonly SheetName[] = ['marks', 'matches', 'gaps']

/** The iframe's sheet for a purpose. */
export function sheetOf({ document, window }: FrameDocument, name: SheetName): CSSStyleSheet {
  if (document.adoptedStyleSheets.length === 0)
    document.adoptedStyleSheets = names.map(() => new window.CSSStyleSheet())
  return document.adoptedStyleSheets[names.indexOf(name)] as CSSStyleSheet
}

/** The colours of the iframe's theme, by value: in Chrome 114 a highlight's rule cannot read the page's properties. */
export function tokensOf({ document, window }: FrameDocument): (name: string) => string {
  const style = window.getComputedStyle(document.documentElement)
  return (name) => style.getPropertyValue(`--${name}`).trim()
}
