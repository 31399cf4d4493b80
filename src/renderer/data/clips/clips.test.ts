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
  ({ ...added, id: null, title: null, status: 'refused', error: { code, message: 'There is no network.' } }) as Reply

/** A clip that ends when the test says so. */
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
const openArticle = () => useView.getState().article
const messages = () =>
  useToasts.getState().toasts.map(({ text, actions }) => [text, ...actions.map(({ label }) => label)])

describe('a clip', () => {
  beforeEach(() => {
    useClips.setState({ cards: [] })
    useToasts.setState({ toasts: [] })
    useView.setState({ article: 'a00000000001' })
  })

  it('whose user has done nothing since opens its article, and its card is gone', async () => {
    const clip = startClip()
    expect(cards()).toEqual(['running'])
    await clip.answer(added)
    expect(cards()).toEqual([])
    expect(openArticle()).toBe('b00000000001')
    expect(messages()).toEqual([['Clipped “The weir”.']])
  })

  it('whose user does something else meanwhile leaves the page, and offers to open its article', async () => {
    const clip = startClip()
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }))
    await clip.answer(added)
    expect(openArticle()).toBe('a00000000001')
    expect(messages()).toEqual([['Clipped “The weir”.', 'Open']])
  })

  it('that the user cancelled leaves nothing behind', async () => {
    await startClip().answer(refused('cancelled'))
    expect([cards(), openArticle(), messages()]).toEqual([[], 'a00000000001', []])
  })

  it('that fails says why on its card, and opens nothing', async () => {
    await startClip().answer(refused('offline'))
    expect(useClips.getState().cards).toMatchObject([{ state: 'refused', message: 'There is no network.' }])
    await startClip().fail(new Error('The library is closed.'))
    expect(useClips.getState().cards).toMatchObject([{ state: 'refused', message: 'The library is closed.' }])
    expect([openArticle(), messages()]).toEqual(['a00000000001', []])
  })

  it('of an article in the library offers to look at its page again, and says what came of that', async () => {
    const duplicate: Reply = { ...added, status: 'duplicate' } as Reply
    await startClip().answer(duplicate)
    expect(useClips.getState().cards).toMatchObject([{ state: 'duplicate', id: duplicate.id, title: 'The weir' }])
    expect(openArticle()).toBe('a00000000001')
    await startClip('again').answer(duplicate)
    expect(cards()).toEqual([])
    expect(messages()).toEqual([['“The weir” has not changed since.']])
  })

  it('of the same address twice keeps the card of the second when the first ends', async () => {
    const first = startClip()
    startClip()
    await first.answer(added)
    expect(cards()).toEqual(['running'])
  })
})
