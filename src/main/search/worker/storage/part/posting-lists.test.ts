import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createByteWriter, readList, readNumber, roomFor, skipList } from './posting-lists.ts'

const number = fc.oneof(fc.nat(200), fc.nat(40_000), fc.nat(2 ** 30 - 2))
const postings = fc.uniqueArray(number, { maxLength: 300 }).chain((documents) =>
  fc
    .array(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 100_000 })), {
      minLength: documents.length,
      maxLength: documents.length,
    })
    .map((frequencies) => ({ documents: documents.toSorted((a, b) => a - b), frequencies })),
)

describe('lists of postings as bytes', () => {
  it('are read as they were written, one after the other, and can be passed over', () => {
    fc.assert(
      fc.property(fc.array(postings, { minLength: 1, maxLength: 4 }), (lists) => {
        const writer = createByteWriter(0)
        for (const { documents, frequencies } of lists) {
          writer.writeNumber(documents.length)
          writer.writeList({
            count: documents.length,
            documents: Int32Array.from(documents),
            frequencies: Int32Array.from(frequencies),
          })
        }
        const bytes = writer.finish()
        const [reading, passing] = [
          { bytes, at: 0 },
          { bytes, at: 0 },
        ]
        for (const { documents, frequencies } of lists) {
          const list = roomFor(documents.length)
          readList(reading, readNumber(reading), list)
          expect([...list.documents]).toEqual(documents)
          expect([...list.frequencies]).toEqual(frequencies)
          skipList(passing, readNumber(passing))
          expect(passing.at).toBe(reading.at)
        }
        expect(reading.at).toBe(bytes.length)
      }),
    )
  })
})
