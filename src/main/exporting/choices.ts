import { createHash } from 'node:crypto'
import type { Input } from '#shared/contract.ts'
import type { Id, Tag } from '#shared/model.ts'
import { tagKey, underTopic } from '#shared/topic-path.ts'
import type { ExportContent, ExportDocument } from './export-format.ts'
import { allArticles, chosenArticles } from './sentences.ts'

/** What a request of an export chooses. */
export type ExportChoices = Input<'export-preview'>

/** Whether articles without highlights and notes are written: who names articles wants those. */
export const wantsAll = ({ all, ids }: ExportChoices): boolean => all ?? ids !== undefined

/**
 * The highlights of an article that a selection takes: all, unless only they have its topic and not the article itself.
 * Then those that have it.
 */
export function highlightsOf<H extends { readonly tags: readonly Tag[] }>(
  { ids, tag }: Pick<ExportChoices, 'ids' | 'tag'>,
  { tags, highlights }: { readonly tags: readonly Tag[]; readonly highlights: readonly H[] },
): readonly H[] {
  // Articles that are named are taken as they are.
  if (tag === undefined || ids !== undefined) return highlights
  const isUnder = underTopic(tag)
  return tags.some(isUnder) ? highlights : highlights.filter((highlight) => highlight.tags.some(isUnder))
}

/** What each file has. */
export const contentOf = ({ heading = false, fullText = false, images = false }: ExportChoices): ExportContent => ({
  heading,
  text: fullText,
  images,
})

/** The document of a selection. The same selection is always the same document, so that its file is found again. */
export function documentOf({ oneDocument, ids, tag, query = '' }: ExportChoices): ExportDocument | null {
  if (oneDocument !== true) return null
  if (ids !== undefined) {
    return { id: documentId(['ids', ...new Set(ids)].sort().join(' ')), title: chosenArticles, tags: [] }
  }
  const title = [...(tag === undefined ? [] : [tag]), ...(query.trim() === '' ? [] : [query.trim()])].join(', ')
  return {
    id: documentId(JSON.stringify(['selection', tag === undefined ? '' : tagKey(tag), query.trim()])),
    title: title === '' ? allArticles : title,
    tags: tag === undefined ? [] : [tag],
  }
}

/** An id that a selection alone gives: 55 bits of its hash, in the alphabet of ids. */
function documentId(selection: string): Id {
  const symbols = '0123456789abcdefghjkmnpqrstvwxyz'
  const hash = createHash('sha256').update(selection).digest()
  return `d${[...hash.subarray(0, 11)].map((byte) => symbols[byte % 32]).join('')}`
}
