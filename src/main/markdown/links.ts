import type { Id } from '#shared/model.ts'
import { escapePhrase } from './escape.ts'

/** The address of an article, or of one highlight in it, that opens it in the notebook; it only ever shows. */
export function addressOf(article: Id, highlight?: Id): string {
  return highlight === undefined ? `commonplace://article/${article}` : `commonplace://article/${article}/${highlight}`
}

/** What a link may lead to; anything else (`javascript:`, `file:`) is written as text. */
const LINKED = /^(?:https?|commonplace):\/\//iu

/** A Markdown link, or only the escaped text where the address is none that a reader should follow. */
export function linkTo(text: string, address: string): string {
  const said = escapePhrase(text)
  return LINKED.test(address) ? `[${said}](${destination(address)})` : said
}

/** An address as a link's destination in Markdown (CommonMark 6.3); it still leads to the same place. */
function destination(address: string): string {
  return address
    .replace(
      // All that could end the destination, the cell of a table, or a link of Obsidian's.
      /[\s\p{Cc}()<>[\]\\^`|"]/gu,
      (character) => `%${[...Buffer.from(character)].map((byte) => byte.toString(16).padStart(2, '0')).join('%')}`,
    )
    .replace(/&(?=#?[0-9A-Za-z]+;)/gu, '&amp;')
}
