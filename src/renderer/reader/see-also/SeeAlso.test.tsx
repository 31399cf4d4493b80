// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { SeeAlso as Answer, ArticleView } from '#shared/views.ts'
import { runCommand } from '../../commands/registry.ts'
import { ask } from '../../data/bridge.ts'
import { createQueryClient } from '../../data/cache/queries.ts'
import { useView } from '../../data/state/view.ts'
import { useToasts } from '../../data/toasts.ts'
import { SeeAlso } from './SeeAlso.tsx'
import { sentences } from './sentences.ts'

vi.mock('../../data/bridge.ts', () => ({ ask: vi.fn(), askShell: vi.fn(), sentenceOf: String }))

const article = { id: 'a00000000001', facts: { language: 'en' }, tags: [] } as unknown as ArticleView

const row = (id: string, title: string) =>
  ({
    id,
    title,
    publisher: 'The Gazette',
    siteName: null,
    publishedAt: '2025-07-22',
    publishedPrecision: 'day',
  }) as never

const answer: Answer = {
  rev: 1,
  ms: 3,
  nearest: [
    {
      row: row('b00000000001', 'A sluice is mended'),
      score: 0.6,
      words: ['weir', 'sluice', 'Hartwell'],
      sameText: false,
    },
    { row: row('b00000000002', 'The weir again'), score: 0.9, words: ['weir', 'river'], sameText: true },
  ],
  topics: [
    { tag: 'water', count: 2 },
    { tag: 'law', count: 1 },
  ],
}

/** What the observer of the end of the text saw: the test says when the end is in view. */
let seeEnd: (isIntersecting: boolean) => void
let root: Root
let client: ReturnType<typeof createQueryClient>

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(notify: (entries: unknown[]) => void) {
        seeEnd = (isIntersecting) => notify([{ isIntersecting }])
      }
      observe() {}
      disconnect() {}
    },
  )
  Element.prototype.scrollIntoView = () => undefined
  vi.useFakeTimers()
  vi.mocked(ask).mockReset()
  useToasts.setState({ toasts: [] })
  document.body.innerHTML = ''
})

afterEach(async () => {
  await act(async () => root.unmount())
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function open(reply: Answer): Promise<HTMLElement> {
  vi.mocked(ask).mockImplementation(async (name) => (name === 'see-also' ? reply : { rev: 2, undo: null }) as never)
  const place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
  client = createQueryClient()
  await act(async () =>
    root.render(
      <QueryClientProvider client={client}>
        <SeeAlso article={article} ready />
      </QueryClientProvider>,
    ),
  )
  return place
}

const pass = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms))
const asked = () => vi.mocked(ask).mock.calls.filter(([name]) => name === 'see-also').length

async function toEnd(): Promise<void> {
  await act(async () => seeEnd(true))
  await pass(2_000)
  // And what the library answers.
  await pass(10)
}

it('asks only when the reader has come to the end and stays there', async () => {
  const place = await open(answer)
  await pass(10_000)
  await act(async () => seeEnd(true))
  await pass(200)
  await act(async () => seeEnd(false))
  await pass(10_000)
  expect(asked()).toBe(0)
  await toEnd()
  expect(asked()).toBe(1)
  expect(place.querySelector('section')?.getAttribute('aria-label')).toBe(sentences.title)
})

it('names the articles, where they are from and what both mention, and opens them', async () => {
  const place = await open(answer)
  await toEnd()
  const items = [...place.querySelectorAll('li')]
  expect(items.map((item) => item.textContent)).toEqual([
    expect.stringMatching(/^A sluice is mendedThe Gazette.*2025Both mention weir, sluice, Hartwell$/),
    expect.stringMatching(/^The weir again.*Almost the same text; both mention weir, river$/),
  ])
  const title = items[0]?.querySelector('button')
  expect(document.getElementById(title?.getAttribute('aria-describedby') ?? '')?.textContent).toContain('Hartwell')
  await act(async () => title?.click())
  expect(useView.getState().article).toBe('b00000000001')
})

it('files the article under a topic, says why it is offered, and moves the focus on', async () => {
  const place = await open(answer)
  await toEnd()
  const topics = () => [...place.querySelectorAll<HTMLElement>('[role="group"] button')]
  expect(topics().map((button) => button.getAttribute('aria-label'))).toEqual([
    'File under water, because 2 of the 2 articles above have it',
    'File under law, because 1 of the 2 articles above has it',
  ])
  topics()[0]?.focus()
  await act(async () => topics()[0]?.click())
  expect(ask).toHaveBeenCalledWith('tag', { ids: [article.id], add: ['water'] })
  // The library says that the article has changed.
  vi.mocked(ask).mockResolvedValue({ ...answer, topics: answer.topics.slice(1) } as never)
  await act(async () => client.invalidateQueries({ queryKey: ['see-also'] }))
  await pass(10)
  expect(topics().map((button) => button.textContent)).toEqual(['law'])
  expect(document.activeElement).toBe(topics()[0])
})

it('shows nothing where nothing is near', async () => {
  const place = await open({ ...answer, nearest: [], topics: [] })
  await toEnd()
  expect(asked()).toBe(1)
  expect(place.textContent).toBe('')
  expect(place.querySelector('section')).toBeNull()
})

it('the command goes there, or says that nothing is near', async () => {
  const place = await open(answer)
  await act(async () => runCommand('see-also'))
  await pass(10)
  expect(document.activeElement?.textContent).toBe('A sluice is mended')
  await act(async () => root.unmount())
  place.remove()
  await open({ ...answer, nearest: [], topics: [] })
  await act(async () => runCommand('see-also'))
  await pass(10)
  expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual([sentences.nothing])
})

it('an answer that comes late leaves the focus and the page where the reader is by then', async () => {
  const place = await open(answer)
  const scroll = vi.spyOn(Element.prototype, 'scrollIntoView')
  let reply: (value: never) => void = () => undefined
  vi.mocked(ask).mockReturnValue(new Promise((resolve) => (reply = resolve)) as never)
  const [text, field] = ['text', 'field'].map(() => document.body.appendChild(document.createElement('input')))
  text?.focus()
  await act(async () => runCommand('see-also'))
  field?.focus()
  await act(async () => reply(answer as never))
  await pass(10)
  expect(place.querySelectorAll('li')).toHaveLength(2)
  expect(document.activeElement).toBe(field)
  expect(scroll).not.toHaveBeenCalled()
  // The next time it is there at once.
  await act(async () => runCommand('see-also'))
  await pass(10)
  expect(document.activeElement?.textContent).toBe('A sluice is mended')
})

it.each([false, true])('after an error the command asks again (at the end of the text: %s)', async (isAtEnd) => {
  await open(answer)
  vi.mocked(ask).mockRejectedValue(new Error('busy'))
  if (isAtEnd) await toEnd()
  await act(async () => runCommand('see-also'))
  await pass(10)
  expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual([sentences.failed])
  vi.mocked(ask).mockResolvedValue(answer as never)
  await act(async () => runCommand('see-also'))
  await pass(10)
  expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual([sentences.failed])
  expect(document.activeElement?.textContent).toBe('A sluice is mended')
})
