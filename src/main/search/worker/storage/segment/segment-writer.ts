import { copyInto } from '../part/copy-into.ts'
import { createByteWriter, type PostingList } from '../part/posting-lists.ts'
import type { SegmentData } from './segment.ts'
import { createTermTableWriter } from './term-table.ts'

/** Makes a segment of terms that come in order. */
export interface SegmentWriter {
  /** Takes a term, the first `length` of these units, with the list of each field. */
  add(word: Uint16Array, length: number, lists: readonly PostingList[]): void
  finish(articles: Pick<SegmentData, 'lengths' | 'slots'>): SegmentData
}

/** @param expected bytes of postings to have room for at once */
export function createSegmentWriter(fields: number, expected: number): SegmentWriter {
  const table = createTermTableWriter()
  const postings = createByteWriter(expected)
  let offsets = new Uint32Array(1024)
  let size = 0

  return {
    add(word, length, lists) {
      if (size === offsets.length) offsets = copyInto(offsets, new Uint32Array(size * 2))
      offsets[size++] = postings.length()
      table.add(word, length)
      for (const { count } of lists) postings.writeNumber(count)
      for (const list of lists) postings.writeList(list)
    },
    finish: ({ lengths, slots }) => ({
      fields,
      table: table.finish(),
      offsets: offsets.slice(0, size),
      postings: postings.finish(),
      lengths,
      slots,
    }),
  }
}
