import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Input } from '#shared/contract.ts'
import type { Article, Highlight } from '#shared/model.ts'
import { testHighlight } from '../../testing/test-article.ts'
import { openTestLibrary, type TestLibrary } from '../../testing/test-library.ts'

let library: TestLibrary
afterEach(() => library.dispose())

/** A highlight with an id of its own, at an offset. */
function mark(id: string, start: number, changed: Partial<Highlight> = {}): Highlight {
  return testHighlight({
    id: `h0000000000${id}`,
    quote: { exact: `passage ${id}`, prefix: '', suffix: '' },
    anchors: { 1: { start, end: start + 3, state: 'exact', by: 'hand' } },
    ...changed,
  })
}
const noteOf = (id: string, text: string): Article['notes'][number] => ({
  id: `n0000000000${id}`,
  text,
  createdAt: '2026-01-02T03:04:05Z',
  modifiedAt: '2026-01-02T03:04:05Z',
})

async function openThree(): Promise<void> {
  library = await openTestLibrary([
    {
      id: 'a00000000001',
      capturedAt: '2026-01-01T00:00:00Z',
      tags: ['war'],
      corrected: { title: 'Older' },
      highlights: [
        mark('1', 9, { colour: 2, createdAt: '2026-02-01T12:00:00Z' }),
        mark('2', 4, { noteId: 'n00000000002', createdAt: '2026-02-03T12:00:00Z' }),
      ],
      notes: [noteOf('2', 'The mayor’s déjà vu')],
    },
    {
      id: 'a00000000002',
      capturedAt: '2026-01-02T00:00:00Z',
      corrected: { title: 'Newer' },
      highlights: [
        mark('3', 0, { tags: ['war/cyber', 'doubt'], createdAt: '2026-02-02T12:00:00Z' }),
        mark('4', 5, {
          createdAt: '2026-02-03T13:00:00Z',
          anchors: { 1: { start: null, end: null, state: 'lost', by: 'program' } },
        }),
      ],
    },
    {
      id: 'a00000000003',
      state: { read: false, progress: 0, starred: false, archived: false, trashedAt: '2026-01-05T00:00:00Z' },
      highlights: [mark('5', 0, { tags: ['war'] })],
    },
  ])
}

const last = (id: string) => id.at(-1)
async function asked(input: Input<'highlights'> = {}): Promise<string> {
  const { rows } = await library.call('highlights', input)
  return rows.map(({ id }) => last(id)).join(' ')
}
async function groups(group: Input<'highlights'>['group']) {
  const { rows } = await library.call('highlights', { group })
  return rows.map((row) => `${row.group.key} ${row.group.at + 1}/${row.group.size} ${last(row.id)}`)
}

