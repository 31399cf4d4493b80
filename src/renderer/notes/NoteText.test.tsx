// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeAll, expect, test, vi } from 'vitest'
import { DEEPEST } from '#shared/note-bounds.ts'
import { NoteBoundary } from './NoteBoundary.tsx'
import { NoteMarkdown } from './NoteMarkdown.tsx'
import { noteNodes } from './note-nodes.tsx'
import { RenderedNote } from './RenderedNote.tsx'

vi.mock('../data/open-address.ts', () => ({ openAddress: vi.fn() }))

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
})

async function show(text: string): Promise<HTMLElement> {
  const container = document.createElement('div')
  await act(async () =>
    createRoot(container).render(
      <NoteBoundary text={text}>
        <NoteMarkdown text={text} />
      </NoteBoundary>,
    ),
  )
  return container
}

/** How many elements of these kinds lie within each other at the deepest place. */
function depthOf(element: Element, kinds: string): number {
  const deepest = Math.max(0, ...[...element.children].map((child) => depthOf(child, kinds)))
  return deepest + (element.matches(kinds) ? 1 : 0)
}

const NESTS = 'blockquote, ul, ol, em, strong, del, a'

const leads = ['> ', '>', '- ', '1. ', '> - ', '+ ']
test.each(leads)('%j a thousand times nests to the limit, and the rest shows as text', async (lead) => {
  const container = await show(`${lead.repeat(1_000)}the end`)
  expect(depthOf(container, NESTS)).toBe(DEEPEST)
  expect(container.textContent).toContain('the end')
  expect(container.textContent).toContain(lead.repeat(1_000 - Math.ceil(DEEPEST / (lead.length > 3 ? 2 : 1))).trim())
  expect(container.textContent).not.toMatch(/\p{Co}/u)
})

test('nesting by indents is limited too', async () => {
  const text = Array.from({ length: 120 }, (_, n) => `${'  '.repeat(n)}- level ${n}`).join('\n')
  const container = await show(text)
  expect(depthOf(container, NESTS)).toBe(DEEPEST)
  for (let n = 0; n < 120; n++) expect(container.textContent).toContain(`level ${n}`)
})

test('so is emphasis within emphasis', async () => {
  const container = await show(`${'*a _b '.repeat(80)}middle${' c_ d*'.repeat(80)}`)
  expect(depthOf(container, NESTS)).toBeLessThanOrEqual(DEEPEST)
  expect(container.textContent).toContain('middle')
})

const signs = [
  '> ',
  '- ',
  '1. ',
  '*',
  '_',
  '[',
  '![',
  '](',
  '`',
  '~',
  '<',
  '&',
  '\\',
  '|a',
  '**a ',
  '[^a]',
  'a@b.c ',
  'www.',
]
test.each([...signs, ...signs.map((sign) => `${sign}\n`), ...signs.map((sign) => `\t${sign}\n\n`)])(
  '%j fifty thousand times is shown immediately and completely, with a line that says why',
  async (sign) => {
    const text = sign.repeat(50_000).slice(0, 200_000)
    const container = await show(text)
    expect(container.querySelector('[data-plain]')?.textContent).toBe(text)
    expect(container.textContent).toContain('This note is shown as plain text, because')
  },
)

test('a note within the limits is rendered', async () => {
  const container = await show('**Wool** and\n\n> water')
  expect(container.querySelector('strong')?.textContent).toBe('Wool')
  expect(container.querySelector('blockquote')).not.toBeNull()
})

test('an error in one note leaves its text and the other notes', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const Broken = (): never => {
    throw new Error('a fault')
  }
  const container = document.createElement('div')
  await act(async () =>
    createRoot(container).render(
      <>
        <NoteBoundary text="the first">
          <Broken />
        </NoteBoundary>
        <NoteBoundary text="the second">
          <NoteMarkdown text="the *second*" />
        </NoteBoundary>
      </>,
    ),
  )
  expect(container.textContent).toContain('the first')
  expect(container.textContent).toContain('it could not be read as Markdown')
  expect(container.querySelector('em')?.textContent).toBe('second')
})

test('a note shown as plain text can be edited like any other', async () => {
  const onEdit = vi.fn()
  const container = document.createElement('div')
  await act(async () =>
    createRoot(container).render(<RenderedNote label="Edit" text={'> '.repeat(50_000)} onEdit={onEdit} />),
  )
  await act(async () => container.querySelector('button')?.click())
  expect(onEdit).toHaveBeenCalledOnce()
})

test('paper gets such notes too', () => {
  expect(noteNodes(`${'> '.repeat(1_000)}the end`).textContent).toContain('the end')
  expect(noteNodes('['.repeat(100_000)).textContent).toContain('['.repeat(100_000))
})
