// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Answer } from '#shared/contract.ts'
import { ask } from '../bridge.ts'
import { watchActivity } from '../state/attention.ts'
import { useView } from '../state/view.ts'
import { useToasts } from '../toasts.ts'
import { useClips } from './clips.ts'
import type { ClipCard, ClipMode, ClipOrigin } from './run-clip.ts'

vi.mock('../bridge.ts', () => ({
  ask: vi.fn(),
  askShell: vi.fn(),
  RequestError: class extends Error {},
  sentenceOf: (thrown: unknown) => (thrown as Error).message,
}))
watchActivity(document)

const URL = 'https://weir.example/'
type Reply = Answer<'clip'>['clips'][number]
const added: Reply = { id: 'b00000000001', url: URL, status: 'added', title: 'The weir', error: null } as Reply
const refused = (code: string): Reply =>
  ({ ...added, id: null, title: null, status: 'refused', error: { code, message: 'There is no network.' } }) as Reply

/** The library, which answers the next clip when the test says so. */
function startAsking() {
  let answer: (reply: Reply) => void = () => undefined
  let fail: (thrown: Error) => void = () => undefined
  vi.mocked(ask).mockImplementation((name: string) => {
    if (name === 'article') return Promise.resolve({ related: 0 } as never)
    return new Promise((resolve, reject) => {
      answer = (reply) => resolve({ clips: [reply], undo: null } as never)
      fail = reject
    })
  })
  return { answer: (reply: Reply) => answer(reply), fail: (thrown: Error) => fail(thrown) }
}

/** A clip that ends when the test says so. */
function startClip(how?: ClipMode, by?: ClipOrigin) {
  const { answer, fail } = startAsking()
  const done = useClips.getState().clip(URL, how, by)
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

  it('that is refused as no article can be asked for anyway, as it came; and only once', async () => {
    await startClip('once', 'link').answer(refused('offline'))
    expect(useClips.getState().cards).toMatchObject([
      { state: 'refused', help: { aids: expect.not.arrayContaining(['anyway']) } },
    ])
    await startClip('once', 'link').answer(refused('no-article'))
    const [card] = useClips.getState().cards
    expect(card).toMatchObject({ state: 'refused', help: { aids: ['browser', 'anyway'] }, by: 'link' })

    const { answer } = startAsking()
    const done = useClips.getState().clipAnyway(card as ClipCard)
    expect(vi.mocked(ask)).toHaveBeenLastCalledWith(
      'clip',
      expect.objectContaining({ sources: [{ url: URL }], again: false, anyway: true, by: 'link' }),
    )
    answer(refused('no-article'))
    await done
    // There is nothing to keep: it is not offered again.
    expect(useClips.getState().cards).toMatchObject([
      { state: 'refused', help: { aids: expect.not.arrayContaining(['anyway']) } },
    ])
  })

  it('of a text is asked for anyway with its text', async () => {
    const { answer } = startAsking()
    const done = useClips.getState().clipTexts(['Weirs and gulls'])
    answer(refused('no-article'))
    await done
    const [card] = useClips.getState().cards
    const again = startAsking()
    void useClips.getState().clipAnyway(card as ClipCard)
    expect(vi.mocked(ask)).toHaveBeenLastCalledWith(
      'clip',
      expect.objectContaining({ sources: [{ text: 'Weirs and gulls' }], anyway: true }),
    )
    again.answer(refused('cancelled'))
  })

  it('of several refused pages of the queue is one job, one card and one message', async () => {
    const { answer } = startAsking()
    const done = useClips.getState().clipAllAnyway(['q00000000001', 'q00000000002'])
    expect(useClips.getState().cards).toMatchObject([{ state: 'running', url: '2 addresses' }])
    expect(vi.mocked(ask)).toHaveBeenLastCalledWith(
      'clip-anyway',
      expect.objectContaining({ ids: ['q00000000001', 'q00000000002'] }),
    )
    answer(added)
    await done
    expect([cards(), messages()]).toEqual([[], [['Clipped 1 article.']]])
  })

  it('of an article in the library offers to look at its page again, and says what came of that', async () => {
    const duplicate: Reply = { ...added, status: 'duplicate' } as Reply
    await startClip().answer(duplicate)
    expect(useClips.getState().cards).toMatchObject([{ state: 'duplicate', id: duplicate.id, title: 'The weir' }])
    expect(openArticle()).toBe('a00000000001')
    await startClip('again').answer(duplicate)
    expect(cards()).toEqual([])
    expect(messages()).toEqual([['“The weir” has not changed.']])
  })

  it('of the same address twice keeps the card of the second when the first ends', async () => {
    const first = startClip()
    startClip()
    await first.answer(added)
    expect(cards()).toEqual(['running'])
  })
})
