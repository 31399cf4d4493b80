import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Extract, ExtractReply } from '#shared/extraction/extraction.ts'
import { Refusal } from '#shared/failure.ts'
import { environment } from '../store/testing/test-store.ts'
import { unreliableDisk } from '../store/testing/unreliable-disk.ts'
import { extractLines } from '../testing/line-extractor.ts'
import { openTestLibrary, type TestLibrary } from '../testing/test-library.ts'
import type { Load } from './fetch/types.ts'

const url = 'https://weir.example/ledger'
const TEXT = 'The upper weir was mended twice last winter.\nThe masons found older stones below their own.'

let library: TestLibrary
let page: string
let busy: number | null
/** A page of these words is a wall; one that ends with an ellipsis is a beginning. */
const WALL = 'Please accept'
const extract = (async (task: Parameters<Extract>[0]) => {
  const reply = (await extractLines(task as never)) as unknown as ExtractReply
  if (task.kind !== 'extract') return reply
  const text = Buffer.from(task.page.bytes).toString()
  if (text.startsWith(WALL) && task.page.anyway !== true) return { ...reply, articles: [], wall: 'consent' }
  const incomplete = text.endsWith('…') ? { reason: 'subscription' } : null
  return { ...reply, articles: reply.articles.map((each) => ({ ...each, facts: { ...each.facts, incomplete } })) }
}) as unknown as Extract
beforeEach(async () => {
  page = TEXT
  busy = null
  const load: Load = async (ask) => {
    if (busy !== null) throw new Refusal('http-status', 'weir.example is busy.', { status: 429, wait: busy })
    const bytes = Buffer.from(page)
    return {
      url: ask.url,
      finalUrl: ask.url,
      bytes,
      headers: {},
      status: 200,
      type: 'text/html',
      charset: null,
      isPrivate: false,
    }
  }
  library = await openTestLibrary([], { load, extract }, environment(unreliableDisk()))
})
afterEach(() => library.dispose())

const clip = async (more: { again?: boolean; anyway?: boolean } = {}) =>
  (await library.call('clip', { sources: [{ url }], ...more })).clips[0]
const queue = async () => (await library.call('queue', {})).items
const list = async (query: string) => (await library.call('list', { query })).rows
const show = (id: string | null | undefined) => library.call('show', { id: id ?? '' })

describe('a wall', () => {
  it('is refused with its kind, and kept at its reader’s word', async () => {
    page = `${WALL} all cookies.`
    const refused = await clip()
    expect(refused).toMatchObject({ status: 'refused', error: { code: 'wall', detail: { wall: 'consent' } } })
    expect(refused?.error?.message).toBe(
      'weir.example shows only a question about cookies or the use of data. Nothing was kept. Open it in your browser to answer there.',
    )
    expect(await clip({ anyway: true })).toMatchObject({ status: 'added', keptAnyway: 'wall' })
  })

  it('never takes the place of an article that is clipped again, whoever insists', async () => {
    const id = (await clip())?.id
    page = `${WALL} all cookies, all of them, so that we may show you the ledger that you have asked for, as before.`
    expect(await clip({ again: true })).toMatchObject({ status: 'kept', id })
    expect(await clip({ again: true, anyway: true })).toMatchObject({ status: 'kept', id })
    expect(await show(id)).toMatchObject({ current: 1, plain: TEXT, keptAnyway: null })
  })
})

it('a wall takes the place of no page that was kept anyway either', async () => {
  page = '* The upper weir\n* The lower weir'
  const id = (await clip({ anyway: true }))?.id
  page = `${WALL} all cookies, so that you see the weir.`
  expect(await clip({ again: true })).toMatchObject({ status: 'kept', id })
  expect(await show(id)).toMatchObject({ current: 1, keptAnyway: 'no-article' })
})

