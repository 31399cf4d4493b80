import type { ExtractedArticle, ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from '../answer.ts'
import { toMarkdown } from '../markdown/article.ts'
import { dom, pageAt } from './pages.ts'

const PROSE =
  'The weir at Hollin was mended twice before the winter floods, and each time the masons found the old oak piles still sound under the silt. Gulls follow the dredger up the channel every morning, and the harbour master counts them from his window.'

/** A page with a text around what is to be read, with the parts of a site around both. */
export function pageAround(part: string, head = ''): string {
  return `<!doctype html><html lang="en"><title>Notes from the lock house</title>${head}<nav><a href="/">Home</a></nav><main><article><h1>Notes from the lock house</h1><p>${PROSE}</p>${part}<p>Nobody remembers who first painted the beacon green. ${PROSE}</p></article></main><footer><p>© The Lock House</p></footer></html>`
}

/** A page with a headline and nothing but a part. */
export function pageWith(title: string, part: string): string {
  return `<!doctype html><html lang="en"><title>${title}</title><header><a href="/">The Weir</a><nav><ul><li><a href="/n">News</a></li><li><a href="/b">Boats</a></li></ul></nav></header><main><h1>${title}</h1>${part}</main><footer><ul><li><a href="/c">Contact</a></li></ul><p>© 2024 The Weir</p></footer></html>`
}

/** The article of a page; null when there is none. */
export function articleOf(html: string, headers: Readonly<Record<string, string>> = {}): ExtractedArticle | null {
  const page = { ...pageAt('https://example.org/lock/page', { headers }), bytes: new TextEncoder().encode(html) }
  return (answer({ kind: 'extract', page }, dom) as ExtractReply).articles[0] ?? null
}

/** The article of a page as Markdown. */
export function markdownOf(html: string): string {
  return toMarkdown(dom.fragment(articleOf(html)?.html ?? ''))
}
