import { printFilter } from '#shared/query/print.ts'
import { tokensOf } from '#shared/query/tokens.ts'

/**
 * Renames the topics in the `topic:` and `tag:` filters of a query. Every other character stays as it was typed.
 * @param rename gives the new name of a topic, or null if it has none
 */
export function withTags(text: string, rename: (value: string) => string | null): string {
  let renamed = ''
  let done = 0
  for (const token of tokensOf(text)) {
    if (token.kind !== 'atom' || (token.name !== 'topic' && token.name !== 'tag')) continue
    const tag = rename(token.value.trim())
    if (tag === null) continue
    const { start, end } = token.valueSpan
    renamed += text.slice(done, start) + printFilter('tag', tag).slice('tag:'.length)
    done = end
  }
  return renamed + text.slice(done)
}
