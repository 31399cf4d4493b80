import { Readability } from '@mozilla/readability'

/** What Readability makes of a page, with its own defaults; the document is used up. Null when it finds no article. */
export function readStage(document: Document, options?: ReadOptions): ReadStage | null {
  const read = new Readability(document, options).parse()
  if (read === null) return null
  const { content, byline, dir, lang, siteName, excerpt, title } = read
  return {
    html: content ?? '',
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
  readonly html: string
  readonly title: string | null
  readonly byline: string | null
  readonly dir: string | null
  readonly lang: string | null
  readonly siteName: string | null
  readonly excerpt: string | null
}
