import { beforeEach, expect, it, vi } from 'vitest'
import { useClips } from '../data/clips/clips.ts'
import { useToasts } from '../data/toasts.ts'
import { clipLink } from './clip-link.ts'
import { PASSAGE_NOT_FOUND, PASSAGE_NOT_KEPT } from './sentences.ts'

const state = vi.hoisted(() => ({ id: null as string | null, asked: [] as string[] }))
vi.mock('../data/bridge.ts', () => ({
  ask: vi.fn(async (name: string) => {
    state.asked.push(name)
    return name === 'known' ? { id: state.id } : { text: 'the silt of years' }
  }),
  askShell: vi.fn(async () => ({ heard: true })),
  sentenceOf: String,
}))

const said: string[] = []
beforeEach(() => {
  said.length = 0
  state.asked.length = 0
  useClips.setState({ clip: async () => undefined })
  useToasts.setState({ say: (sentence: string) => void said.push(sentence) })
})

const link = { key: 1, kind: 'clip' as const, url: 'https://weir.example/', title: null }

it('says that the passage is not kept where the page is refused or waits for the network', async () => {
  state.id = null
  await clipLink({ ...link, selection: 'the silt' })
  expect(said).toEqual([PASSAGE_NOT_KEPT])
  await clipLink({ ...link, selection: null })
  expect(said).toHaveLength(1)
})

it('highlights the passage where the article has it, and says so where it has not', async () => {
  state.id = 'a00000000001'
  await clipLink({ ...link, selection: 'the silt' })
  expect(state.asked).toEqual(['known', 'text', 'highlight'])
  expect(said).toEqual([])
  await clipLink({ ...link, selection: 'the sand' })
  expect(said).toEqual([PASSAGE_NOT_FOUND])
})
