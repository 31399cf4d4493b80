import { isDeepStrictEqual } from 'node:util'
import type { Changed, Revert, Undo } from '#shared/contract.ts'
import { Refusal } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'

/** How many changes of a session can be taken back. */
const REMEMBERED = 200
/** Of more articles, or more of their highlights and notes, a way back is given by its name where that will do. */
const GIVEN_WHOLE = 20
const MARKS_GIVEN = 200

/** The changes of this session that can be taken back or made again, whoever made them. */
export interface UndoStack {
  /** Remembers a change; what was taken back before can then no longer be made again. */
  push(input: Revert, merge?: string): void
  /** Now: to be given to `pushSince`. */
  moment(): number
  /**
   * Remembers a change that was begun at a moment and has taken until now, such as a clip: what its user did meanwhile
   * is taken back before it. One of an article that was changed meanwhile is the last, as only that can be taken back.
   */
  pushSince(input: Revert, since: number): void
  /** Takes the last change back through `revert`. @throws Refusal `nothing-to-undo`, or what `revert` throws */
  undo(revert: (input: Revert) => Promise<Changed>): Promise<Changed & { label: string }>
  redo(revert: (input: Revert) => Promise<Changed>): Promise<Changed & { label: string }>
  /**
   * Runs a way back that a caller sent: an entry of ours leaves the stack, any other counts as a change of its own.
   * @throws Refusal `not-found` when it names an entry that is not remembered, or what `revert` throws
   */
  send(input: Revert, revert: (input: Revert) => Promise<Changed>): Promise<Changed>
  /** Names a way back of many articles, or of many highlights, instead of giving it, to a caller that lives no longer than this. */
  named(undo: Undo): Undo
  readonly canUndo: () => string | null
  readonly canRedo: () => string | null
}

interface Entry {
  /** Counts up: which of two came first. */
  readonly at: number
  /** What it is called when it is not given whole; of no other library. */
  readonly name: Id
  readonly input: Revert
  /** What was pushed last of it: more than one where saves were merged. */
  readonly latest: Revert
  readonly merge: string | undefined
}

