import { expect, it } from 'vitest'
import type { Outcome } from '#shared/failure.ts'
import { Refusal } from '#shared/failure.ts'
import { type Connection, connectLibrary, isRepeatable } from './connection.ts'
import type { Holder } from './store/lock/ask-holder.ts'
import { holderGoneUnsent } from './store/lock/sentences.ts'

const busy: Outcome<unknown> = { ok: false, error: { code: 'library-busy', message: 'Being closed.' } }
const gone = () => new Refusal('library-busy', 'It went away before it answered.')

/** Holders that answer in turn, each as it is told; behind the last of them the library is opened here. */
function start(holders: readonly (() => Promise<Outcome<unknown>>)[]) {
  const asked: string[] = []
  let next = 0
  const connecting = connectLibrary({
    async askHolder(): Promise<Holder | null> {
      const answer = holders[next++]
      if (answer === undefined) return null
      return {
        call(name) {
          asked.push(`holder ${next}: ${name}`)
          return answer()
        },
        close() {},
      }
    },
    openHere: async (): Promise<Connection> => ({
      async call(name) {
        asked.push(`here: ${name}`)
        return { ok: true, value: 'here' }
      },
      async close() {
        asked.push('closed')
      },
    }),
    signal: new AbortController().signal,
    now: () => 0,
  })
  return { asked, connecting }
}

it('opens the library here when the holder went away before it was asked', async () => {
  const { asked, connecting } = start([() => Promise.reject(holderGoneUnsent())])
  const connection = await connecting
  expect(await connection.call('star', {})).toEqual({ ok: true, value: 'here' })
  await connection.close()
  expect(asked).toEqual(['holder 1: star', 'here: star', 'closed'])
})

it('asks again when the holder says that it is closing and did nothing', async () => {
  const { asked, connecting } = start([async () => busy, async () => ({ ok: true, value: 'next' })])
  expect(await (await connecting).call('tag', {})).toEqual({ ok: true, value: 'next' })
  expect(asked).toEqual(['holder 1: tag', 'holder 2: tag'])
})

it('repeats a reading request that was not answered when the holder went away', async () => {
  const { asked, connecting } = start([() => Promise.reject(gone())])
  expect(await (await connecting).call('list', {})).toEqual({ ok: true, value: 'here' })
  expect(asked).toEqual(['holder 1: list', 'here: list'])
})

it.each(['clip', 'tag', 'undo', 'backup', 'export', 'check', 'no request at all'])(
  'does not send a second time what may have been done: %s',
  async (name) => {
    const { asked, connecting } = start([() => Promise.reject(gone())])
    await expect((await connecting).call(name, {})).rejects.toMatchObject({ code: 'library-busy' })
    expect(asked).toHaveLength(1)
    expect(isRepeatable(name)).toBe(false)
  },
)
