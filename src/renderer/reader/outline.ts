import type { FrameDocument } from './frame/frame-document.ts'

/** A heading of the article. */
export interface Heading {
  readonly element: Element
  readonly text: string
  /** From 0: how deep it stands among the headings there are. */
  readonly depth: number
}

/** The headings of an article in order; empty ones left out. */
export function headingsOf({ root }: Pick<FrameDocument, 'root'>): readonly Heading[] {
  const headings = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].flatMap((element) => {
    const text = element.textContent?.replace(/\s+/g, ' ').trim() ?? ''
    return text === '' ? [] : [{ element, text, level: Number(element.localName.slice(1)) }]
  })
  // Many pages leave levels out: what counts is which are there.
  const levels = [...new Set(headings.map(({ level }) => level))].sort()
  return headings.map(({ element, text, level }) => ({ element, text, depth: levels.indexOf(level) }))
}

/** The heading one reads under: the last that begins above a line of the frame; -1 above the first. */
export function headingAt(headings: readonly Heading[], line: number): number {
  return headings.findLastIndex(({ element }) => element.getBoundingClientRect().top <= line)
}
