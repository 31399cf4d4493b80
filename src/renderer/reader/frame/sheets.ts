import type { FrameDocument } from './frame-document.ts'

/** Style sheets of our own in the frame, each for one purpose; the document itself is never changed. */
export type SheetName = 'marks' | 'found' | 'gaps'

const names: readonly SheetName[] = ['marks', 'found', 'gaps']

/** The frame's sheet for a purpose. */
export function sheetOf({ document, window }: FrameDocument, name: SheetName): CSSStyleSheet {
  if (document.adoptedStyleSheets.length === 0)
    document.adoptedStyleSheets = names.map(() => new window.CSSStyleSheet())
  return document.adoptedStyleSheets[names.indexOf(name)] as CSSStyleSheet
}

/** The colours of the frame's theme, by value: in Chrome 114 a highlight's rule does not see the page's properties. */
export function tokensOf({ document, window }: FrameDocument): (name: string) => string {
  const style = window.getComputedStyle(document.documentElement)
  return (name) => style.getPropertyValue(`--${name}`).trim()
}