describe('the list of highlights', () => {
  it('has those of the newest article first, in the order of the text, lost ones last, without the trash', async () => {
    await openThree()
    expect(await asked()).toBe('3 4 2 1')
    expect(await library.call('highlights', { from: 1, count: 2 })).toMatchObject({
      total: 4,
      highlights: 4,
      articles: 2,
      rows: [
        { article: library.ids[1], title: 'Newer', exact: 'passage 4', state: 'lost', note: '' },
        {
          article: library.ids[0],
          exact: 'passage 2',
          note: 'The mayor’s déjà vu',
          link: `commonplace://article/${library.ids[0]}/h00000000002`,
          group: { key: library.ids[0], at: 0, size: 2 },
        },
      ],
    })
  })

  it.each<[string, Input<'highlights'>]>([
    ['2 1', { query: 'title:older' }],
    ['3 4', { query: 'after:1999', ids: ['a00000000002'] }],
    // The first article is filed under it; of the second, only a highlight is.
    ['3 2 1', { query: 'tag:war' }],
    ['3', { query: 'tag:war/cyber' }],
    ['3 2 1', { tag: 'WAR' }],
    ['2', { tag: 'war', query: 'has:note OR colour:4' }],
    ['4 2 1', { query: '-tag:doubt' }],
    ['1', { query: 'colour:2' }],
    ['1', { colours: [2, 5] }],
    ['2', { query: 'has:note' }],
    ['2', { noted: true }],
    ['3 4 1', { noted: false }],
    ['2', { words: ['deja', 'MAYOR’S'] }],
    ['3', { words: ['doub'] }],
    ['2', { words: ['the mayor'] }],
    ['', { words: ['mayor', 'doubt'] }],
    ['4', { states: ['lost'] }],
    ['3 2 1', { states: ['exact', 'moved'] }],
    ['5', { query: 'is:trashed' }],
  ])('%j for %j', async (ids, input) => {
    await openThree()
    expect(await asked(input)).toBe(ids)
  })

  it('comes in groups of articles, topics, colours and days', async () => {
    await openThree()
    const [older, newer] = library.ids
    expect(await groups('article')).toEqual([`${newer} 1/2 3`, `${newer} 2/2 4`, `${older} 1/2 2`, `${older} 2/2 1`])
    expect(await groups('colour')).toEqual(['1 1/3 3', '1 2/3 4', '1 3/3 2', '2 1/1 1'])
    expect(await groups('day')).toEqual([
      '2026-02-03 1/2 4',
      '2026-02-03 2/2 2',
      '2026-02-02 1/1 3',
      '2026-02-01 1/1 1',
    ])
    // In each of its topics, and counted once.
    expect(await groups('topic')).toEqual(['doubt 1/1 3', 'war 1/2 2', 'war 2/2 1', 'war/cyber 1/1 3', ' 1/1 4'])
    const answer = await library.call('highlights', { group: 'topic', count: 0 })
    expect(answer).toMatchObject({ total: 5, highlights: 4, articles: 2, rows: [] })
  })

  it('says of a highlight that was never looked for in this version where it is', async () => {
    library = await openTestLibrary([
      {
        highlights: [
          mark('1', 0, { anchors: {}, quote: { exact: 'weir', prefix: 'The ', suffix: ' holds' } }),
          mark('2', 0, {
            anchors: {},
            quote: { exact: 'a sluice of another river altogether', prefix: '', suffix: '' },
          }),
        ],
      },
    ])
    const { rows } = await library.call('highlights', {})
    expect(rows.map(({ state }) => state)).toEqual(['moved', 'lost'])
    expect(await asked({ states: ['lost'] })).toBe('2')
  })

  it('counts highlights of two articles that have the same id', async () => {
    library = await openTestLibrary([{ highlights: [mark('1', 0)] }, { highlights: [mark('1', 0)] }])
    expect(await library.call('highlights', {})).toMatchObject({ total: 2, highlights: 2, articles: 2 })
  })

  it('does not fail with one article whose text is gone', async () => {
    library = await openTestLibrary([
      { highlights: [mark('1', 0)] },
      { highlights: [mark('2', 0, { anchors: {} })], capturedAt: '2020-01-01T00:00:00Z' },
    ])
    const { folder } = library.library()
    for (const name of await readdir(folder, { recursive: true })) {
      if (name.endsWith('article.txt') && name.includes(library.ids[1] ?? '?')) await rm(join(folder, name))
    }
    const { rows } = await library.call('highlights', {})
    expect(rows.map(({ id, state }) => [last(id), state])).toEqual([
      ['1', 'exact'],
      ['2', 'lost'],
    ])
  })

  it('is answered from the saved rows after the next start, and follows every change', async () => {
    await openThree()
    const before = await library.call('highlights', {})
    await library.reopen()
    expect(await library.call('highlights', {})).toMatchObject({ rows: before.rows })
    await library.call('note', { id: 'a00000000002', highlight: 'h00000000003', text: 'silt' })
    expect(await asked({ words: ['silt'] })).toBe('3')
    await library.call('remove-highlight', { id: 'a00000000002', highlight: 'h00000000003' })
    expect(await asked()).toBe('4 2 1')
    // Renamed by a change of many: notes stay with their highlights.
    await library.call('rename-topic', { tag: 'war', to: 'conflict' })
    expect(await asked({ query: 'tag:conflict has:note' })).toBe('2')
  })
})

