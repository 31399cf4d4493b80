import type { NearestReply, SearchReply, WorkerAsk } from './types.ts'

export type SearchAnswer = SearchReply | NearestReply | readonly string[]

/** An ask that the worker has not answered yet. */
export type PendingAsk = WorkerAsk & { readonly n: number }

/** The asks that wait for the worker, by number. */
export interface PendingAsks {
  /** @param asker names who asks; `ofAsker` finds the ask by it */
  add(ask: WorkerAsk, asker: string | undefined): { readonly ask: PendingAsk; readonly answer: Promise<SearchAnswer> }
  /** The number of the ask that this asker waits for; undefined if there is none. */
  ofAsker(asker: string): number | undefined
  resolve(n: number, answer: SearchAnswer): void
  reject(n: number, thrown: unknown): void
  rejectAll(thrown: () => unknown): void
  /** Counts another attempt of every ask; those with too many are rejected. @returns the others, to be sent again */
  retry(attempts: number, thrown: () => unknown): readonly PendingAsk[]
}

interface Entry {
  readonly ask: PendingAsk
  readonly asker: string | undefined
  readonly resolve: (answer: SearchAnswer) => void
  readonly reject: (thrown: unknown) => void
  attempts: number
}

export function createPendingAsks(): PendingAsks {
  let last = 0
  const entries = new Map<number, Entry>()
  const byAsker = new Map<string, number>()

  function remove(n: number): Entry | undefined {
    const entry = entries.get(n)
    entries.delete(n)
    if (entry?.asker !== undefined && byAsker.get(entry.asker) === n) byAsker.delete(entry.asker)
    return entry
  }

  return {
    add(asked, asker) {
      const n = ++last
      const ask = { ...asked, n }
      const answer = new Promise<SearchAnswer>((resolve, reject) => {
        entries.set(n, { ask, asker, resolve, reject, attempts: 0 })
      })
      if (asker !== undefined) byAsker.set(asker, n)
      return { ask, answer }
    },
    ofAsker: (asker) => byAsker.get(asker),
    resolve: (n, answer) => remove(n)?.resolve(answer),
    reject: (n, thrown) => remove(n)?.reject(thrown),
    rejectAll(thrown) {
      for (const n of [...entries.keys()]) remove(n)?.reject(thrown())
    },
    retry(attempts, thrown) {
      for (const entry of [...entries.values()]) {
        entry.attempts += 1
        if (entry.attempts > attempts) remove(entry.ask.n)?.reject(thrown())
      }
      return [...entries.values()].map(({ ask }) => ask)
    },
  }
}
