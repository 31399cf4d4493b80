// @vitest-environment jsdom
import { notifyManager, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import type { Hit } from '#shared/views.ts'
import { createQueryClient } from '../data/cache/queries.ts'
import { useSelectedArticles } from '../data/state/selection.ts'
import { useView } from '../data/state/view.ts'
import { Hits } from './Hits.tsx'

// The theme follows the system's, which jsdom does not have.
vi.hoisted(() => Object.assign(window, { matchMedia: () => ({ matches: false, addEventListener: () => undefined }) }))
const answer = vi.hoisted(() => ({ hits: [] as readonly unknown[], total: 0, similar: 0, closest: 0, partial: false }))
/** What the answer is once no other letter follows; null for the same. */
const settled = vi.hoisted(() => ({ answer: null as typeof answer | null }))
const asked = vi.hoisted(() => [] as { readonly limit: number }[])
vi.mock('../data/bridge.ts', () => ({
  ask: vi.fn(async (name: string, input: { readonly limit: number }) => {
    if (name === 'search') asked.push(input)
    if (name !== 'search') return { counts: { all: 20 } }
    const given = input.limit > 20 && settled.answer !== null ? settled.answer : answer
    return { ...given, hits: given.hits.slice(0, input.limit), ms: 1, indexing: null }
  }),
  askShell: vi.fn(),
  sentenceOf: String,
}))

beforeEach(() => {
  notifyManager.setScheduler((run) => run())
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  // Nothing has a size here, and a list shows only what fits into it.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100)
  Element.prototype.scrollTo ??= () => undefined
  asked.length = 0
  onRead.mockClear()
  answer.partial = false
  settled.answer = null
  useView.setState({ article: null, jump: null, firstHitFor: null })
  useSelectedArticles.setState({ ids: new Set() })
})

const idOf = (at: number) => `a${String(at).padStart(11, '0')}`

function hit(at: number, missing: readonly string[] = []): Hit {
  const row = {
    id: idOf(at),
    title: `Title ${at}`,
    url: 'https://weir.example/',
    colours: [],
    state: { read: true },
    incomplete: null,
    leadImage: null,
    tags: [],
    capturedAt: '2026-03-04T05:06:07.000Z',
    publishedAt: null,
  }
  const snippet = `the silt of ${at}`
  const marks = [[4, 8]]
  const where = { where: 'text', at: { start: 4, end: 8 } }
  return { id: idOf(at), title: row.title, score: 9, similar: false, missing, snippet, marks, ...where, row } as never
}

/** Hits of which the first have everything, and the others lack what is given. */
function hits(complete: number, ...missing: readonly (readonly string[])[]): readonly Hit[] {
  return [
    ...Array.from({ length: complete }, (_, at) => hit(at)),
    ...missing.map((words, at) => hit(complete + at, words)),
  ]
}

const onRead = vi.fn()
let root: Root | null = null
async function show(all: readonly Hit[]): Promise<HTMLElement> {
  const closest = all.filter(({ missing }) => missing.length > 0).length
  Object.assign(answer, { hits: all, total: all.length, closest })
  await act(async () => root?.unmount())
  const place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
  await act(async () =>
    root?.render(
      <QueryClientProvider client={createQueryClient()}>
        <Hits query="silt barge" onRead={onRead} bulk={null} />
      </QueryClientProvider>,
    ),
  )
  await answered(() => expect(place.querySelector('h2')).not.toBeNull())
  return place
}

/** Waits until an answer is shown. */
const answered = (check: () => void) =>
  vi.waitFor(async () => {
    await act(async () => undefined)
    check()
  })

const list = () => document.querySelector('[role="listbox"]') as HTMLElement
const options = () => [...list().querySelectorAll<HTMLElement>('[role="option"]')]
/** The titles of the list with the lines among them, from top to bottom. */
const rows = () =>
  [...list().querySelectorAll('h3, [role="presentation"] > [aria-hidden]')].map((each) => each.textContent)
const press = (key: string, init: KeyboardEventInit = {}) =>
  act(async () => void list().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...init })))

