import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '#shared/query/query.ts'
import { openFixture, openForTest } from './testing/search-fixture.ts'

describe('where no article has everything', () => {
  it('articles that have only words of function are none of the closest, and these words are not marked, where others say more', async () => {
    const fixture = openForTest({
      weir: { text: 'The weir of the mill was mended, and the weir held.' },
      only: { text: 'And the other one of the two was for the best.' },
    })
    const { hits, closest } = await fixture.reply('why was the weir of the town not for sale ')
    expect(hits.map(({ id }) => id)).toEqual(['weir'])
    expect(closest).toBe(1)
    const marked = hits.flatMap(({ snippet, marks }) => marks.map(([from, to]) => snippet.slice(from, to)))
    expect(new Set(marked)).toEqual(new Set(['weir']))
    expect((await fixture.reply('and the of xylophones ')).hits.map(({ id }) => id).toSorted()).toEqual([
      'only',
      'weir',
    ])
    expect((await fixture.reply('"the weir of towns" ')).hits.map(({ id }) => id)).toEqual(['weir'])
  })

  it('the closest follow, those with the rarest words first, each with what it lacks', async () => {
    const fixture = openForTest({
      common: { text: 'The harbour was full of silt.' },
      rare: { text: 'A barge lay there, and silt.' },
      more: { text: 'Silt again.' },
      none: { text: 'Nothing of the kind.' },
    })
    expect(await fixture.closest('barge silt estuary ')).toEqual([
      ['rare', 'estuary'],
      ['more', 'estuary', 'barge'],
      ['common', 'estuary', 'barge'],
    ])
    expect(await fixture.found('barge silt estuary ')).toEqual([])
    expect(await fixture.reply('barge silt estuary ')).toMatchObject({ total: 3, similar: 0, closest: 3 })
  })

  it('they come in the order that is asked for, too', async () => {
    const fixture = openForTest({
      common: { text: 'The harbour was full of silt.' },
      rare: { text: 'A barge lay there, and silt.' },
      more: { text: 'Silt again.' },
    })
    const query = parseQuery('barge silt estuary ')
    const ask = { query, limit: 9, offset: 0, texts: 'all', order: 'allowed' } as const
    const ordered = async (allowed: readonly string[], page = {}) =>
      (await fixture.search().ask({ ...ask, ...page, allowed })).hits.map(({ id }) => id)
    expect(await ordered(['more', 'common', 'rare'])).toEqual(['more', 'common', 'rare'])
    expect(await ordered(['common', 'rare', 'more'])).toEqual(['common', 'rare', 'more'])
    expect(await ordered(['common', 'rare', 'more'], { offset: 1, limit: 1 })).toEqual(['rare'])
  })

  it('words of function are named only where nothing else is missing', async () => {
    const fixture = openForTest({ one: { text: 'silt in harbours' }, two: { text: 'the silt' } })
    expect(await fixture.closest('the silt of estuary ')).toEqual([
      ['two', 'estuary'],
      ['one', 'estuary'],
    ])
    expect(await fixture.closest('under the silt ')).toEqual([
      ['two', 'under'],
      ['one', 'under', 'the'],
    ])
  })

  it.each([
    ['"cease fire"', 'They cease to fire.', '"cease fire"'],
    ['“cease fire”', 'a fire', '"cease fire"'],
    ['"grain deal"~2', 'grain, and later in the year a deal', '"grain deal"~2'],
    ['title:silt harbour', 'harbour', 'title:silt'],
    ['title:silt', 'silt', 'title:silt'],
    ['harbour (silt OR mud)', 'harbour', '(silt OR mud)'],
    ['harbour (topic:x OR mud)', 'harbour', '(topic:x OR mud)'],
    ['harbour mu*', 'harbour', 'mu*'],
    ['boundary-layer', 'the layer at the boundary', 'boundary-layer'],
    ['新的港口在哪里', '新的港口计划', '新的港口在哪里'],
  ])('%s is named as it was typed', async (query, text, missing) => {
    const fixture = openForTest({ one: { text } })
    const found = (await fixture.closest(query)).map(([id, ...names]) => [id, names])
    expect(found).toEqual([['one', [missing]]])
    const [hit] = (await fixture.reply(query)).hits
    expect(hit?.marks.length).toBeGreaterThan(0)
  })

  it('a minus and filters hold', async () => {
    const fixture = openForTest({ one: { text: 'silt and mud' }, two: { text: 'silt' }, three: { text: 'silt' } })
    expect(await fixture.closest('silt estuary -mud')).toEqual([
      ['two', 'estuary'],
      ['three', 'estuary'],
    ])
    const ask = { query: parseQuery('silt estuary '), limit: 9, offset: 0, texts: 'all' as const }
    const { hits } = await fixture.search().ask({ ...ask, allowed: ['three'] })
    expect(hits.map(({ id }) => id)).toEqual(['three'])
  })

  it('a place holds for the words of a phrase and of a group too', async () => {
    const fixture = openForTest({ title: { title: 'Silt' }, text: { text: 'Harbour, then silt.' } })
    for (const query of [
      'in:title "harbour silt" barge',
      'in:title (harbour silt) barge',
      'in:title harbour-silt barge',
    ])
      expect((await fixture.closest(`${query} `)).map(([id]) => id)).toEqual(['title'])
  })

  it('words that do not occur at all have no answer', async () => {
    const fixture = openForTest({ one: { text: 'silt' } })
    expect(await fixture.reply('unheard estuary ')).toMatchObject({ total: 0, hits: [] })
  })

  it('the word that is being typed may be a beginning', async () => {
    const fixture = openForTest({ one: { text: 'silt' }, two: { text: 'estuary' } })
    expect(await fixture.closest('mudbank est')).toEqual([['two', 'mudbank']])
  })
})

