import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '#shared/query/query.ts'
import { type Fixture, openForTest, startHere } from './testing/search-fixture.ts'
import type { SearchWorker } from './types.ts'

const samples = {
  one: { title: 'Harbour', text: 'Grain left the harbour.' },
  two: { title: 'Vote', text: 'The vote was lost.' },
  three: { title: 'Steel', text: 'Tariffs on steel.' },
}
const library = (start?: () => SearchWorker): Fixture => openForTest(samples, start)

const indexOf = ({ cache }: Fixture): string => join(cache, 'index')
const manifestOf = (fixture: Fixture): string => join(indexOf(fixture), 'manifest')
const segmentsOf = (fixture: Fixture): string[] =>
  readdirSync(indexOf(fixture)).filter((name) => name.endsWith('.segment'))

/** The segment of the texts: its terms are in none of the heads. */
function textSegment(fixture: Fixture): string {
  const { text } = JSON.parse(readFileSync(manifestOf(fixture), 'utf8').slice(65)) as { text: { name: string }[] }
  return join(indexOf(fixture), text[0]?.name ?? '')
}

function flipBit(file: string): void {
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 5) ^ 4, bytes.length - 5)
  writeFileSync(file, bytes)
}

describe('a search that nobody asks', () => {
  it('starts no worker, whatever changes', async () => {
    const fixture = library()
    fixture.put('four', { text: 'more' })
    await fixture.close()
    expect(fixture.workers()).toHaveLength(0)
  })
})

describe('the saved index', () => {
  it('is enough for a second start: no text is read', async () => {
    const fixture = library()
    expect(await fixture.textsRead()).toBe(3)
    await fixture.restart()
    expect(await fixture.textsRead()).toBe(0)
    expect(await fixture.found('grain harbour ')).toEqual(['one'])
    expect(await fixture.found('ste')).toEqual(['three'])
  })

  it('is brought up to date with what changed, came and went since', async () => {
    const fixture = library()
    await fixture.textsRead()
    await fixture.search().close()
    fixture.documents.delete('two')
    fixture.put('one', { ...samples.one, notes: 'a barge' })
    fixture.put('three', { text: 'Rewritten.' })
    fixture.put('four', { text: 'A new one about grain.' })
    await fixture.restart()
    expect(await fixture.textsRead()).toBe(2)
    expect((await fixture.found('grain ')).toSorted()).toEqual(['four', 'one'])
    expect(await fixture.found('barge ')).toEqual(['one'])
    expect(await fixture.found('tariffs ')).toEqual([])
    expect(await fixture.search().ids({ query: parseQuery('vote '), allowed: ['two'] })).toEqual([])
  })

  it.each<[string, (fixture: Fixture) => void]>([
    ['cut short', (fixture) => truncateSync(manifestOf(fixture), 200)],
    ['empty', (fixture) => writeFileSync(manifestOf(fixture), '')],
    ['something else', (fixture) => writeFileSync(manifestOf(fixture), '{"format": 1}')],
    ['changed in one bit', (fixture) => flipBit(manifestOf(fixture))],
    [
      'of another version',
      (fixture) => {
        const file = manifestOf(fixture)
        writeFileSync(file, readFileSync(file, 'latin1').replace(/"format":\d+/, '"format":0'), 'latin1')
      },
    ],
    [
      'of a version that wrote a single file',
      (fixture) => {
        rmSync(indexOf(fixture), { recursive: true })
        writeFileSync(indexOf(fixture), 'postings')
      },
    ],
  ])('is built again when its manifest is %s', async (_, harm) => {
    const fixture = library()
    await fixture.textsRead()
    await fixture.search().close()
    harm(fixture)
    await fixture.restart()
    expect(await fixture.textsRead()).toBe(3)
    expect(await fixture.found('grain harbour ')).toEqual(['one'])
    await fixture.restart()
    expect(await fixture.textsRead()).toBe(0)
  })

  it.each<[string, (file: string) => void]>([
    ['is cut short', (file) => truncateSync(file, readFileSync(file).length - 9)],
    ['is empty', (file) => writeFileSync(file, '')],
    ['is changed in one bit', flipBit],
    ['is gone', (file) => rmSync(file)],
    [
      'is a folder',
      (file) => {
        rmSync(file)
        mkdirSync(join(file, 'folder'), { recursive: true })
      },
    ],
  ])('of which a segment %s needs only the texts of that segment again', async (_, harm) => {
    const fixture = library()
    await fixture.textsRead()
    await fixture.restart()
    fixture.put('four', { text: 'A new one about grain.' })
    expect(await fixture.textsRead()).toBe(1)
    await fixture.search().close()
    harm(textSegment(fixture))
    await fixture.restart()
    expect(await fixture.textsRead()).toBe(3)
    expect((await fixture.found('grain ')).toSorted()).toEqual(['four', 'one'])
    expect(await fixture.found('tariffs ')).toEqual(['three'])
    await fixture.restart()
    expect(await fixture.textsRead()).toBe(0)
    expect((await fixture.found('grain ')).toSorted()).toEqual(['four', 'one'])
  })

  it('keeps the files that it has, and none that it no longer needs', async () => {
    const fixture = library()
    await fixture.textsRead()
    await fixture.restart()
    await fixture.textsRead()
    const before = segmentsOf(fixture)
    writeFileSync(join(indexOf(fixture), '2147483647.tmp'), 'of a process that was killed while it wrote')
    writeFileSync(join(indexOf(fixture), `${'0'.repeat(64)}.segment`), 'of a save that was not completed')
    fixture.put('four', { text: 'A new one about grain.' })
    expect(await fixture.found('new one ')).toEqual(['four'])
    await fixture.search().close()
    const after = segmentsOf(fixture)
    expect(after).toEqual(expect.arrayContaining(before))
    expect(after.length).toBe(before.length + 2)
    // The manifest and the documents.
    expect(readdirSync(indexOf(fixture))).toHaveLength(after.length + 2)
  })

  it('leaves alone what another process is writing', async () => {
    const fixture = library()
    await fixture.textsRead()
    await fixture.restart()
    await fixture.textsRead()
    const other = join(indexOf(fixture), `${process.ppid}.tmp`)
    writeFileSync(other, 'half of a segment')
    fixture.put('four', { text: 'A new one about grain.' })
    expect(await fixture.found('new one ')).toEqual(['four'])
    await fixture.search().close()
    expect(segmentsOf(fixture)).toHaveLength(4)
    expect(readFileSync(other, 'utf8')).toBe('half of a segment')
  })

  it('is the former one when a save is not completed', async () => {
    const fixture = library()
    await fixture.textsRead()
    await fixture.search().close()
    const former = readFileSync(manifestOf(fixture))
    await fixture.restart()
    fixture.put('four', { text: 'A new one about grain.' })
    await fixture.textsRead()
    await fixture.search().close()
    // Killed before the new manifest was in its place.
    writeFileSync(manifestOf(fixture), former)
    await fixture.restart()
    expect(await fixture.textsRead()).toBe(1)
    expect((await fixture.found('grain ')).toSorted()).toEqual(['four', 'one'])
  })

  it('that cannot be written costs nothing but time', async () => {
    const fixture = library()
    writeFileSync(fixture.cache, 'a file where the folder should be')
    expect(await fixture.found('grain ')).toEqual(['one'])
    await fixture.restart()
    expect(await fixture.found('grain ')).toEqual(['one'])
  })
})

