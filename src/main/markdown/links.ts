import { destination } from '#shared/markdown/destination.ts'
import { escapePhrase } from '#shared/markdown/escape.ts'

/** Addresses that may become links; others (`javascript:`, `file:`) are written as text. */
const LINKED = /^(?:https?|commonplace):\/\//iu

/** A Markdown link, or only the escaped text if a reader should not follow the address. */
export function linkTo(text: string, address: string): string {
  const escaped = escapePhrase(text)
  return LINKED.test(address) ? `[${escaped}](${destination(address)})` : escaped
}
