import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '#shared/query/query.ts'
import { openForTest } from './testing/search-fixture.ts'
import { exchanged, letterSteps } from './worker/lookup/letter-steps.ts'

describe('other forms of a word', () => {
  it.each([
    ['en', 'storm', 'storms'],
    ['en', 'layers', 'layer'],
    ['en', 'measured', 'measuring'],
    ['en', 'measure', 'measured'],
    ['en', 'story', 'stories'],
    ['en', 'stopped', 'stop'],
    ['en', 'agreed', 'agree'],
    ['en', 'boxes', 'box'],
    ['en', 'matrix', 'matrices'],
    ['en', 'analyses', 'analysis'],
    ['en-GB', 'Bridges', 'bridge'],
    ['de', 'Hafen', 'Hafens'],
    ['de', 'Häfen', 'Hafens'],
    ['de', 'Haus', 'Häusern'],
    ['de', 'große', 'großen'],
    ['fr', 'cheval', 'chevaux'],
    ['fr', 'bateaux', 'bateau'],
    ['fr', 'mesurer', 'mesurée'],
    ['es', 'canción', 'canciones'],
    ['es', 'luz', 'luces'],
    ['it', 'porto', 'porti'],
    ['it', 'banca', 'banche'],
    ['pt', 'ação', 'ações'],
    ['pt', 'animal', 'animais'],
    ['nl', 'kat', 'katten'],
    ['nl', 'boot', 'boten'],
    ['sv', 'hamn', 'hamnarna'],
    ['da', 'havn', 'havnene'],
    ['nb', 'bro', 'broen'],
    ['ru', 'гавань', 'гавани'],
    ['ru', 'новый', 'новая'],
  ])('%s: “%s” finds “%s”, and the other way round', async (language, word, form) => {
    const fixture = openForTest({ word: { language, text: word }, form: { language, text: form } })
    for (const [typed, first] of [
      [word, 'word'],
      [form, 'form'],
    ] as const) {
      const { hits, similar } = await fixture.reply(`${typed} `)
      expect(hits.map(({ id }) => id).toSorted()).toEqual(['form', 'word'])
      expect(hits[0]?.id).toBe(first)
      expect(similar).toBe(0)
      expect(hits.every(({ marks, missing }) => marks.length === 1 && missing.length === 0)).toBe(true)
    }
  })

  it.each([
    ['en', 'news', 'new'],
    ['en', 'evening', 'even'],
    ['en', 'rat', 'rating'],
    ['en', 'hop', 'hoping'],
    ['en', 'glass', 'glas'],
    ['es', 'puerto', 'puerta'],
    ['it', 'porto', 'porta'],
    ['en', 'plan', 'plane'],
  ])('%s: “%s” is no form of “%s”', async (language, word, other) => {
    const fixture = openForTest(
      Object.fromEntries([word, word, word, other].map((text, at) => [`a${at}`, { language, text }])),
    )
    expect(await fixture.found(`${word} `)).toEqual(['a0', 'a1', 'a2'])
  })

  it('are those of the language of each article', async () => {
    const words = ['plane', 'plane', 'plane', 'plan'].map((text) => ({ text }))
    const samples = words.map(({ text }, at) => [`a${at}`, { text, language: at === 3 ? 'en' : 'fr' }] as const)
    expect(await openForTest(Object.fromEntries(samples)).found('plane ')).toEqual(['a0', 'a1', 'a2'])
  })

  it('are those of the language that an article reads like, where it states none', async () => {
    const { found } = openForTest({ one: { text: 'Les chevaux sont dans le port avec une charrette pour la ville.' } })
    expect(await found('cheval ')).toEqual(['one'])
  })

  it('count as the word where others are missing, and are not in lists and exports', async () => {
    const fixture = openForTest({ one: { text: 'two storms' }, other: { text: 'mud' } })
    expect(await fixture.closest('storm estuary ')).toEqual([['one', 'estuary']])
    const allowed = ['one', 'other']
    expect(await fixture.search().ids({ query: parseQuery('storm '), allowed })).toEqual([])
    expect(await fixture.search().ids({ query: parseQuery('storms '), allowed })).toEqual(['one'])
  })

  it('are not left out by a minus', async () => {
    const { found } = openForTest({ one: { text: 'mud and storms' }, two: { text: 'mud and a storm' } })
    expect(await found('mud -storm')).toEqual(['one'])
  })

  it('come before beginnings and words that are only like it', async () => {
    const { reply } = openForTest({
      similar: { text: 'a stork' },
      beginning: { text: 'stormy' },
      inflected: { text: 'storms' },
      exact: { text: 'storm' },
    })
    const ids = (await reply('storm')).hits.map(({ id }) => id)
    expect(ids.slice(0, 3)).toEqual(['exact', 'inflected', 'beginning'])
  })
})

