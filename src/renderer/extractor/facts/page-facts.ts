import { type Block, blocksOf } from '../dom/blocks.ts'
import { type PageJsonLd, plain, readJsonLd } from './json-ld.ts'

/** The sources of a page's facts, collected once from the page as received. */
export interface PageFacts {
  readonly document: Document
  readonly url: string | null
  readonly capturedAt: string
  readonly timeZone: string
  readonly headers: Readonly<Record<string, string>>
  readonly stated: PageJsonLd
  readonly blocks: readonly Block[]
  /** The line behind the stories above the headline. */
  readonly behind: number
  /**
   * The first non-empty content of these meta elements, by `name`, `property` or `itemprop`, in the order of the
   * arguments.
   */
  meta(...names: readonly string[]): string | null
  metas(name: string): readonly string[]
}

export interface PageOrigin {
  readonly url: string | null
  readonly headers: Readonly<Record<string, string>>
  readonly capturedAt: string
  readonly timeZone: string
}

export function pageFacts(document: Document, origin: PageOrigin): PageFacts {
  const metas = new Map<string, string[]>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = plain(element.getAttribute('content') ?? '')
    if (content === null) continue
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      for (const name of (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (name === '') continue
        const values = metas.get(name)
        if (values === undefined) metas.set(name, [content])
        else values.push(content)
      }
    }
  }
  return {
    ...origin,
    document,
    stated: readJsonLd(document),
    blocks: document.body === null ? [] : blocksOf(document.body),
    behind: 0,
    meta: (...names) => names.map((name) => metas.get(name)?.[0]).find((value) => value !== undefined) ?? null,
    metas: (name) => metas.get(name) ?? [],
  }
}
