import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import MiniSearch from 'minisearch'
import SearchableMap from 'minisearch/SearchableMap'
import { describe, expect, it } from 'vitest'
import { createPostings, MINISEARCH, type Postings, type Scoring } from './postings.ts'
import { radixTree } from './radix-tree.ts'

const options = { fields: ['title', 'text'] }
const words = fc.constantFrom('grain', 'harbour', 'harm', 'grains', 'war', '港', 'a', 'ab', 'été')
const text = fc.array(words, { maxLength: 12 }).map((each) => each.join(' '))
const articles = fc.array(fc.record({ title: text, text }), { minLength: 1, maxLength: 12 })
const scoring: ReadonlyMap<string, Scoring> = new Map([
  ['title', { boost: 3, bit: 1 }],
  ['text', { boost: 1, bit: 2 }],
])

function filled(all: readonly { title: string; text: string }[]): Postings {
  const postings = createPostings(options, null)
  for (const [slot, article] of all.entries()) postings.add(slot, article)
  return postings
}

function scoresOf(postings: Postings, word: string, size: number): number[] {
  const into = { scores: new Float32Array(size), fields: new Uint8Array(size) }
  const term = postings.exact(word)
  if (term !== undefined) postings.score(term, 1, scoring, into)
  return [...into.scores]
}

describe('the private names of MiniSearch', () => {
  it('are those of the version that is installed', () => {
    const main = createRequire(import.meta.url).resolve('minisearch')
    const file = main.replace(/dist[\\/].*$/, 'package.json')
    // Another version: read what changed in it, see the tests below pass, then raise MINISEARCH.
    expect(JSON.parse(readFileSync(file, 'utf8')).version).toBe(MINISEARCH)
  })

  it('lead to the scores that MiniSearch gives itself, also after articles were taken out and put in again', () => {
    fc.assert(
      fc.property(articles, fc.array(fc.nat(11)), words, (all, gone, word) => {
        const postings = filled(all)
        const mini = new MiniSearch({ ...options, idField: 'slot' })
        mini.addAll(all.map((article, slot) => ({ slot, ...article })))
        for (const slot of new Set(gone)) {
          postings.discard(slot)
          if (mini.has(slot)) mini.discard(slot)
          const article = all[slot]
          if (slot % 2 === 0 || article === undefined) continue
          postings.add(slot, article)
          mini.add({ slot, ...article })
        }
        // Of discarded articles the two count differently until they are swept: then only what is found must agree.
        const expected = new Array<number>(all.length).fill(0)
        const own = scoresOf(postings, word, all.length)
        for (const { id, score } of mini.search(word, { boost: { title: 3 } })) expected[id] = score
        expect(own.map((score) => score > 0)).toEqual(expected.map((score) => score !== 0))
        if (gone.length === 0)
          for (const [slot, score] of own.entries()) expect(score).toBeCloseTo(expected[slot] ?? 0, 3)
      }),
    )
  })

  it('lead to all words that begin so, and to those that are near', () => {
    const postings = filled([{ title: 'harbour harm', text: 'hard grain' }])
    const names = (terms: readonly (readonly [string, unknown])[]) => terms.map(([word]) => word).toSorted()
    expect(names(postings.beginning('har'))).toEqual(['harbour', 'hard', 'harm'])
    expect(names(postings.beginning('harb'))).toEqual(['harbour'])
    expect(names(postings.beginning('x'))).toEqual([])
    expect(names(postings.near('grein', 1))).toEqual(['grain'])
  })
})

describe('packed and unpacked', () => {
  it('postings answer as before, and take in more', () => {
    fc.assert(
      fc.property(articles, fc.nat(11), words, (all, gone, word) => {
        const before = filled(all)
        before.discard(gone)
        const packed = before.pack()
        const after = createPostings(options, { ...packed, rest: JSON.parse(JSON.stringify(packed.rest)) })
        expect(scoresOf(after, word, all.length)).toEqual(scoresOf(before, word, all.length))
        const more = { title: 'harbour', text: `${word} at last` }
        for (const postings of [before, after]) postings.add(all.length, more)
        expect(scoresOf(after, word, all.length + 1)).toEqual(scoresOf(before, word, all.length + 1))
        expect(after.beginning('har').map(([term]) => term)).toHaveLength(before.beginning('har').length)
      }),
    )
  })

  it('numbers that do not fit their terms are refused', () => {
    const packed = filled([{ title: 'harbour', text: '' }]).pack()
    expect(() => createPostings(options, { ...packed, terms: `${packed.terms}\nmore` })).toThrow()
    expect(() => createPostings(options, { ...packed, numbers: new Int32Array([...packed.numbers, 1]) })).toThrow()
  })
})

describe('a radix tree', () => {
  it('made in one pass is the map that MiniSearch makes key by key', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom('a', 'b', '港', '😀') })),
        (keys) => {
          const entries = keys.toSorted((a, b) => (a < b ? -1 : 1)).map((key, at) => [key, at] as [string, number])
          const made = new SearchableMap<number>(radixTree(entries))
          const grown = SearchableMap.from(entries)
          const sorted = (map: SearchableMap<number>) => [...map.entries()].sort(([a], [b]) => (a < b ? -1 : 1))
          expect(sorted(made)).toEqual(entries)
          for (const [key, at] of entries) {
            expect(made.get(key)).toBe(at)
            const start = key.slice(0, 2)
            expect(sorted(made.atPrefix(start))).toEqual(sorted(grown.atPrefix(start)))
          }
          made.set('abc', -1)
          grown.set('abc', -1)
          expect(sorted(made)).toEqual(sorted(grown))
        },
      ),
    )
  })
})