describe('a library of many articles', () => {
  const many = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`d${at}`, { text: `Grain ${at}.` }]))
  function manyArticles(start?: () => SearchWorker): Fixture {
    return openForTest(many, start)
  }

  /** A library whose session says what kinds of messages it sends. */
  function heardArticles() {
    const kinds: string[] = []
    const fixture = manyArticles(() => {
      const worker = startHere()
      return {
        ...worker,
        postMessage(message) {
          kinds.push(message.kind)
          worker.postMessage(message)
        },
      }
    })
    return { kinds, fixture }
  }

  it('is sent in parts, with questions between them, and what changes meanwhile is as it is then', async () => {
    const { kinds, fixture } = heardArticles()
    const early = fixture.reply('grain ')
    expect(kinds).toEqual(['start', 'allow', 'ask'])
    fixture.put('d3', { text: 'An estuary.' })
    fixture.put('d599', { text: 'Another estuary.' })
    fixture.remove(['d4', 'd598'])
    expect((await early).total).toBe(596)
    // What changed, what is gone, and what the worker wanted in parts of 250.
    expect(kinds.slice(3)).toEqual(['put', 'remove', 'put', 'remove', 'put', 'put', 'remove'])
    expect((await fixture.found('estuary ')).toSorted()).toEqual(['d3', 'd599'])
    await fixture.restart()
    expect(await fixture.textsRead()).toBe(0)
    expect((await fixture.reply('grain ')).total).toBe(596)
  })

  it('is not sent again to an index that has it: only what is another now', async () => {
    const { kinds, fixture } = heardArticles()
    await fixture.textsRead()
    await fixture.restart()
    kinds.length = 0
    expect((await fixture.reply('grain ')).total).toBe(600)
    expect(kinds).toEqual(['start', 'allow', 'ask'])
    await fixture.search().close()
    fixture.put('d7', { text: 'An estuary.' })
    await fixture.restart()
    kinds.length = 0
    expect(await fixture.found('estuary ')).toEqual(['d7'])
    expect(kinds).toEqual(['start', 'allow', 'ask', 'put'])
  })

  it('of which only a part is listed keeps the texts of the others, which may come', async () => {
    const fixture = manyArticles()
    await fixture.textsRead()
    await fixture.search().close()
    const missing = [...fixture.documents].slice(100)
    for (const [id] of missing) fixture.documents.delete(id)
    fixture.state.listed = 'part'
    await fixture.restart()
    expect((await fixture.reply('grain ')).total).toBe(100)
    for (const [id, document] of missing.slice(0, 400)) fixture.documents.set(id, document)
    fixture.state.listed = 'all'
    fixture.search().listed()
    expect((await fixture.reply('grain ')).total).toBe(500)
    expect(await fixture.textsRead()).toBe(0)
    const gone = [...fixture.documents.keys(), 'd599']
    expect(await fixture.search().ids({ query: parseQuery('599 '), allowed: gone })).toEqual([])
  })

  it('can be closed before all was sent, and a question that was asked by then is refused', async () => {
    const fixture = manyArticles()
    await fixture.textsRead()
    await fixture.restart()
    const early = fixture.reply('grain ')
    const refused = expect(early).rejects.toMatchObject({ code: 'cancelled' })
    await fixture.restart()
    await refused
    expect(await fixture.textsRead()).toBe(0)
  })

  it('answers what was asked last while it was sent, and not what that replaced', async () => {
    const fixture = manyArticles()
    const ask = (text: string) =>
      fixture
        .search()
        .ask({ query: parseQuery(text), allowed: ['d1', 'd2'], limit: 5, offset: 0, texts: 'all' }, { asker: 'box' })
    const replaced = expect(ask('grain 1 ')).rejects.toMatchObject({ code: 'cancelled' })
    expect((await ask('grain 2 ')).hits.map(({ id }) => id)).toEqual(['d2'])
    await replaced
  })
})