describe('where some articles have everything', () => {
  const full = { text: 'silt in the estuary' }
  const noise = Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`noise${at}`, { text: 'silt alone' }]))

  it('those follow that have most, and no noise', async () => {
    const fixture = openForTest({ full, near: { text: 'an estuary' }, ...noise })
    const { total, closest, hits } = await fixture.reply('silt estuary ')
    expect(hits.map(({ id, missing }) => [id, ...missing])).toEqual([['full'], ['near', 'silt']])
    expect({ total, closest }).toEqual({ total: 2, closest: 1 })
  })

  it('ten of them are enough', async () => {
    const ten = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`full${at}`, full]))
    const fixture = openForTest({ ...ten, near: { text: 'an estuary' } })
    expect(await fixture.reply('silt estuary ')).toMatchObject({ total: 10, closest: 0 })
  })

  it('lists and exports have these alone', async () => {
    const fixture = openForTest({ full, near: { text: 'an estuary' } })
    const ids = await fixture.search().ids({ query: parseQuery('silt estuary '), allowed: ['full', 'near'] })
    expect(ids).toEqual(['full'])
  })

  it('pages go on from one to the other', async () => {
    const fixture = openForTest({ full, near: { text: 'an estuary' }, other: { text: 'one more estuary' }, ...noise })
    const ask = { query: parseQuery('silt estuary '), allowed: [...fixture.documents.keys()], texts: 'all' as const }
    const page = async (offset: number, limit: number) =>
      (await fixture.search().ask({ ...ask, offset, limit })).hits.map(({ id }) => id)
    const all = await page(0, 9)
    expect(all[0]).toBe('full')
    expect(all.length).toBe(3)
    for (const at of all.keys()) expect(await page(at, 1)).toEqual(all.slice(at, at + 1))
    expect(await page(0, 2)).toEqual(all.slice(0, 2))
    expect(await page(1, 5)).toEqual(all.slice(1))
  })
})

const words = ['silt', 'mud', 'estuary', 'the', 'of', 'stories', 'story', '港口', 'boundary-layer', 'F-16', 'silts']
const text = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((list) => list.join(' '))
const sample = fc.record({ title: text, text, tags: fc.array(fc.constantFrom('silt', 'mud/bank'), { maxLength: 2 }) })
const part = fc.oneof(
  fc.constantFrom(...words),
  fc.tuple(fc.constantFrom('"', '-', 'title:', '(', '-(', 'tag:'), text).map(([sign, of]) => {
    if (sign === '"') return `"${of}"`
    return sign.endsWith('(')
      ? `${sign}${[...new Set(of.split(' '))].join(' OR ')})`
      : `${sign}${of.split(' ')[0] ?? ''}`
  }),
)

it('whatever is asked: first those that have everything, then those that lack something that was typed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(sample, { minLength: 1, maxLength: 5 }),
      fc.array(fc.array(part, { minLength: 1, maxLength: 6 }), { minLength: 5, maxLength: 10 }),
      async (samples, queries) => {
        const fixture = openFixture(Object.fromEntries(samples.map((each, at) => [`a${at}`, each])))
        const allowed = [...fixture.documents.keys()]
        for (const typed of queries.map((parts) => parts.join(' '))) {
          const { hits, total, similar, closest } = await fixture.reply(`${typed} `)
          const lacking = hits.filter(({ missing }) => missing.length > 0)
          expect(hits.slice(hits.length - lacking.length), typed).toEqual(lacking)
          expect({ total, closest }, typed).toEqual({ total: hits.length, closest: lacking.length })
          expect(similar, typed).toBe(hits.filter((hit) => hit.similar).length)
          for (const missing of lacking.flatMap((hit) => hit.missing)) expect(typed).toContain(missing)
          const full = hits.flatMap(({ id, missing }) => (missing.length === 0 ? id : []))
          const ids = await fixture.search().ids({ query: parseQuery(`${typed} `), allowed })
          expect(full, typed).toEqual(expect.arrayContaining([...ids]))
        }
        await fixture.close()
      },
    ),
    { numRuns: 25 },
  )
})
