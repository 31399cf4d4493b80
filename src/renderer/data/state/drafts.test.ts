import { beforeEach, expect, it, vi } from 'vitest'
import { Refusal } from '#shared/failure.ts'
import { ask } from '../bridge.ts'
import { useDrafts } from './drafts.ts'
import { useView } from './view.ts'

vi.mock('../bridge.ts', () => ({ ask: vi.fn(), askShell: vi.fn(), isLibraryMissing: () => false, sentenceOf: String }))

const [first, second] = ['a00000000001', 'a00000000002'].map((article) => ({ article, highlight: null }))
if (first === undefined || second === undefined) throw new Error('two notes')

beforeEach(() => {
  vi.mocked(ask).mockReset()
  useDrafts.setState({ open: null })
})

it('a draft that cannot be saved comes back when another was opened', async () => {
  vi.mocked(ask).mockRejectedValue(new Refusal('disk-full', 'The disk is full.'))
  const { edit, type } = useDrafts.getState()
  edit(first, '')
  type('On the weir.')
  edit(second, 'Another note.')
  await vi.waitFor(() => expect(useDrafts.getState().open).toMatchObject({ of: first, text: 'On the weir.' }))
})

it('a draft that is saved is replaced by the other', async () => {
  vi.mocked(ask).mockResolvedValue({ rev: 2, undo: null } as never)
  const { edit, type, close } = useDrafts.getState()
  edit(first, '')
  type('On the weir.')
  edit(second, 'Another note.')
  await vi.waitFor(() => expect(ask).toHaveBeenCalledWith('note', expect.objectContaining({ text: 'On the weir.' })))
  expect(useDrafts.getState().open).toMatchObject({ of: second, text: 'Another note.' })
  await close()
  expect(useDrafts.getState().open).toBeNull()
})

it('a draft stays open when its article is opened, and is saved when another article is', async () => {
  vi.mocked(ask).mockResolvedValue({ rev: 2, undo: null } as never)
  const session = 'before the crash'
  useDrafts.setState({ open: { of: first, text: 'On the weir.', saved: '', before: '', session } })
  useView.getState().open(first.article)
  expect(useDrafts.getState().open).toMatchObject({ of: first, text: 'On the weir.' })
  expect(ask).not.toHaveBeenCalled()
  useView.getState().open(second.article)
  await vi.waitFor(() => expect(useDrafts.getState().open).toBeNull())
  expect(ask).toHaveBeenCalledWith('note', expect.objectContaining({ id: first.article, text: 'On the weir.' }))
})

it('a cancelled draft leaves the note as it was, and its text is saved first, so that undo has it', async () => {
  vi.mocked(ask).mockResolvedValue({ rev: 2, undo: null } as never)
  const { edit, type, cancel } = useDrafts.getState()
  edit(first, 'Kept.')
  type('Kept. And more.')
  const done = cancel()
  expect(useDrafts.getState().open, 'at once').toBeNull()
  await done
  const saves = vi.mocked(ask).mock.calls.map(([, input]) => input as { text: string; session: string })
  expect(saves.map(({ text }) => text)).toEqual(['Kept. And more.', 'Kept.'])
  expect(new Set(saves.map(({ session }) => session)).size).toBe(2)
})

it('a cancelled draft that cannot be saved stays open with its text', async () => {
  vi.mocked(ask).mockRejectedValue(new Refusal('disk-full', 'The disk is full.'))
  const { edit, type, cancel } = useDrafts.getState()
  edit(first, '')
  type('On the weir.')
  await cancel()
  expect(useDrafts.getState().open).toMatchObject({ text: 'On the weir.' })
})

it('a draft opened again at once starts from the saved text, though the page does not show it yet', async () => {
  vi.mocked(ask).mockResolvedValue({ rev: 2, undo: null } as never)
  const { edit, type, close, forget } = useDrafts.getState()
  edit(first, '')
  type('Kept.')
  await close()
  edit(first, '')
  expect(useDrafts.getState().open?.text).toBe('Kept.')
  await close()
  // Taken back: what the page shows holds.
  forget()
  edit(first, '')
  expect(useDrafts.getState().open?.text).toBe('')
})
