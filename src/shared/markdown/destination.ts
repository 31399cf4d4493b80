const encoder = new TextEncoder()

/** Writes an address as the destination of a Markdown link (CommonMark 6.3), still with the same target. */
export function destination(address: string): string {
  return address
    .replace(
      // Everything that could end the destination, a table cell, or a link of Obsidian.
      /[\s\p{Cc}()<>[\]\\^`|"]/gu,
      (character) => `%${[...encoder.encode(character)].map((byte) => byte.toString(16).padStart(2, '0')).join('%')}`,
    )
    .replace(/&(?=#?[0-9A-Za-z]+;)/gu, '&amp;')
}
