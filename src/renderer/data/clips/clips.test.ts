// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Answer } from '#shared/contract.ts'
import { ask } from '../bridge.ts'
import { watchActivity } from '../state/attention.ts'
import { useView } from '../state/view.ts'
import { useToasts } from '../toasts.ts'
import { useClips } from './clips.ts'

vi.mock('../bridge.ts', () => ({
  ask: vi.fn(),
  askShell: vi.fn(),
  sentenceOf: (thrown: unknown) => (thrown as Error).message,
}))
watchActivity(document)

const URL = 'https://weir.example/'
type Reply = Answer<'clip'>['clips'][number]
const added: Reply = { id: 'b00000000001', url: URL, status: 'added', title: 'The weir', error: null } as Reply
const refused = (code: string): Reply =>
  ({ ...added, id: null, title: null, status: 'refused', error: { code, message: 'It cannot be had.' } }) as Reply

/** A clip that is asked for and ends when it is told to. */
function startClip(how?: 'once' | 'again') {
  let answer: (reply: Reply) => void = () => undefined
  let fail: (thrown: Error) => void = () => undefined
  vi.mocked(ask).mockImplementation((name: string) => {
    if (name === 'article') return Promise.resolve({ related: 0 } as never)
    return new Promise((resolve, reject) => {
      answer = (reply) => resolve({ clips: [reply], undo: null } as never)
      fail = reject
    })
  })
  const done = useClips.getState().clip(URL, how)
  const end = (ends: () => void) => {
    ends()
    return done
  }
  return { answer: (reply: Reply) => end(() => answer(reply)), fail: (thrown: Error) => end(() => fail(thrown)) }
}
const cards = () => useClips.getState().cards.map(({ state }) => state)
const opened = () => useView.getState().article
const said = () => useToasts.getState().toasts.map(({ text, actions }) => [text, ...actions.map(({ label }) => label)])

describe('a clip', () => {
  beforeEach(() => {
    useClips.setState({ cards: [] })
    useToasts.setState({ toasts: [] })
    useView.setState({ article: 'a00000000001' })
  })

  it('that ends where nothing was done since is opened, and its card is gone', async () => {
    const clip = startClip()
    expect(cards()).toEqual(['running'])
    await clip.answer(added)
    expect(cards()).toEqual([])
    expect(opened()).toBe('b00000000001')
    expect(said()).toEqual([['Clipped “The weir”.']])
  })

  it('that ends while its user does something else leaves the page, and says how to get to it', async () => {
    const clip = startClip()
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }))
    await clip.answer(added)
    expect(opened()).toBe('a00000000001')
    expect(said()).toEqual([['Clipped “The weir”.', 'Open']])
  })

  it('that its user stopped leaves nothing behind', async () => {
    await startClip().answer(refused('cancelled'))
    expect([cards(), opened(), said()]).toEqual([[], 'a00000000001', []])
  })

  it('that fails says why on its card, and opens nothing', async () => {
    await startClip().answer(refused('offline'))
    expect(useClips.getState().cards).toMatchObject([{ state: 'refused', message: 'It cannot be had.' }])
    await startClip().fail(new Error('The library is closed.'))
    expect(useClips.getState().cards).toMatchObject([{ state: 'refused', message: 'The library is closed.' }])
    expect([opened(), said()]).toEqual(['a00000000001', []])
  })

  it('of what is in the library is offered to be looked at again, and says so when it was', async () => {
    const known: Reply = { ...added, status: 'duplicate' } as Reply
    await startClip().answer(known)
    expect(useClips.getState().cards).toMatchObject([{ state: 'duplicate', id: known.id, title: 'The weir' }])
    expect(opened()).toBe('a00000000001')
    await startClip('again').answer(known)
    expect(cards()).toEqual([])
    expect(said()).toEqual([['“The weir” has not changed since.']])
  })

  it('of an address that is asked for again keeps the card of the second when the first ends', async () => {
    const first = startClip()
    startClip()
    await first.answer(added)
    expect(cards()).toEqual(['running'])
  })
})