describe('the beginning of an article', () => {
  it('is kept and marked until the page has all of it, and never takes the place of the whole', async () => {
    page = `${TEXT.split('\n')[0]}…`
    const id = (await clip())?.id
    expect(await show(id)).toMatchObject({
      partial: expect.stringContaining('subscribers'),
      incomplete: { reason: 'subscription' },
    })
    expect(await list('is:partial')).toMatchObject([{ id, incomplete: { reason: 'subscription' } }])
    page = TEXT
    expect(await clip({ again: true })).toMatchObject({ status: 'updated', id, version: 2 })
    expect(await show(id)).toMatchObject({ partial: null, incomplete: null, current: 2 })
    expect(await list('is:partial')).toEqual([])
    page = `${TEXT.slice(1, -1)}…`
    expect(await clip({ again: true })).toMatchObject({ status: 'kept', id })
    expect(await show(id)).toMatchObject({ current: 2, plain: TEXT })
  })

  it('that turns out to be the whole loses its mark with the same words', async () => {
    page = `${TEXT}…`
    const id = (await clip())?.id
    page = `${TEXT}… `
    expect(await clip({ again: true })).toMatchObject({ status: 'updated', version: 2 })
    expect(await show(id)).toMatchObject({ partial: null })
  })
})

describe('a busy server', () => {
  it('is asked again when it wished, three times at most, and the command does not wait', async () => {
    busy = 600
    expect(await clip()).toMatchObject({ status: 'refused', error: { code: 'http-status' } })
    const [item] = await queue()
    expect(item).toMatchObject({ error: null, tries: 1 })
    const waited = Date.parse(item?.retryAt ?? '') - Date.parse(item?.askedAt ?? '')
    expect(waited).toBeGreaterThanOrEqual(600_000)
    // Not before its time.
    expect((await library.call('run-queue', {})).clips).toEqual([])
    // Unless its reader says so.
    const retry = async () => (await library.call('retry', { id: item?.id ?? '' })).clip
    await retry()
    expect(await queue()).toMatchObject([{ error: null, tries: 2 }])
    await retry()
    expect(await queue()).toMatchObject([{ error: { code: 'http-status' }, tries: 3 }])
    busy = null
    expect(await retry()).toMatchObject({ status: 'added' })
    expect(await queue()).toEqual([])
  })
})

describe('several failures', () => {
  const urls = ['a', 'b', 'c'].map((name) => `https://weir.example/${name}`)
  /** Each address fails with the status in its turn. */
  async function failAll() {
    busy = 60
    await library.call('clip', { sources: urls.map((each) => ({ url: each })) })
    // The third refusal is final.
    for (let n = 0; n < 2; n++) await library.call('retry-clips', { ids: (await queue()).map(({ id }) => id) })
  }

  it('keep what says what would help', async () => {
    await failAll()
    expect((await queue()).map(({ error }) => error)).toMatchObject(Array(3).fill({ code: 'http-status', status: 429 }))
  })

  it('are tried again by one request, as one change', async () => {
    await failAll()
    busy = null
    page = TEXT
    const ids = (await queue()).map(({ id }) => id)
    const { clips, undo } = await library.call('retry-clips', { ids: [...ids.slice(1), 'a00000000009'] })
    expect(clips.map(({ status }) => status).sort()).toEqual(['added', 'added'])
    expect(undo?.label).toBe('Clipped 2 articles')
    expect((await queue()).map(({ id }) => id)).toEqual(ids.slice(0, 1))
    await expect(library.call('retry-clips', { ids: ids.slice(1) })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('are removed by one request, and one undo brings all of them back with their reasons', async () => {
    await failAll()
    const before = await queue()
    const ids = before.map(({ id }) => id)
    const { undo } = await library.call('forget-clips', { ids })
    expect(undo?.label).toBe('Removed 3 addresses from the list')
    expect(await queue()).toEqual([])
    expect((await library.call('forget-clips', { ids })).undo).toBeNull()
    await library.call('undo', {})
    expect(await queue()).toEqual(before)
  })
})
