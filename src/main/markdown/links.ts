import { articleLink } from '#shared/links/link.ts'
import { escapePhrase } from './escape.ts'

/** The address that shows an article, or one of its highlights, in the notebook. */
export const addressOf = articleLink

/** Addresses that may become links; others (`javascript:`, `file:`) are written as text. */
const LINKED = /^(?:https?|commonplace):\/\//iu

/** A Markdown link, or only the escaped text if a reader should not follow the address. */
export function linkTo(text: string, address: string): string {
  const escaped = escapePhrase(text)
  return LINKED.test(address) ? `[${escaped}](${destination(address)})` : escaped
}

/** Writes an address as the destination of a Markdown link (CommonMark 6.3), still with the same target. */
function destination(address: string): string {
  return address
    .replace(
      // Everything that could end the destination, a table cell, or a link of Obsidian.
      /[\s\p{Cc}()<>[\]\\^`|"]/gu,
      (character) => `%${[...Buffer.from(character)].map((byte) => byte.toString(16).padStart(2, '0')).join('%')}`,
    )
    .replace(/&(?=#?[0-9A-Za-z]+;)/gu, '&amp;')
}
