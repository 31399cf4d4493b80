import { afterEach, expect, it } from 'vitest'
import type { Extract } from '#shared/extraction/extraction.ts'
import { Refusal } from '#shared/failure.ts'
import type { Load } from '../clip/fetch/types.ts'
import type { FileSystem } from '../store/disk/file-system.ts'
import { environment } from '../store/testing/test-store.ts'
import { unreliableDisk } from '../store/testing/unreliable-disk.ts'
import { extractLines } from '../testing/line-extractor.ts'
import { openTestLibrary, type TestLibrary } from '../testing/test-library.ts'

let library: TestLibrary
afterEach(() => library.dispose())

/** A library with one article of the topics `weir` and `weir/silt`, and a web that answers when it is let. */
async function setUp() {
  let answer = () => {}
  let refuse = (_: Refusal) => {}
  let asked = 0
  const load: Load = async ({ url }) => {
    asked += 1
    await new Promise<void>((resolve, reject) => {
      answer = resolve
      refuse = reject
    })
    const bytes = Buffer.from(`The keeper wrote it down.\n${url}\n= Ale is dear\nA pint is a shilling.`)
    return { url, finalUrl: url, bytes, headers: {}, status: 200, type: 'text/html', charset: null, isPrivate: false }
  }
  const extract = extractLines as unknown as Extract
  const disk = unreliableDisk()
  /** What happens once, just before an article's folder is put into its place. */
  const placing = { first: null as (() => Promise<void>) | null }
  const fileSystem: FileSystem = {
    ...disk,
    async rename(from, to) {
      const { first } = placing
      if (first !== null && /\/articles\/\d{4}\/[^/]+$/.test(to)) {
        placing.first = null
        await first()
      }
      await disk.rename(from, to)
    },
  }
  library = await openTestLibrary([{ tags: ['weir', 'weir/silt'] }], { load, extract }, environment(fileSystem))
  const clip = async (name: string, tags: string[], related = false) => {
    const before = asked
    const done = library.call('clip', { sources: [{ url: `https://weir.example/${name}` }], tags, related })
    await expect.poll(() => asked, { interval: 1 }).toBe(before + 1)
    return { done }
  }
  return { clip, placing, answer: () => answer(), refuse: (refusal: Refusal) => refuse(refusal) }
}
const rename = (tag: string, to: string) => library.call('rename-topic', { tag, to })
const tagsOf = async (id: string | null | undefined) => (await library.call('article', { id: id ?? '' })).tags
const topics = async () => (await library.call('topics', {})).topics.map(({ tag }) => tag)

it.each([
  ['asked for', 'load'],
  ['put into its place on the disk', 'place'],
] as const)(
  'files an article under the new name of a topic that is renamed while it is being %s',
  async (_, moment) => {
    const { clip, answer, placing } = await setUp()
    const { done } = await clip('lock-book', ['weir', 'weir/silt'], true)
    let renaming: Promise<unknown> = Promise.resolve()
    if (moment === 'load') await rename('weir', 'water')
    else
      placing.first = async () => {
        renaming = rename('weir', 'water')
        // It is given every chance to be through before the article is there.
        for (let turn = 0; turn < 100; turn++) await new Promise(setImmediate)
      }
    answer()
    const { clips } = await done
    await renaming
    expect(clips).toHaveLength(2)
    for (const { id } of clips) expect(await tagsOf(id)).toEqual(['water', 'water/silt'])
    expect(await topics()).toEqual(['water', 'water/silt'])
  },
)

it('follows a topic that is merged into another, or moved below itself', async () => {
  const { clip, answer } = await setUp()
  await library.call('colour-topic', { tag: 'water', colour: null })
  const { done } = await clip('merged', ['WEIR/silt'])
  await rename('weir', 'water')
  await rename('water', 'water/rivers')
  answer()
  expect(await tagsOf((await done).clips[0]?.id)).toEqual(['water/rivers/silt'])
})

it('leaves a topic its name when the renaming was taken back meanwhile', async () => {
  const { clip, answer } = await setUp()
  const { done } = await clip('undone', ['weir', 'weir/eels'])
  await rename('weir', 'water')
  await library.call('undo', {})
  answer()
  expect(await tagsOf((await done).clips[0]?.id)).toEqual(['weir', 'weir/eels'])
})

it('renames topics also for what waits to be clipped, and back; what is deleted is gone there too', async () => {
  const { clip, refuse } = await setUp()
  const { done } = await clip('waiting', ['ale', 'weir/silt'])
  refuse(new Refusal('http-status', 'The site is down.'))
  await done
  const waiting = async () => (await library.call('queue', {})).items.map(({ tags }) => tags)
  await rename('weir', 'water')
  expect(await waiting()).toEqual([['ale', 'water/silt']])
  await library.call('undo', {})
  expect(await waiting()).toEqual([['ale', 'weir/silt']])
  await library.call('delete-topic', { tag: 'weir' })
  expect(await waiting()).toEqual([['ale']])
  const [item] = (await library.call('queue', {})).items
  await library.call('forget', { id: item?.id ?? '' })
  await library.call('undo', {})
  await library.call('undo', {})
  expect(await waiting(), 'taken back in turn').toEqual([['ale', 'weir/silt']])
})

it('brings nothing back to the list of clips by taking a renaming back', async () => {
  const { clip, refuse } = await setUp()
  const { done } = await clip('gone', ['weir'])
  refuse(new Refusal('http-status', 'The site is down.'))
  await done
  const { undo } = await rename('weir', 'water')
  const [item] = (await library.call('queue', {})).items
  await library.call('forget', { id: item?.id ?? '' })
  if (undo === null) throw new Error('renaming has no way back')
  await library.call('revert', undo.request.input)
  expect((await library.call('queue', {})).items).toEqual([])
})
