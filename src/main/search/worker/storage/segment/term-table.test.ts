import fc from 'fast-check'
import SearchableMap from 'minisearch/SearchableMap'
import { describe, expect, it } from 'vitest'
import { LONGEST_TERM, unitsOf } from '../part/units.ts'
import { visitNear } from './near-words.ts'
import {
  advance,
  boundOf,
  createTermTableWriter,
  findTerm,
  type TermTable,
  walkFrom,
  walkThrough,
  wordOf,
} from './term-table.ts'

const unit = fc.constantFrom('a', 'b', 'c', '港', '😀', '\uffff', '0')
const word = fc.string({ minLength: 1, maxLength: 7, unit })
const long = fc.constantFrom('a'.repeat(LONGEST_TERM), `${'a'.repeat(LONGEST_TERM - 1)}b`)
const words = fc
  .uniqueArray(fc.oneof({ weight: 20, arbitrary: word }, long), { maxLength: 120 })
  .map((all) => all.toSorted((a, b) => (a < b ? -1 : 1)))

function tableOf(all: readonly string[]): TermTable {
  const writer = createTermTableWriter()
  for (const each of all) {
    const units = unitsOf(each)
    writer.add(units, units.length)
  }
  return writer.finish()
}

describe('a table of terms', () => {
  it('gives them back in order, and from any of them on', () => {
    fc.assert(
      fc.property(words, fc.nat(), (all, from) => {
        const table = tableOf(all)
        const walked: string[] = []
        for (const walk = walkThrough(table); advance(walk); ) walked.push(wordOf(walk))
        expect(walked).toEqual(all)
        if (all.length === 0) return
        const walk = walkFrom(table, from % all.length)
        expect(advance(walk) && wordOf(walk)).toBe(all[from % all.length])
      }),
    )
  })

  it('finds each, and where those begin and end that begin with a text', () => {
    fc.assert(
      fc.property(words, fc.oneof(word, fc.constant('')), (all, start) => {
        const table = tableOf(all)
        for (const [at, each] of all.entries()) expect(findTerm(table, each)).toBe(at)
        expect(findTerm(table, start)).toBe(all.indexOf(start))
        const [low, high] = [boundOf(table, start), boundOf(table, start, true)]
        expect(all.slice(low, high)).toEqual(all.filter((each) => each.startsWith(start)))
        expect(low).toBe(all.filter((each) => each < start).length)
      }),
    )
  })

  it('finds those that are near, as MiniSearch does', () => {
    fc.assert(
      fc.property(words, word, fc.nat(3), (all, sought, distance) => {
        const near: string[] = []
        visitNear(tableOf(all), sought, distance, (each, number) => {
          expect(all[number]).toBe(each)
          near.push(each)
        })
        const map = SearchableMap.from(all.map((each): [string, number] => [each, 0]))
        expect(near).toEqual([...map.fuzzyGet(sought, distance).keys()].toSorted((a, b) => (a < b ? -1 : 1)))
      }),
      { numRuns: 500 },
    )
  })

  it('finds those that are near among many that begin alike', () => {
    const all = Array.from(
      { length: 2_000 },
      (_, at) => `${'xyz'[at % 3]}${at.toString(36).padStart(4, '0')}`,
    ).toSorted()
    const table = tableOf(all)
    for (const sought of ['x0000', 'y00zz', '', '港口新聞', '丁一', 'z'.repeat(300)]) {
      const near: string[] = []
      visitNear(table, sought, 2, (each) => near.push(each))
      const map = SearchableMap.from(all.map((each): [string, number] => [each, 0]))
      expect(near).toEqual([...map.fuzzyGet(sought, 2).keys()].toSorted())
    }
  })
})
