import { describe, expect, it } from 'vitest'
import { type FailureCode, Refusal } from '#shared/failure.ts'
import type { Load } from '../fetch/types.ts'
import { skipSilentHosts } from './silent-hosts.ts'

/** A web that fails with these codes in turn, and answers where there is none. */
function webOf(codes: readonly (FailureCode | null)[]) {
  const asked: string[] = []
  const load: Load = async ({ url }) => {
    const code = codes[asked.length] ?? null
    asked.push(url)
    if (code !== null) throw new Refusal(code, `It failed: ${code}.`)
    const bytes = new Uint8Array()
    return { url, finalUrl: url, bytes, headers: {}, status: 200, type: '', charset: null, isPrivate: false }
  }
  const skipping = skipSilentHosts(load)
  const get = (url: string) =>
    skipping({ url, kind: 'image', by: 'import' }).then(
      () => 'loaded',
      (thrown: Refusal) => thrown.code,
    )
  return { get, asked }
}
const at = (count: number) => Array.from({ length: count }, (_, index) => `https://pictures.test/${index}`)

describe('skipSilentHosts', () => {
  it.each(['no-such-host', 'offline', 'timed-out'] as const)(
    'asks a host no more after three times %s',
    async (code) => {
      const { get, asked } = webOf([code, code, code])
      const replies: string[] = []
      for (const url of at(100)) replies.push(await get(url))
      expect(new Set(replies)).toEqual(new Set([code]))
      expect(asked).toHaveLength(3)
      expect(await get('https://other.test/1')).toBe('loaded')
    },
  )

  it('goes on asking a host that answers, be it with a refusal', async () => {
    const { get, asked } = webOf(['timed-out', 'timed-out', 'http-status', 'timed-out', 'timed-out', null])
    for (const url of at(6)) await get(url)
    expect(await get('https://pictures.test/7')).toBe('loaded')
    expect(asked).toHaveLength(7)
  })

  it('takes a wish to stop for no silence', async () => {
    const { get, asked } = webOf(['cancelled', 'cancelled', 'cancelled', 'cancelled'])
    for (const url of at(5)) await get(url)
    expect(asked).toHaveLength(5)
  })
})
