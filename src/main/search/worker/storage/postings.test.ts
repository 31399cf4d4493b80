import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { describe, expect, it } from 'vitest'
import { unitsOf } from './part/units.ts'
import { createPostings, type Postings } from './postings.ts'
import { emptyScores, type Scoring, type Term } from './scoring.ts'

const names = ['title', 'text']
const vocabulary = ['grain', 'harbour', 'harm', 'grains', 'war', '港', 'a', 'ab', 'été', 'harbours', 'ha', '😀', 'zz']
const text = fc.array(fc.constantFrom(...vocabulary), { maxLength: 12 }).map((each) => each.join(' '))
const article = fc.record({ title: text, text })
type Article = typeof article extends fc.Arbitrary<infer T> ? T : never
const scoring: ReadonlyMap<string, Scoring> = new Map([
  ['title', { boost: 3, bit: 1 }],
  ['text', { boost: 1, bit: 2 }],
])
const SLOTS = 24

/** What may happen to an index, in any order. */
const event = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('put'), slot: fc.nat(SLOTS - 1), article }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove'), slot: fc.nat(SLOTS - 1) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('freeze') }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('work') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart') }) },
)
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never

const termsOf = (each: string) => each.split(' ').filter((term) => term !== '')
const open = () =>
  createPostings(names, (each, visit) => {
    for (const term of termsOf(each)) visit(unitsOf(term), 0, term.length)
  })

/** Takes an index to disk and back, the newest segment first. */
function restarted(postings: Postings): Postings {
  postings.upkeep.freeze()
  const other = open()
  other.upkeep.expectSegments(true)
  for (const segment of postings.upkeep.segments().toReversed()) {
    const removed = [...segment.slots().keys()].filter((number) => segment.slots()[number] === -1)
    other.upkeep.restore(structuredClone(segment.data), removed)
  }
  other.upkeep.expectSegments(false)
  return other
}

/** Lets everything happen to an index, and gives the articles that it should have. */
function lived(events: readonly Event[]): { postings: Postings; articles: ReadonlyMap<number, Article> } {
  let postings = open()
  const articles = new Map<number, Article>()
  for (const each of events) {
    if (each.kind === 'put' && 'article' in each) {
      postings.discard(each.slot)
      postings.add(each.slot, each.article)
      articles.set(each.slot, each.article)
    } else if (each.kind === 'remove' && 'slot' in each) {
      postings.discard(each.slot)
      articles.delete(each.slot)
    } else if (each.kind === 'freeze') postings.upkeep.freeze()
    // One step of what is to be done, so that changes come while segments are merged.
    else if (each.kind === 'work') postings.upkeep.work(0, true)
    else postings = restarted(postings)
  }
  return { postings, articles }
}

function scoresOf(postings: Postings, term: Term | undefined): { scores: number[]; fields: number[] } {
  const into = emptyScores(SLOTS)
  if (term !== undefined) postings.score(term, 1, scoring, into)
  return { scores: [...into.scores], fields: [...into.fields] }
}

function plain(articles: ReadonlyMap<number, Article>): MiniSearch {
  const mini = new MiniSearch({ fields: names, idField: 'slot', tokenize: termsOf, processTerm: (term) => term })
  mini.addAll([...articles].map(([slot, each]) => ({ slot, ...each })))
  return mini
}

describe('an index of a recent part and segments', () => {
  it('finds and scores as one plain MiniSearch does, whatever has happened', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const { postings, articles } = lived(events)
        const mini = plain(articles)
        for (const word of vocabulary) {
          const expected = new Array<number>(SLOTS).fill(0)
          for (const { id, score } of mini.search(word, { boost: { title: 3 } })) expected[id] = score
          const { scores, fields } = scoresOf(postings, postings.exact(word))
          expect(scores.map((score, slot) => Math.abs(score - (expected[slot] ?? 0)) < 1e-3)).not.toContain(false)
          const having = Array.from({ length: SLOTS }, (_, slot) => {
            const has = (name: 'title' | 'text') => termsOf(articles.get(slot)?.[name] ?? '').includes(word)
            return (has('title') ? 1 : 0) + (has('text') ? 2 : 0)
          })
          expect(fields).toEqual(having)
        }
      }),
    )
  })

  it('knows the words that begin so, and those that are near', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const { postings, articles } = lived(events)
        const mini = plain(articles)
        /** Words that are in an article still: of articles taken out a word may stay until segments are merged. */
        const found = (terms: readonly (readonly [string, Term])[]) =>
          terms
            .filter(([, term]) => scoresOf(postings, term).scores.some((score) => score > 0))
            .map(([word]) => word)
            .toSorted()
        const expected = (word: string, options: { prefix?: boolean; fuzzy?: number }) =>
          [...new Set(mini.search(word, options).flatMap(({ terms }) => terms))].toSorted()
        for (const word of ['h', 'har', 'harb', 'grain', 'x', '港', 'é', ...vocabulary]) {
          expect(found(postings.beginning(word))).toEqual(expected(word, { prefix: true }))
          for (const distance of [1, 2])
            expect(found(postings.near(word, distance))).toEqual(expected(word, { fuzzy: distance }))
        }
      }),
    )
  })

  it('counts in how many fields a word is, once segments are merged', () => {
    const postings = open()
    for (let slot = 0; slot < 40; slot++) {
      postings.add(slot, { title: 'harbour', text: slot % 2 === 0 ? 'harbour grain' : 'grain' })
      postings.upkeep.freeze()
    }
    for (let slot = 0; slot < 20; slot++) postings.discard(slot)
    while (postings.upkeep.work(0, true)) expect(postings.exact('grain')).toBeDefined()
    expect(postings.upkeep.segments().length).toBeLessThan(8)
    expect(postings.size(postings.exact('harbour') as Term)).toBeGreaterThanOrEqual(30)
  })

  it('gives the commonest words that begin so where not all are needed, counted over all parts', () => {
    const postings = open()
    for (let slot = 0; slot < 200; slot++) {
      postings.add(slot, { title: '', text: `hall half hand ${slot % 2 === 0 ? 'harp' : ''} h${slot}` })
      if (slot % 40 === 0) postings.upkeep.freeze()
    }
    postings.upkeep.freeze()
    const words = (most?: number) => postings.beginning('h', most).map(([word]) => word)
    expect(words()).toHaveLength(204)
    expect(words(100).length).toBeLessThan(20)
    expect(words(100)).toEqual(expect.arrayContaining(['hall', 'half', 'hand', 'harp']))
    for (const [word, term] of postings.beginning('h', 100)) expect(term).toEqual(postings.exact(word))
    expect(words(1_000_000)).toHaveLength(204)
  })
})

it('a beginning always has the word itself, however rare it is among those that begin so', () => {
  const postings = open()
  const words = Array.from({ length: 60 }, (_, at) => `com${at}x`).join(' ')
  for (let slot = 0; slot < 300; slot++) postings.add(slot, { title: '', text: words })
  postings.add(300, { title: '', text: 'com' })
  postings.upkeep.freeze()
  expect(postings.beginning('com', 2_000).map(([word]) => word)).toContain('com')
})
