import { Readability } from '@mozilla/readability'

/**
 * What Readability makes of a page, with its own defaults; the document is used up, and holds what was found. Null when it
 * finds no article.
 */
export function readStage(document: Document, options: ReadOptions = {}): ReadStage | null {
  // Not as HTML, which would only be parsed again.
  const read = new Readability<Element>(document, { ...options, serializer: (node) => node as Element }).parse()
  if (read === null) return null
  const { content, byline, dir, lang, siteName, excerpt, title } = read
  return {
    content: content ?? null,
    title: title || null,
    byline: byline || null,
    dir: dir || null,
    lang: lang || null,
    siteName: siteName || null,
    excerpt: excerpt || null,
  }
}

/** Its defaults unless told. */
interface ReadOptions {
  classesToPreserve?: string[]
}

export interface ReadStage {
  /** An element that holds the article. */
  readonly content: Element | null
  readonly title: string | null
  readonly byline: string | null
  readonly dir: string | null
  readonly lang: string | null
  readonly siteName: string | null
  readonly excerpt: string | null
}