it('the closest follow under a line of their own, each with the words that it lacks', async () => {
  const place = await show(hits(2, ['barge'], ['silt', 'barge', 'lock', 'weir', 'dam']))
  expect(rows()).toEqual(['Title 0', 'Title 1', 'These come closest', 'Title 2', 'Title 3'])
  expect(options().map((option) => option.textContent?.match(/Without .*/)?.[0])).toEqual([
    undefined,
    undefined,
    'Without barge',
    'Without silt, barge, lock and 2 more',
  ])
  expect(place.querySelector('h2')?.textContent).toBe('2 found, 2 close')
})

it('Enter opens the first of the complete answer, not a close one while a phrase is still looked for', async () => {
  const opened: unknown[] = []
  onTestFinished(useView.subscribe(({ article }) => void (article !== null && opened.push(article))))
  useView.setState({ firstHitFor: 'silt barge' })
  answer.partial = true
  settled.answer = { hits: [hit(7)], total: 1, similar: 0, closest: 0, partial: false }
  await show(hits(0, ['barge']))
  await answered(() => expect(opened).toContain(idOf(7)))
  expect(opened).not.toContain(idOf(0))
})

it('where no article has all words, the line says so above the first', async () => {
  const place = await show(hits(0, ['barge']))
  expect(rows()).toEqual(['No article has everything; these come closest', 'Title 0'])
  expect(place.querySelector('h2')?.textContent).toBe('Only 1 close match')
})

it('there is no line where every article has all words, and none for no answer at all', async () => {
  await show(hits(2))
  expect(rows()).toEqual(['Title 0', 'Title 1'])
  const place = await show([])
  expect([place.querySelector('h2')?.textContent, list()]).toEqual(['No matches', null])
  expect(place.textContent).toContain('Search looks in titles')
})

it('keys pass over the line: it is no option, and what is selected may lie on both sides of it', async () => {
  await show(hits(1, ['barge'], ['barge']))
  expect(
    options().map((option) => [
      option.ariaPosInSet ?? option.getAttribute('aria-posinset'),
      option.getAttribute('aria-setsize'),
    ]),
  ).toEqual([
    ['1', '3'],
    ['2', '3'],
    ['3', '3'],
  ])
  await press('ArrowDown')
  await press('ArrowDown')
  expect(useView.getState()).toMatchObject({ article: idOf(1), jump: { id: idOf(1), at: { start: 4, end: 8 } } })
  await press('Enter')
  expect(onRead).toHaveBeenCalledOnce()
  await press('Home')
  await press('ArrowDown', { shiftKey: true })
  expect([...useSelectedArticles.getState().ids]).toEqual([idOf(0), idOf(1)])
})

it('more of them are shown on request, and the line stays where they begin', async () => {
  const missing = Array.from({ length: 120 }, () => ['barge'])
  const place = await show(hits(2, ...missing))
  expect(place.querySelector('h2')?.textContent).toBe('2 found, 120+ close')
  await answered(() => expect(options()[0]?.getAttribute('aria-setsize')).toBe('50'))
  const more = [...place.querySelectorAll('button')].find((button) => button.textContent === 'Show more')
  await act(async () => more?.click())
  await answered(() => expect(options()[0]?.getAttribute('aria-setsize')).toBe('122'))
  expect(asked.map(({ limit }) => limit)).toEqual([20, 50, 200])
  expect(rows().slice(0, 4)).toEqual(['Title 0', 'Title 1', 'These come closest', 'Title 2'])
})

it('goes on from the article that another command opened, such as the next one after an archived hit', async () => {
  await show(hits(4))
  await press('ArrowDown')
  await press('ArrowDown')
  await act(async () => useView.getState().open(idOf(2), null, 'stay'))
  const current = () => options().findIndex((option) => option.querySelector('[data-current]') !== null)
  expect(current()).toBe(2)
  await press('ArrowDown')
  expect([useView.getState().article, current()]).toEqual([idOf(3), 3])
})
