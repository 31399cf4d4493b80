// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ArticleView } from '#shared/views.ts'
import { runCommand } from '../../commands/registry.ts'
import { useRemembered } from '../../data/state/remembered.ts'
import { type FrameDocument, openFrame } from '../frame/frame-document.ts'
import { type FindSession, useFind } from './use-find.ts'

const searches = vi.hoisted(() => ({ count: 0 }))
vi.mock('./find.ts', async (load) => {
  const original = await load<typeof import('./find.ts')>()
  const searchable: typeof original.searchable = (text) => {
    const { find } = original.searchable(text)
    return {
      find: (query, options) => {
        searches.count += 1
        return find(query, options)
      },
    }
  }
  return { ...original, searchable }
})
vi.mock('../frame/passage-rects.ts', () => ({ offsetAt: () => 0, passageRect: () => null }))
vi.mock('../highlights/paint.ts', () => ({ showMatches: vi.fn() }))
vi.mock('./use-part-paint.ts', () => ({ usePartPaint: vi.fn() }))
vi.mock('../../data/bridge.ts', () => ({ ask: vi.fn(async () => ({})), askShell: vi.fn(), sentenceOf: String }))

const facts = { title: 'A town waits', kicker: null }
const highlights = [{ id: 'h', start: 4, end: 8, note: 'the **weir** again' }]
const article = (note: string) => ({ facts, note, highlights }) as unknown as ArticleView
const moveToRange = vi.fn()
const goTo = vi.fn()
const noteWords = async () => (note: string) => note.replaceAll('**', '')
const scroller = { current: null }
let root: Root
let frame: FrameDocument
let session: FindSession

function Page(props: { readonly article: ArticleView; readonly hidden: boolean }) {
  const scrollTo = { viewTop: () => 0, reveal: vi.fn() } as never
  const cursor = { moveToRange } as never
  session = useFind({ ...props, frame, layout: 0, colours: '', scrollTo, scroller, cursor, goTo, noteWords })
  return null
}
const render = (note: string, hidden = false) =>
  act(async () => root.render(<Page article={article(note)} hidden={hidden} />))

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  document.body.innerHTML = '<main><p>The weir, a lock, the weir, and a weir.</p></main>'
  frame = openFrame({ contentDocument: document, contentWindow: window } as never, 'a', 1) as FrameDocument
  root = createRoot(document.body.appendChild(document.createElement('div')))
  moveToRange.mockClear()
  goTo.mockClear()
})
afterEach(() => act(async () => root.unmount()))

it('the current match is one of those there are, when notes change or are not displayed any more', async () => {
  await render('a weir')
  await act(async () => runCommand('find-in-page'))
  await act(async () => session.search('weir'))
  await act(async () => session.step(-1))
  expect([session.at, session.hits.length]).toEqual([4, 5])
  await render('')
  expect([session.at, session.hits.length]).toEqual([3, 4])
  await render('', true)
  expect([session.at, session.hits.length]).toEqual([2, 3])
  await act(async () => session.step(1))
  expect(session.at).toBe(0)
})

it('what is selected is looked for, and it is the current match', async () => {
  await render('a weir')
  await act(async () => runCommand('find-in-page'))
  await act(async () => session.search('lock'))
  const text = document.querySelector('p')?.firstChild as Text
  const start = text.data.lastIndexOf('weir')
  document.getSelection()?.setBaseAndExtent(text, start, text, start + 4)
  await act(async () => runCommand('find-in-page'))
  expect([session.query, session.hits[session.at]?.start]).toEqual(['weir', start])
  expect(moveToRange).toHaveBeenLastCalledWith(start, start + 4)
})

it('a key searches once', async () => {
  await render('')
  await act(async () => runCommand('find-in-page'))
  const before = searches.count
  await act(async () => session.search('weir'))
  // The text, the title, and the one note that is not empty.
  expect(searches.count - before).toBe(3)
})

it('notes are found as they are displayed, without their mark-up', async () => {
  await render('')
  await act(async () => runCommand('find-in-page'))
  await act(async () => session.search('the weir again'))
  expect(session.hits.map(({ kind }) => kind)).toEqual(['note'])
  await act(async () => session.search('**'))
  expect(session.hits).toEqual([])
})

it('the title is found before the text', async () => {
  await render('')
  await act(async () => runCommand('find-in-page'))
  await act(async () => session.search('a'))
  expect(session.hits.map(({ kind }) => kind)).toEqual(['title', 'note', 'text', 'text', 'text'])
})

it('of notes that are not displayed only the number is said; on request the margin shows them', async () => {
  await render('a weir', true)
  await act(async () => runCommand('find-in-page'))
  await act(async () => session.search('again'))
  expect([session.hits.length, session.hiddenNotes]).toEqual([0, 1])
  // The note on the article is displayed all the same.
  await act(async () => session.search('weir'))
  expect([session.hits.map(({ kind }) => kind), session.hiddenNotes]).toEqual([['note', 'text', 'text', 'text'], 1])
  useRemembered.setState(({ view }) => ({ view: { ...view, margin: false } }))
  await act(async () => session.showNotes())
  expect(useRemembered.getState().view.margin).toBe(true)
  await render('a weir', false)
  await act(async () => vi.waitFor(() => expect(goTo).toHaveBeenCalled()))
  expect([session.hits[session.at], session.hiddenNotes]).toMatchObject([{ kind: 'note', highlight: { id: 'h' } }, 0])
  expect(goTo).toHaveBeenCalledExactlyOnceWith(highlights[0])
})
