import { PIECE } from '#shared/query/query.ts'

/**
 * A query in which `tag:` names other topics, every other character as it was typed.
 * @param renamed gives what a topic is to be called, or null where it stays
 */
export function withTags(text: string, renamed: (value: string) => string | null): string {
  return text.replace(PIECE, (whole: string, minus: string, name?: string, quoted?: string, bare?: string) => {
    if (name?.toLowerCase() !== 'tag') return whole
    const tag = renamed((quoted ?? bare ?? '').trim())
    if (tag === null) return whole
    return `${minus}${name}:${/\s/.test(tag) ? `"${tag}"` : tag}`
  })
}
