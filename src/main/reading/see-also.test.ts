import { expect, it } from 'vitest'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import { likelyTopics, seeAlsoHandlers } from './see-also.ts'

it('topics are those of the nearest articles, by how near and how many they are', () => {
  const nearest = [
    { score: 0.9, tags: ['water/Rivers', 'people'] },
    { score: 0.3, tags: ['water/rivers'] },
    { score: 0.2, tags: ['law'] },
  ]
  expect(likelyTopics([], nearest)).toEqual([
    { tag: 'water/Rivers', count: 2 },
    { tag: 'people', count: 1 },
    { tag: 'law', count: 1 },
  ])
})

it('no topic is offered that the article has, or has one below', () => {
  const nearest = [{ score: 1, tags: ['Water', 'water/rivers', 'law'] }]
  expect(likelyTopics(['water/Rivers'], nearest)).toEqual([{ tag: 'law', count: 1 }])
  expect(likelyTopics(['WATER'], nearest).map(({ tag }) => tag)).toEqual(['law', 'water/rivers'])
})

it('a topic of one among many is no sign, and at most three are offered', () => {
  const four = [['a'], ['b'], ['b'], []].map((tags) => ({ score: 0.5, tags }))
  expect(likelyTopics([], four)).toEqual([{ tag: 'b', count: 2 }])
  expect(likelyTopics([], [{ score: 1, tags: ['d', 'a', 'c', 'b'] }]).map(({ tag }) => tag)).toEqual(['a', 'b', 'c'])
  expect(likelyTopics([], [])).toEqual([])
})

it('copies of the article are left out, and at most five articles remain', async () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const row = (id: string) =>
    ({
      id,
      title: id,
      byline: [],
      publisher: null,
      siteName: null,
      publishedRaw: null,
      excerpt: null,
      tags: [],
    }) as unknown as CatalogRow
  const rows = new Map(ids.map((id) => [id, { ...row(id), url: id === 'c' ? 'a' : id }]))
  const handlers = seeAlsoHandlers({
    store: { rows: () => rows } as never,
    changes: { rev: () => 4 } as never,
    matcher: { ids: async (query: string) => (query === '' ? ids : []) } as never,
    isSamePage: (one, other) => one.url === other.url,
    async findNearest({ id, allowed, limit }) {
      expect([id, allowed]).toEqual(['a', ids])
      const others = [...ids.slice(1), 'gone'].slice(0, limit)
      return { ms: 1, nearest: others.map((each) => ({ id: each, score: 0.5, words: ['x', 'y'], sameText: false })) }
    },
  })
  const { nearest, topics } = await handlers['see-also']({ id: 'a' }, 'window')
  expect(nearest.map(({ row }) => row.id)).toEqual(['b', 'd', 'e', 'f', 'g'])
  expect(topics).toEqual([])
  await expect(handlers['see-also']({ id: 'none' }, 'window')).rejects.toMatchObject({ code: 'not-found' })
})