describe('the order of what has everything', () => {
  it('words together come before words apart, without quotation marks', async () => {
    const far = 'It went on and on for a long while with many other things in between. '
    const { found } = openForTest({
      apart: { text: `The grain came. ${far}${far}A deal was made.` },
      reversed: { text: `A deal grain would like. ${far}${far}It came.` },
      together: { text: `${far}${far}The grain deal came at last.` },
    })
    expect(await found('grain deal ')).toEqual(['together', 'reversed', 'apart'])
  })

  it('of equals the later is first, by publication', async () => {
    const text = 'silt in the estuary'
    const { found } = openForTest({
      none: { text },
      old: { text, date: '2019-03-01T10:00:00Z' },
      month: { text, date: '2024-07' },
      new: { text, date: '2025-01-02' },
    })
    expect(await found('silt ')).toEqual(['new', 'month', 'old', 'none'])
    const { found: foundBetter } = openForTest({
      better: { title: 'Silt', text: 'silt', date: '1999' },
      later: { text: 'silt and many other things of the harbour', date: '2025' },
    })
    expect(await foundBetter('silt ')).toEqual(['better', 'later'])
  })

  it('pages are parts of one order', async () => {
    const samples = Array.from({ length: 70 }, (_, at) => [
      `a${at}`,
      { text: `grain ${'word '.repeat((at * 7) % 11)}deal`, date: `20${10 + (at % 9)}` },
    ])
    const fixture = openForTest(Object.fromEntries(samples))
    const ask = { query: parseQuery('grain deal '), allowed: [...fixture.documents.keys()], texts: 'all' as const }
    const page = async (offset: number, limit: number) =>
      (await fixture.search().ask({ ...ask, offset, limit })).hits.map(({ id }) => id)
    const all = await page(0, 100)
    expect(new Set(all).size).toBe(70)
    for (let at = 0; at < 70; at += 9) expect(await page(at, 9)).toEqual(all.slice(at, at + 9))
  })
})

describe('misspelt words', () => {
  it('two neighbours exchanged are one step, also in a short word', async () => {
    const { found } = openForTest({ one: { text: 'to receive' }, two: { text: 'their barge' }, three: { text: 'mud' } })
    expect(await found('recieve ')).toEqual(['one'])
    expect(await found('thier ')).toEqual(['two'])
    const { found: foundSpelt } = openForTest({ exact: { text: 'der Köhler' }, like: { text: 'koehlert koehlerz' } })
    expect((await foundSpelt('koehler '))[0]).toBe('exact')
  })

  it('one step comes before two, the first letter is seldom wrong, and of equals the commonest was meant', async () => {
    const { found } = openForTest({
      first: { text: 'larbour' },
      rare: { text: 'harbor' },
      ...Object.fromEntries(['a', 'b', 'c'].map((id) => [id, { text: 'harbour' }])),
      far: { text: 'harbours' },
    })
    const ids = await found('harbuor ')
    expect(ids.slice(0, 3).toSorted()).toEqual(['a', 'b', 'c'])
    expect((await found('xarbour ')).slice(0, 3).toSorted()).toEqual(['a', 'b', 'c'])
  })

  const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 7 })
  it('steps are those of one edit each', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(letterSteps(a, b, 9)).toBe(letterSteps(b, a, 9))
        expect(letterSteps(a, a, 2)).toBe(0)
        for (const other of exchanged(a)) expect(letterSteps(a, other, 2)).toBe(1)
        const steps = letterSteps(a, b, 9)
        expect(letterSteps(a, b, 2)).toBe(Math.min(steps, 3))
        expect(letterSteps(`${a}x`, b, 9)).toBeLessThanOrEqual(steps + 1)
      }),
    )
  })
})

describe('two words that others write as one', () => {
  const fixture = () =>
    openForTest({
      joined: { text: 'The cooperative sold its grain.' },
      hyphen: { text: 'The co-operative sold its silt.' },
      apart: { text: 'An operative of the co was seen.' },
      other: { text: 'Nothing of the kind was sold.' },
    })

  it.each(['co operative ', 'co operativ', 'Co  Operative '])(
    '“%s” finds them too, after those with both words',
    async (typed) => {
      const { hits, similar } = await fixture().reply(typed)
      const complete = hits.filter(({ missing }) => missing.length === 0)
      expect(complete[0]).toMatchObject({ similar: false })
      expect(complete.map(({ id }) => id)).toContain('joined')
      expect(complete.map(({ id }) => id)).toContain('hyphen')
      expect(complete.findIndex(({ id }) => id === 'joined')).toBeGreaterThan(
        complete.findIndex(({ id }) => id === 'apart'),
      )
      expect(complete.find(({ id }) => id === 'joined')).toMatchObject({ similar: true, marks: [[4, 15]] })
      expect(similar).toBeGreaterThan(0)
    },
  )

  it('a further word must be there as well, and lists have the words as they are typed', async () => {
    const { found, search } = fixture()
    expect(await found('co operative grain ')).toEqual(['joined'])
    const ids = ['joined', 'hyphen', 'apart', 'other']
    const listed = await search().ids({ query: parseQuery('co operative '), allowed: ids })
    expect(listed).not.toContain('joined')
  })
})