describe('a worker that dies', () => {
  it('is replaced, and the question is answered', async () => {
    const fixture = library()
    await fixture.textsRead()
    const asked = fixture.found('grain ')
    await fixture.workers()[0]?.terminate()
    expect(await asked).toEqual(['one'])
    expect(fixture.workers()).toHaveLength(2)
    fixture.put('four', { text: 'grain too' })
    expect((await fixture.found('grain ')).toSorted()).toEqual(['four', 'one'])
  })

  it('between two questions is not missed', async () => {
    const fixture = library()
    expect(await fixture.found('vote ')).toEqual(['two'])
    await fixture.workers()[0]?.terminate()
    expect(await fixture.found('vote ')).toEqual(['two'])
  })

  it('each time is not started for ever: the reader hears a sentence', async () => {
    const fixture = library(() => {
      const worker = startHere()
      setImmediate(() => void worker.terminate())
      return { ...worker, postMessage() {} }
    })
    await expect(fixture.found('vote ')).rejects.toMatchObject({
      code: 'unexpected',
      message: expect.stringMatching(/\.$/),
    })
    expect(fixture.workers()).toHaveLength(3)
  })
})

describe('a question nobody waits for', () => {
  const ask = (text: string) => ({
    query: parseQuery(text),
    allowed: Object.keys(samples),
    limit: 5,
    offset: 0,
    texts: 'all' as const,
  })

  it('is dropped when the same one asks again, and only the last is answered', async () => {
    const fixture = library()
    const asked = ['g', 'gr', 'gra', 'grai'].map((text) => fixture.search().ask(ask(text), { asker: 'box' }))
    const other = fixture.search().ask(ask('vote '), { asker: 'other' })
    const last = fixture.search().ask(ask('grain'), { asker: 'box' })
    for (const each of asked) await expect(each).rejects.toMatchObject({ code: 'cancelled' })
    expect((await last).hits.map(({ id }) => id)).toEqual(['one'])
    expect((await other).hits.map(({ id }) => id)).toEqual(['two'])
  })

  it('is never begun by the worker once a newer one is there', async () => {
    const answered: number[] = []
    const fixture = library(() => {
      const worker = startHere()
      worker.on('message', (message) => {
        if (message.kind === 'reply') answered.push(message.n)
      })
      return worker
    })
    await fixture.textsRead()
    const stale = ['g', 'gr', 'gra'].map((text) =>
      fixture
        .search()
        .ask(ask(text), { asker: 'box' })
        .catch(() => null),
    )
    await fixture.search().ask(ask('grain'), { asker: 'box' })
    await Promise.all(stale)
    expect(answered).toEqual([4])
  })

  it('may be asked again once it was dropped', async () => {
    const fixture = library()
    const first = fixture
      .search()
      .ask(ask('grain'), { asker: 'box' })
      .catch(() => null)
    await fixture.search().ask(ask('vote'), { asker: 'box' })
    await first
    expect((await fixture.search().ask(ask('grain'), { asker: 'box' })).total).toBe(1)
  })

  it('is over when the library is closed', async () => {
    const fixture = library()
    const asked = fixture.search().ask(ask('grain'))
    const refused = expect(asked).rejects.toMatchObject({ code: 'cancelled' })
    await fixture.search().close()
    await refused
    await expect(fixture.search().ask(ask('grain'))).rejects.toMatchObject({ code: 'cancelled' })
  })
})
