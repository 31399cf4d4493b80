import { type FailureCode, Refusal } from '#shared/failure.ts'
import type { Load } from '../fetch/types.ts'

/** A slow network may lose one or two answers; three in a row mean that the host does not answer. */
const TRIES = 3

/** Failures without any answer; an answer that is not an image is another thing. */
const NO_ANSWER: ReadonlySet<FailureCode> = new Set(['no-such-host', 'offline', 'timed-out'])

/**
 * Loads as `load` does, but gives up a host that has not answered three times in a row: further requests to it fail at once
 * with its last failure. An article may have hundreds of images on a host that is gone, and each would wait up to 15 s.
 */
export function skipSilentHosts(load: Load): Load {
  const silences = new Map<string, { readonly count: number; readonly last: Refusal }>()
  return async (ask) => {
    const host = hostOf(ask.url)
    const silence = silences.get(host)
    if (silence !== undefined && silence.count >= TRIES) throw silence.last
    try {
      const loaded = await load(ask)
      silences.delete(host)
      return loaded
    } catch (thrown) {
      if (!(thrown instanceof Refusal) || thrown.code === 'cancelled') throw thrown
      if (NO_ANSWER.has(thrown.code)) silences.set(host, { count: (silences.get(host)?.count ?? 0) + 1, last: thrown })
      else silences.delete(host)
      throw thrown
    }
  }
}

function hostOf(address: string): string {
  try {
    return new URL(address).host
  } catch {
    return address
  }
}
