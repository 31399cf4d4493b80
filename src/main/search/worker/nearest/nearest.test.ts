import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openFixture, openForTest, type Sample } from '../../testing/search-fixture.ts'
import { createSharedWords } from './shared-words.ts'

function library(samples: Readonly<Record<string, Sample>>) {
  const fixture = openForTest(samples)
  const nearest = async (id: string, options: { readonly allowed?: readonly string[]; readonly limit?: number } = {}) =>
    (await fixture.search().nearest({ id, allowed: [...fixture.documents.keys()], limit: 5, ...options })).nearest
  return { ...fixture, nearest, ids: async (id: string) => (await nearest(id)).map((near) => near.id) }
}

/** Sentences that any article may have. */
const filler =
  'It was said on the day that there would be more of it, and that those who had come were told to wait for the others. '

const articles: Readonly<Record<string, Sample>> = {
  weir: {
    title: 'The weir at Hartwell',
    text: `${filler}Hartwell opened the Weir again. A weir needs its sluice; the sluice was new, and the weir held back the river.`,
    tags: ['water'],
  },
  sluice: {
    title: 'A sluice is mended',
    text: `${filler}Engineers in hartwell mended the sluice below the weir. The sluice let the river through.`,
  },
  eels: { title: 'Eels return', text: `${filler}Eels pass the weir by a ladder, and nobody knows where they go.` },
  grain: { title: 'Grain prices', text: `${filler}Wheat and barley cost more; the harvest of wheat was poor.` },
  wheat: { title: 'A poor harvest', text: `${filler}The harvest failed, wheat was scarce and barley was dear.` },
  court: { title: 'The court rules', text: `${filler}Judges of the court dismissed the appeal of the tenant.` },
  moon: { title: 'To the moon', text: `${filler}The lander left orbit and the rover drove over dust.` },
  opera: { title: 'An opera opens', text: `${filler}The soprano sang and the orchestra played until midnight.` },
}

describe('the nearest articles', () => {
  it('are those that share the rare words of an article, which are named as it spells them', async () => {
    const { nearest } = library(articles)
    const [first] = await nearest('weir')
    expect(first?.id).toBe('sluice')
    expect([...(first?.words ?? [])].sort()).toEqual(['Hartwell', 'river', 'sluice', 'weir'])
    expect((await nearest('sluice'))[0]).toMatchObject({ id: 'weir' })
    expect((await nearest('sluice'))[0]?.words).toContain('hartwell')
    expect((await nearest('grain')).map(({ id }) => id)).toEqual(['wheat'])
  })

  it('are none where an article has no relatives, or shares only one word', async () => {
    const { ids } = library(articles)
    for (const id of ['court', 'moon', 'opera', 'unknown']) expect(await ids(id), id).toEqual([])
    expect(await ids('eels')).toEqual([])
  })

  it('are not those that share what most articles in the language have, in a library of several languages', async () => {
    const german = (words: string) => ({
      language: 'de-AT',
      text: `Und es ist nicht so, dass sie das nicht auch noch mit der Zeit und für die anderen wären. ${words}`,
    })
    const { ids } = library({
      ...Object.fromEntries(Object.entries(articles).map(([id, sample]) => [id, { ...sample, language: 'en' }])),
      hafen: german('Der Hafen bekam einen Kran.'),
      wald: german('Im Wald wuchsen Pilze.'),
      bahn: { ...german('Die Bahn fuhr nach Wien.'), language: 'de' },
    })
    expect(await ids('hafen')).toEqual([])
    expect(await ids('weir')).toEqual(['sluice'])
  })

  it('are named without words of function, which a library of a few articles cannot tell by their number', () => {
    const words = createSharedWords('Who holds the key of the EU? By law it does, und wer weiß, по 12 港口.')
    const terms = ['who', 'by', 'und', 'по', 'key', 'eu', '12', '港口', 'holds'].map((term, at) => ({
      term,
      score: 9 - at,
    }))
    expect(words.of(terms)).toEqual(['EU', '12', '港口', 'holds'])
  })

  it('are named by words with umlauts, which terms do not have, and each once', async () => {
    const { nearest } = library({
      ...articles,
      dom: { title: 'Ein Abend', text: 'Müller fuhr nach Köln. Dort sah Müller einen Freund, und Köln war laut.' },
      rhein: {
        title: 'Kein Morgen',
        text: 'Das Schiff hielt in Köln. Frau Müller stieg aus, und Köln schlief; so auch Müller.',
      },
    })
    const [first] = await nearest('dom')
    expect(first?.id).toBe('rhein')
    expect([...(first?.words ?? [])].sort()).toEqual(['Köln', 'Müller'])
    const words = createSharedWords('Über Köln: köln, Köln')
    expect(words.of([{ term: 'koeln', score: 1 }]), 'where the other article has Koeln').toEqual(['Köln'])
  })

  it('are named by a word that the letters of another script follow', () => {
    expect(
      createSharedWords('我的iPhone手机和Android手机').of([
        { term: 'iphone', score: 2 },
        { term: 'android', score: 1 },
      ]),
    ).toEqual(['iPhone', 'Android'])
    expect(createSharedWords('iPhones').of([{ term: 'iphone', score: 2 }])).toEqual([])
  })

  it('come only from those that may be given', async () => {
    const { nearest } = library(articles)
    expect(await nearest('weir', { allowed: Object.keys(articles).filter((id) => id !== 'sluice') })).toEqual([])
  })

  it('follow what changes', async () => {
    const { ids, put, remove } = library(articles)
    put('moon', { title: 'Wheat on the moon', text: 'Wheat and barley grew; the harvest of wheat was poor.' })
    expect((await ids('grain')).toSorted()).toEqual(['moon', 'wheat'])
    remove(['wheat'])
    expect(await ids('grain')).toEqual(['moon'])
  })

  it('may be nearly the same text, and say so', async () => {
    const again = { ...articles.weir, text: `${articles.weir?.text} Reuters.` }
    const { nearest } = library({ ...articles, again })
    const all = await nearest('weir')
    expect(all.map(({ id, sameText }) => [id, sameText])).toEqual([
      ['again', true],
      ['sluice', false],
    ])
  })

  it('are named by words of scripts without spaces, whole where pieces of them are next to each other', async () => {
    const { nearest } = library({
      one: { text: '北京市政府宣布新的港口计划。港口计划得到居民支持。' },
      two: { text: '居民讨论港口计划,认为港口计划太贵。' },
      three: { text: '今天天气很好,大家去公园散步。' },
      four: { text: '学校开学了,孩子们很高兴。' },
      five: { text: '球队昨晚赢得了比赛冠军。' },
    })
    const [first, ...more] = await nearest('one')
    expect(first?.id).toBe('two')
    expect(first?.words).toContain('港口计划')
    expect(more).toEqual([])
  })

  it('are found for a long text and for one of many different words', async () => {
    const many = Array.from({ length: 60_000 }, (_, at) => `w${at.toString(36)}`).join(' ')
    const { ids } = library({
      ...articles,
      long: { title: 'Sluice and weir', text: `${'The weir of Hartwell has a sluice. '.repeat(60_000)}` },
      many: { text: many },
    })
    expect(await ids('long')).toEqual(expect.arrayContaining(['weir', 'sluice']))
    expect(await ids('many')).toEqual([])
  })
})

