import { QuickReadability } from './quick-readability.ts'

/** Runs Readability with its defaults. The document is used up, and holds the result. Null when it finds no article. */
export function readStage(document: Document, options: ReadOptions = {}): ReadStage | null {
  // As an element: HTML would have to be parsed again.
  const read = new QuickReadability<Element>(document, { ...options, serializer: (node) => node as Element }).parse()
  if (read === null) return null
  const { content, dir, lang, siteName, excerpt, title } = read
  return {
    content: content ?? null,
    title: title || null,
    dir: dir || null,
    lang: lang || null,
    siteName: siteName || null,
    excerpt: excerpt || null,
  }
}

/** Readability's defaults apply to the rest. */
interface ReadOptions {
  classesToPreserve?: string[]
}

export interface ReadStage {
  /** The element with the article. */
  readonly content: Element | null
  readonly title: string | null
  readonly dir: string | null
  readonly lang: string | null
  readonly siteName: string | null
  readonly excerpt: string | null
}