export function createUndoStack(newId: () => Id): UndoStack {
  let done: Entry[] = []
  let undone: Entry[] = []
  let count = 0

  function entryOf(input: Revert, merge?: string, latest = input): Entry {
    count += 1
    return { at: count, name: newId(), input, latest, merge }
  }

  const find = (is: (entry: Entry) => boolean) => done.find(is) ?? undone.find(is)

  function whole(input: Revert): Revert {
    if (input.remembered === undefined) return input
    const entry = find(({ name }) => name === input.remembered)
    if (entry === undefined)
      throw new Refusal(
        'not-found',
        `“${input.label}” cannot be taken back any more: it was taken back already, or too much has changed since.`,
      )
    return entry.input
  }

  function remember(entries: Entry[], entry: Entry): Entry[] {
    return [...entries, entry].slice(-REMEMBERED)
  }

  async function run(
    entry: Entry,
    revert: (input: Revert) => Promise<Changed>,
    keep: (inverse: Entry) => void,
  ): Promise<Changed & { label: string }> {
    const changed = await revert(entry.input)
    if (changed.undo !== null) keep(entryOf(changed.undo.request.input))
    return { ...changed, label: entry.input.label }
  }

  return {
    push(input, merge) {
      undone = []
      const last = done.at(-1)
      const together =
        merge !== undefined && last !== undefined && last.merge === merge ? merged(last.input, input) : null
      const entry = entryOf(together ?? input, merge, input)
      done = remember(together === null ? done : done.slice(0, -1), entry)
    },

    moment: () => count,

    pushSince(input, since) {
      const entry = entryOf(input)
      const ids = new Set(input.articles.map(({ id }) => id))
      const later = done.filter(({ at }) => at > since)
      const isOfThese = later.some((each) => each.input.articles.some(({ id }) => ids.has(id)))
      if (isOfThese) done = remember(done, entry)
      else done = [...done.filter(({ at }) => at <= since), { ...entry, at: since }, ...later].slice(-REMEMBERED)
    },

    async undo(revert) {
      const entry = done.at(-1)
      if (entry === undefined) throw new Refusal('nothing-to-undo', 'There is nothing to undo.')
      done = done.slice(0, -1)
      try {
        return await run(entry, revert, (inverse) => {
          undone = remember(undone, inverse)
        })
      } catch (thrown) {
        if (canBeTriedAgain(thrown)) done = putBack(done, entry)
        throw thrown
      }
    },

    async redo(revert) {
      const entry = undone.at(-1)
      if (entry === undefined) throw new Refusal('nothing-to-undo', 'There is nothing to redo.')
      undone = undone.slice(0, -1)
      try {
        return await run(entry, revert, (inverse) => {
          done = remember(done, inverse)
        })
      } catch (thrown) {
        if (canBeTriedAgain(thrown)) undone = putBack(undone, entry)
        throw thrown
      }
    },

    async send(sent, revert) {
      const input = whole(sent)
      const index = done.findLastIndex((entry) => same(entry.input, input))
      const changed = await revert(input)
      if (changed.undo === null) return changed
      const inverse = entryOf(changed.undo.request.input)
      if (index === -1) {
        undone = []
        done = remember(done, inverse)
      } else {
        done = [...done.slice(0, index), ...done.slice(index + 1)]
        undone = remember(undone, inverse)
      }
      return changed
    },

    named(undo) {
      const { label, articles } = undo.request.input
      if (articles.length <= GIVEN_WHOLE && marksOf(articles) <= MARKS_GIVEN) return undo
      const entry = find(({ latest }) => latest === undo.request.input)
      if (entry === undefined) return undo
      const input: Revert = { label, articles: [], queue: null, library: null, settings: null, remembered: entry.name }
      return { ...undo, request: { ...undo.request, input } }
    },

    canUndo: () => done.at(-1)?.input.label ?? null,
    canRedo: () => undone.at(-1)?.input.label ?? null,
  }
}

/** Where it was: another may have been taken off, or have come, meanwhile. */
function putBack(entries: readonly Entry[], entry: Entry): Entry[] {
  return [...entries, entry].sort((a, b) => a.at - b.at)
}

/**
 * Whether a way back that was refused may be open later: the disk may have room again. Any other would stand in the way
 * of those below it for ever.
 */
function canBeTriedAgain(thrown: unknown): boolean {
  return thrown instanceof Refusal && ['disk-full', 'read-only', 'library-busy'].includes(thrown.code)
}

/** Two saves of one session as one way back; null when they do not follow each other. */
function merged(first: Revert, second: Revert): Revert | null {
  const [former, latter] = [first.articles[0], second.articles[0]]
  if (first.articles.length !== 1 || second.articles.length !== 1 || former === undefined || latter === undefined)
    return null
  if (former.id !== latter.id || latter.revision !== former.expects) return null
  const way = {
    id: former.id,
    expects: latter.expects,
    revision: former.revision,
    set: { ...latter.set, ...former.set },
  }
  return { ...first, articles: [way] }
}

/** Revisions are random: the same ones expected means the same change. Of thousands, nothing is written out to compare. */
function same(a: Revert, b: Revert): boolean {
  return (
    a.articles.length === b.articles.length &&
    a.articles.every((way, at) => way.id === b.articles[at]?.id && way.expects === b.articles[at].expects) &&
    (a.library?.expects ?? null) === (b.library?.expects ?? null) &&
    isDeepStrictEqual(queued(a), queued(b)) &&
    isDeepStrictEqual(a.settings, b.settings)
  )
}

function queued({ queue }: Revert): readonly unknown[] {
  return [queue?.remove ?? [], queue?.put.map((item) => item.id) ?? []]
}

/** How many highlights and notes a way back holds. */
function marksOf(articles: Revert['articles']): number {
  return articles.reduce((sum, { set }) => sum + (set.highlights?.length ?? 0) + (set.notes?.length ?? 0), 0)
}