const word = fc.constantFrom(
  'weir',
  'Sluice',
  'eel',
  'the',
  'of',
  '港口',
  'ß',
  'Größe',
  '12,500',
  'C++',
  '👩‍🚀',
  '\0',
  '"',
  '(',
)
const texts = fc.array(
  fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
  { minLength: 1, maxLength: 9 },
)

it('whatever the texts: never the article itself, never one that may not be given, named, in order, the same again', async () => {
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 4 }), async (all, limit) => {
      const fixture = openFixture(
        Object.fromEntries(all.map((text, at) => [`a${at}`, { text, title: text.slice(0, 9) }])),
      )
      try {
        const allowed = [...fixture.documents.keys()].filter((_, at) => at % 3 !== 2)
        for (const id of fixture.documents.keys()) {
          const { nearest } = await fixture.search().nearest({ id, allowed, limit })
          expect((await fixture.search().nearest({ id, allowed, limit })).nearest).toEqual(nearest)
          expect(nearest.length).toBeLessThanOrEqual(limit)
          const source = `${fixture.documents.get(id)?.title}\n${all[Number(id.slice(1))]}`
          for (const [at, near] of nearest.entries()) {
            expect(near.id).not.toBe(id)
            expect(allowed).toContain(near.id)
            expect(near.score).toBeLessThanOrEqual(nearest[at - 1]?.score ?? 1)
            expect(near.words.length).toBeGreaterThanOrEqual(2)
            expect(near.words.length).toBeLessThanOrEqual(4)
            for (const shared of near.words) expect(source).toContain(shared)
          }
        }
      } finally {
        await fixture.close()
      }
    }),
    { numRuns: 40 },
  )
})

it('a newer ask of the same asker cancels the one before', async () => {
  const { search } = library(articles)
  const ask = { allowed: Object.keys(articles), limit: 5 }
  const former = search().nearest({ ...ask, id: 'weir' }, { asker: 'page' })
  const refused = expect(former).rejects.toMatchObject({ code: 'cancelled' })
  expect((await search().nearest({ ...ask, id: 'grain' }, { asker: 'page' })).nearest[0]?.id).toBe('wheat')
  await refused
})
