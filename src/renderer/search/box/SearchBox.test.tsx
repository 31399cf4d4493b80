// @vitest-environment jsdom
import { notifyManager, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, it, vi } from 'vitest'
import { createQueryClient } from '../../data/cache/queries.ts'
import { useView } from '../../data/state/view.ts'
import { SearchBox } from './SearchBox.tsx'

const topics = ['war', 'war/cyber', '5" guns'].map((tag, at) => ({ tag, count: 9 - at, colour: null }))
const names = [{ name: 'Zoë Møller', count: 12 }]
vi.mock('../../data/bridge.ts', () => ({
  ask: vi.fn(async (name: string) => (name === 'topics' ? { topics } : name === 'names' ? { names } : {})),
  askShell: vi.fn(),
  sentenceOf: String,
}))
const onDown = vi.fn()

beforeEach(() => {
  notifyManager.setScheduler((run) => run())
  Element.prototype.scrollIntoView ??= () => undefined
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  document.body.innerHTML = ''
  onDown.mockClear()
  useView.setState({ query: 'weir', firstHitFor: null })
})

async function open(): Promise<HTMLInputElement> {
  const place = document.body.appendChild(document.createElement('div'))
  await act(async () =>
    createRoot(place).render(
      <QueryClientProvider client={createQueryClient()}>
        <SearchBox onDown={onDown} />
      </QueryClientProvider>,
    ),
  )
  const field = place.querySelector('input') as HTMLInputElement
  await act(async () => field.focus())
  return field
}

async function enter(): Promise<HTMLInputElement> {
  const field = await open()
  await act(async () => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  })
  expect(useView.getState().firstHitFor).toBe('weir')
  return field
}

it('is a landmark for screen readers, also in a Chromium that has no element for it', async () => {
  expect((await open()).closest('[role="search"]')).not.toBeNull()
})

it('Enter opens the first hit; leaving the box before it comes cancels that', async () => {
  const field = await enter()
  const hasFocus = vi.spyOn(document, 'hasFocus')
  // A moment in another program changes nothing.
  hasFocus.mockReturnValue(false)
  await act(async () => field.blur())
  expect(useView.getState().firstHitFor).toBe('weir')
  hasFocus.mockReturnValue(true)
  await act(async () => {
    field.focus()
    field.blur()
  })
  expect(useView.getState().firstHitFor).toBeNull()
})

it('an article that is opened meanwhile stays', async () => {
  await enter()
  useView.getState().open('a00000000001')
  expect(useView.getState().firstHitFor).toBeNull()
})

/** Types at the end of what the box has, as a user does. */
async function type(field: HTMLInputElement, text: string): Promise<void> {
  await act(async () => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    set?.call(field, text)
    field.setSelectionRange(text.length, text.length)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  // The topics and names come from the library.
  await act(async () => {
    await vi.dynamicImportSettled()
  })
}
const press = (field: HTMLInputElement, key: string, init: KeyboardEventInit = {}) =>
  act(async () => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))
  })
const offers = () => [...document.querySelectorAll('[role="option"] > span')].map((each) => each.textContent)
const chosen = () => document.querySelector('[role="option"][aria-selected="true"] > span')?.textContent ?? null

it('offers the names of filters, then the values that the library has, and takes one by Tab or Enter', async () => {
  const field = await open()
  await type(field, 'weir ta')
  expect(offers()).toEqual(['topic:'])
  expect([field.getAttribute('role'), field.getAttribute('aria-expanded')]).toEqual(['combobox', 'true'])
  await press(field, 'Tab')
  expect(useView.getState().query).toBe('weir topic:')
  expect(offers()).toEqual(['war', 'war/cyber', '5" guns'])
  await press(field, 'ArrowDown')
  await press(field, 'ArrowUp')
  expect(chosen()).toBe('5" guns')
  expect(document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent).toContain('5" guns')
  await press(field, 'Enter')
  expect(useView.getState().query).toBe('weir topic:"5\\" guns" ')
  expect([offers(), useView.getState().firstHitFor]).toEqual([[], null])
  await type(field, 'by:zo')
  expect(offers()).toEqual(['Zoë Møller'])
  await press(field, 'Tab')
  expect(useView.getState().query).toBe('by:"Zoë Møller" ')
})

it('leaves the keys to the search until one is chosen, and Escape closes the offers first', async () => {
  const field = await open()
  await type(field, 'tag:wa')
  await press(field, 'Enter')
  expect(useView.getState().firstHitFor).toBe('tag:wa')
  await press(field, 'Escape')
  expect([offers(), useView.getState().query]).toEqual([[], 'tag:wa'])
  await press(field, 'ArrowDown')
  expect(onDown).toHaveBeenCalledTimes(1)
  await press(field, 'Escape')
  expect(useView.getState().query).toBe('')
})

it.each(['shiftKey', 'ctrlKey', 'metaKey', 'altKey'])('takes nothing by Tab or Enter with %s', async (modifier) => {
  const field = await open()
  await type(field, 'weir ta')
  await press(field, 'ArrowDown')
  expect(chosen()).toBe('topic:')
  for (const key of ['Tab', 'Enter']) {
    await press(field, key, { [modifier]: true })
    expect(useView.getState().query).toBe('weir ta')
  }
})

it('lists all filters on request, and nothing while plain words are typed', async () => {
  const field = await open()
  await type(field, 'harbour gr')
  expect(offers()).toEqual([])
  await type(field, '')
  await press(field, 'ArrowDown', { altKey: true })
  expect(offers()).toContain('captured:')
  expect(onDown).not.toHaveBeenCalled()
})

it('says below the box what it does not know, but not while that is being completed', async () => {
  const field = await open()
  await type(field, 'weir has:pictures')
  expect(document.body.textContent).toContain('“has:pictures” is not known. has: knows note, highlight, image.')
  await type(field, 'weir has:im')
  expect(document.body.textContent).not.toContain('is not known')
})

it('says it of a saved search that is listed too, until something is typed', async () => {
  useView.setState({
    query: '',
    place: { kind: 'search', id: 's00000000001', name: 'Pictures', query: 'weir has:pictures' },
  })
  const field = await open()
  const sentence = '“has:pictures” is not known. has: knows note, highlight, image.'
  expect(document.body.textContent).toContain(sentence)
  await type(field, 'weir')
  expect(document.body.textContent).not.toContain(sentence)
  await act(async () => useView.getState().goTo({ kind: 'topic', tag: 'is:this' }))
  expect(document.body.textContent).not.toContain('is not known')
})

it('colours operators, filters and phrases, and shows plain words as they are', async () => {
  const field = await open()
  await type(field, 'war peace')
  expect(field.dataset.painted).toBeUndefined()
  const text = '-war OR (tag:"a b" title:x*) “cease fire”~3 is:lost'
  await type(field, text)
  const parts = [...document.querySelectorAll<HTMLElement>('[data-paint]')]
  expect(parts.map((part) => part.textContent).join('')).toBe(text)
  expect(
    parts.map((part) => `${part.dataset.paint} ${part.textContent}`.trim()).filter((part) => !part.startsWith('plain')),
  ).toEqual([
    'operator -',
    'operator OR',
    'operator (',
    'name tag:',
    'value "a b"',
    'name title:',
    'operator *',
    'operator )',
    'phrase “cease fire”',
    'operator ~3',
    'problem is:lost',
  ])
})
