import { mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SearchDocument } from '../types.ts'
import { allFields } from './fields.ts'
import { type Index, openIndex } from './index.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commonplace-index-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const path = () => join(folder, 'index')

function documentOf(id: string, textHash = `hash of ${id}`): SearchDocument {
  const rest = { address: '', language: null, notes: '', site: '', tags: [], highlights: [], textFile: '' }
  return { id, title: `Title ${id}`, textHash, ...rest }
}

/** Takes in an article whose text has its own name and a word of all. */
function add(index: Index, id: string, text = `grain ${id}`, textHash?: string): void {
  const document = documentOf(id, textHash)
  index.put([document])
  index.putText(document, text)
}

function save(index: Index): void {
  for (const _ of index.upkeep.save());
}

/** The articles with a word, in their head or text. */
function having(index: Index, word: string): readonly string[] {
  const { scores } = index.terms.exact(word, allFields)
  return index.ids().filter((id) => (scores[index.slotOf(id) ?? -1] ?? 0) > 0)
}

function restoreAll(index: Index): readonly SearchDocument[] {
  const damaged: SearchDocument[] = []
  while (index.upkeep.isRestoring()) damaged.push(...index.upkeep.restore(0))
  return damaged
}

describe('an index that is opened again', () => {
  it('has its heads at once, and then its texts, the newest first', () => {
    const index = openIndex(path())
    for (const id of ['old', 'middle', 'new']) {
      add(index, id)
      save(index)
    }
    const again = openIndex(path())
    expect(again.put(['old', 'middle', 'new'].map((id) => documentOf(id)))).toEqual([])
    expect(having(again, 'title')).toEqual(['old', 'middle', 'new'])
    expect(having(again, 'grain')).toEqual([])
    expect(again.upkeep.unrestored()).toBe(3)
    const seen = new Set<string>()
    while (again.upkeep.isRestoring()) {
      again.upkeep.restore(0)
      for (const id of having(again, 'grain').toReversed()) seen.add(id)
    }
    expect([...seen]).toEqual(['new', 'middle', 'old'])
    expect(again.upkeep.unrestored()).toBe(0)
    expect(again.upkeep.unsaved()).toBe(0)
  })

  it('keeps what is changed and removed while its texts are still to come', () => {
    const index = openIndex(path())
    for (const id of ['changed', 'removed', 'kept']) add(index, id)
    save(index)
    const again = openIndex(path())
    expect(again.put([documentOf('kept'), documentOf('changed', 'other')]).map(({ id }) => id)).toEqual(['changed'])
    again.putText(documentOf('changed', 'other'), 'barley')
    again.remove(['removed'])
    expect(restoreAll(again)).toEqual([])
    expect(having(again, 'grain')).toEqual(['kept'])
    expect(having(again, 'barley')).toEqual(['changed'])
    save(again)
    const third = openIndex(path())
    third.put([documentOf('kept'), documentOf('changed', 'other')])
    expect(restoreAll(third)).toEqual([])
    expect([having(third, 'grain'), having(third, 'barley'), having(third, 'removed')]).toEqual([
      ['kept'],
      ['changed'],
      [],
    ])
  })

  it('asks again for a text that was changed after its segments were written', () => {
    const index = openIndex(path())
    add(index, 'one')
    add(index, 'two')
    const files = index.upkeep.save()
    files.next()
    add(index, 'two', 'barley', 'other')
    while (files.next().done !== true);
    const again = openIndex(path())
    again.put([documentOf('one'), documentOf('two', 'other')])
    expect(restoreAll(again).map(({ id }) => id)).toEqual(['two'])
    expect(having(again, 'grain')).toEqual(['one'])
  })
})

describe('a save', () => {
  const ids = ['one', 'two', 'three']

  function indexOfThree(): Index {
    const index = openIndex(path())
    for (const id of ids) add(index, id)
    return index
  }

  /** Opens the index again with the same articles. @returns those whose texts must be read again */
  function readAgain(): string[] {
    const again = openIndex(path())
    const changed = again.put(ids.map((id) => documentOf(id)))
    return [...changed, ...restoreAll(again)].map(({ id }) => id)
  }

  it('that writes its segments and no manifest has saved nothing, and the next one saves all', () => {
    const index = indexOfThree()
    const files = index.upkeep.save()
    files.next()
    files.next()
    expect(readdirSync(path())).toHaveLength(2)
    expect(index.upkeep.unsaved()).toBeGreaterThanOrEqual(3)
    save(index)
    expect(index.upkeep.unsaved()).toBe(0)
    expect(readAgain()).toEqual([])
  })

  it('whose manifest cannot be written is made up for by the next one', () => {
    const index = indexOfThree()
    const files = index.upkeep.save()
    files.next()
    files.next()
    const inTheWay = join(path(), `${process.pid}.tmp`)
    mkdirSync(inTheWay)
    expect(() => files.next()).toThrow()
    expect(index.upkeep.unsaved()).toBeGreaterThanOrEqual(3)
    rmdirSync(inTheWay)
    save(index)
    expect(index.upkeep.unsaved()).toBe(0)
    expect(readAgain()).toEqual([])
  })

  it('while saved texts are still to come keeps them', () => {
    save(indexOfThree())
    const index = openIndex(path())
    index.put([{ ...documentOf('one'), title: 'Another title' }, documentOf('two'), documentOf('three')])
    expect(index.upkeep.isRestoring()).toBe(true)
    save(index)
    expect(readAgain()).toEqual([])
  })
})

describe('a change of one article', () => {
  it('leaves all segments as they are, and is found at once', () => {
    const index = openIndex(path())
    for (let at = 0; at < 50; at++) add(index, `article${at}`)
    save(index)
    const segments = () => index.halves.text.upkeep.segments().map(({ data }) => data)
    const before = segments()
    const files = readdirSync(path())
    add(index, 'article7', 'barley', 'other')
    expect(having(index, 'barley')).toEqual(['article7'])
    expect(having(index, 'grain')).toHaveLength(49)
    while (index.upkeep.work(0, true));
    expect(segments().every((data, at) => data === before[at])).toBe(true)
    save(index)
    expect(readdirSync(path())).toEqual(expect.arrayContaining(files.filter((name) => name.endsWith('.segment'))))
  })
})

describe('segments', () => {
  it('become few while nothing else is to be done, and each answer on the way is right', () => {
    const index = openIndex(path())
    const ids = Array.from({ length: 30 }, (_, at) => `article${at}`)
    for (const id of ids) {
      add(index, id)
      save(index)
    }
    index.remove(['article3'])
    const wanted = ids.filter((id) => id !== 'article3')
    const count = () => index.halves.text.upkeep.segments().length
    expect(count()).toBe(30)
    while (index.upkeep.work(0, true)) expect(having(index, 'grain')).toEqual(wanted)
    expect(having(index, 'grain')).toEqual(wanted)
    expect(count()).toBeLessThan(6)
    save(index)
    expect(readdirSync(path()).length).toBe(2 + count() + index.halves.head.upkeep.segments().length)
  })
})
