import { PIECE } from '#shared/query/query.ts'

/**
 * Renames the topics in the `tag:` filters of a query. Every other character stays as it was typed.
 * @param rename gives the new name of a topic, or null if it has none
 */
export function withTags(text: string, rename: (value: string) => string | null): string {
  return text.replace(PIECE, (piece: string, minus: string, name?: string, quoted?: string, bare?: string) => {
    if (name?.toLowerCase() !== 'tag') return piece
    const tag = rename((quoted ?? bare ?? '').trim())
    if (tag === null) return piece
    return `${minus}${name}:${/\s/.test(tag) ? `"${tag}"` : tag}`
  })
}