describe('topics of highlights', () => {
  it('are topics: counted in the tree, and found by filters and by words', async () => {
    await openThree()
    const { topics } = await library.call('topics', {})
    expect(topics.map(({ tag, count, highlights }) => [tag, count, highlights])).toEqual([
      ['doubt', 1, 1],
      ['war', 2, 1],
      ['war/cyber', 1, 1],
    ])
    expect((await library.call('list', { query: 'tag:doubt' })).rows.map(({ title }) => title)).toEqual(['Newer'])
    expect((await library.call('search', { query: 'in:tags doubt' })).hits.map(({ title }) => title)).toEqual(['Newer'])
  })
})

describe('changes of several highlights', () => {
  const two = [
    { id: 'a00000000001', highlight: 'h00000000001' },
    { id: 'a00000000002', highlight: 'h00000000003' },
    { id: 'a00000000002', highlight: 'h00000000003' },
  ]

  it('are one step of undo: colours and topics', async () => {
    await openThree()
    const before = await library.call('highlights', {})
    const changed = await library.call('change-highlights', {
      highlights: two,
      colour: 4,
      add: ['WAR/cyber'],
      remove: [],
    })
    expect(changed.undo?.label).toBe('Changed 2 highlights')
    expect((await library.call('highlights', { colours: [4] })).rows).toMatchObject([
      { tags: ['war/cyber', 'doubt'] },
      { tags: ['war/cyber'] },
    ])
    await library.call('undo', {})
    expect(await library.call('highlights', {})).toMatchObject({ rows: before.rows })
    const retagged = await library.call('change-highlights', { highlights: two, remove: ['doubt'] })
    expect(retagged.undo?.label).toBe('Changed the topics of 2 highlights')
    expect(await asked({ query: 'tag:doubt' })).toBe('')
  })

  it('remove them with their notes', async () => {
    await openThree()
    const before = await library.call('highlights', {})
    const removed = await library.call('remove-highlights', {
      highlights: [{ id: 'a00000000001', highlight: 'h00000000002' }, ...two],
    })
    expect(removed.undo?.label).toBe('Removed 3 highlights')
    expect(await asked()).toBe('4')
    expect((await library.call('article', { id: 'a00000000001' })).highlights).toEqual([])
    await library.call('undo', {})
    expect(await library.call('highlights', {})).toMatchObject({ rows: before.rows })
  })

  it('give a highlight back with a note that it shares', async () => {
    const noteId = 'n00000000002'
    library = await openTestLibrary([
      {
        id: 'a00000000001',
        highlights: [mark('1', 0, { noteId }), mark('2', 4, { noteId })],
        notes: [noteOf('2', 'Both say so')],
      },
      { id: 'a00000000002', highlights: [mark('3', 0)] },
    ])
    await library.call('remove-highlights', {
      highlights: [
        { id: 'a00000000001', highlight: 'h00000000001' },
        { id: 'a00000000002', highlight: 'h00000000003' },
      ],
    })
    await library.call('undo', {})
    expect(await asked({ noted: true })).toBe('1 2')
  })

  it('say so when one is gone, and change none of many articles then', async () => {
    await openThree()
    const gone = { id: 'a00000000001', highlight: 'h00000000009' }
    await expect(library.call('remove-highlights', { highlights: [gone] })).rejects.toMatchObject({ code: 'not-found' })
    expect(await asked()).toBe('3 4 2 1')
  })
})

it.each([
  ['note', { id: 'a00000000002', highlight: 'h00000000003', text: 'silt' }, false],
  ['change-highlight', { id: 'a00000000001', highlight: 'h00000000001', colour: 3 }, false],
  ['change-highlight', { id: 'a00000000001', highlight: 'h00000000001', tags: ['doubt'] }, true],
  ['remove-highlight', { id: 'a00000000002', highlight: 'h00000000003' }, true],
  ['remove-highlight', { id: 'a00000000001', highlight: 'h00000000001' }, false],
] as const)('%s %j says whether topics are touched: %j', async (name, input, touched) => {
  await openThree()
  const { rev } = (await library.call(name, structuredClone(input) as never)) as { readonly rev: number }
  const touches = library.events.flatMap((event) =>
    event.type === 'changed' && event.rev === rev ? event.touches : [],
  )
  expect(touches).toContain('rows')
  expect(touches.includes('topics')).toBe(touched)
})
