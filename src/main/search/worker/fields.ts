import { createHash } from 'node:crypto'
import type { SearchDocument } from '../types.ts'

/** The fields of the head index, and what a match in each is worth compared with one in the text. */
export const headBoosts = { title: 4, tags: 3, highlights: 2, notes: 2, site: 1.5 } as const
/**
 * The same for a question of many words: a title that has two of them, and has to leave out the others, must not come before
 * a text that has most.
 */
export const evenBoosts = { title: 1, tags: 1, highlights: 1, notes: 1, site: 1 } as const
export type HeadField = keyof typeof headBoosts
export type Field = HeadField | 'text'
export const headFields = Object.keys(headBoosts) as readonly HeadField[]
export const allFields: readonly Field[] = [...headFields, 'text']
/** The bit of each field in the `fields` of scores. */
export const bitOf: Readonly<Record<Field, number>> = { title: 1, tags: 2, highlights: 4, notes: 8, site: 16, text: 32 }

/** The fields of a hit, by their bits. */
export interface HitFields {
  /** Those that have any of what was asked for. */
  readonly any: number
  /** Those that have everything. */
  readonly all: number
}

/** The content of each head field, as separate texts. */
export function fieldTexts({
  title,
  site,
  tags,
  notes,
  highlights,
}: SearchDocument): Record<HeadField, readonly string[]> {
  return { title: [title], site: [site], tags, notes: [notes], highlights }
}

/** The content of each head field, as the index takes it. */
export function headOf(document: SearchDocument): Record<HeadField, string> {
  const { title, site, tags, notes, highlights } = fieldTexts(document)
  return {
    title: title.join('\n'),
    site: site.join('\n'),
    tags: tags.join('\n'),
    notes: notes.join('\n'),
    highlights: highlights.join('\n'),
  }
}

export function headHash(document: SearchDocument): string {
  return createHash('sha1')
    .update(JSON.stringify(headOf(document)))
    .digest('base64')
}
