import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from '../answer.ts'
import { decodePage } from '../decode/charset.ts'
import { lostTexts } from './lost-words.ts'
import { dom, pageAt } from './pages.ts'

/** The visible texts of a page that its reply does not have; none of a page that is no article. */
export function lostOf(bytes: Uint8Array, url = 'https://the-weir.example/2026/ferries'): readonly string[] {
  const reply = answer({ kind: 'extract', page: { ...pageAt(url), bytes } }, dom) as ExtractReply
  return lostFrom(reply, () => dom.parse(decodePage(bytes, {}).text))
}

/** The same of a page that was read. */
export function lostFrom(reply: ExtractReply, parse: () => Document): readonly string[] {
  const [article] = reply.articles
  // What is cut or not listed is counted, in a sentence.
  if (article === undefined || article.cut !== null || reply.unlisted > 0) return []
  return lostTexts(parse(), reply, dom.parse)
}

/** The same for HTML. */
export const lostOfHtml = (html: string): readonly string[] => lostOf(new TextEncoder().encode(html))
