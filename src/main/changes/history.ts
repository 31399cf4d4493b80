import { isDeepStrictEqual } from 'node:util'
import type { Changed, Revert, Undo } from '#shared/contract.ts'
import { Refusal } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'
import { compose } from '../store/journal/delta.ts'
import { noLongerUndone, nothingToRedo, nothingToUndo } from './sentences.ts'

/** How many changes of a session can be undone. */
const MOST_ENTRIES = 200
/** With more articles, or more highlights and notes in them, a caller gets the name of a revert instead of the revert. */
const MOST_ARTICLES_SENT = 20
const MOST_MARKS_SENT = 200

type RunRevert = (input: Revert) => Promise<Changed>

/** The changes of this session that can be undone or redone, whether the window or the command line made them. */
export interface UndoStack {
  /** Adds a change. What was undone before can then no longer be redone. */
  push(input: Revert, merge?: string): void
  /** Now: to be given to `pushSince`. */
  moment(): number
  /**
   * Adds a change that began at a moment and has taken until now, such as a clip: what its user did meanwhile is undone
   * before it. If one of its articles was changed meanwhile it goes on top, as only then it can be undone.
   */
  pushSince(input: Revert, since: number): void
  /** Undoes the last change through `revert`. @throws Refusal `nothing-to-undo`, or what `revert` throws */
  undo(revert: RunRevert): Promise<Changed & { label: string }>
  redo(revert: RunRevert): Promise<Changed & { label: string }>
  /**
   * Runs a revert that a caller sent. If it is an entry of ours that entry leaves the stack; otherwise it counts as a
   * change of its own.
   * @throws Refusal `not-found` when it names an entry that is no longer here, or what `revert` throws
   */
  send(input: Revert, revert: RunRevert): Promise<Changed>
  /**
   * Replaces a revert of many articles, or of many highlights, by its name, for a caller that does not outlive this
   * stack.
   */
  abbreviate(undo: Undo): Undo
  readonly canUndo: () => string | null
  readonly canRedo: () => string | null
}

interface Entry {
  /** Counts up: which of two came first. */
  readonly at: number
  /** Stands for the revert in `abbreviate`. No other library has it. */
  readonly name: Id
  readonly input: Revert
  /** The last revert that was pushed into it: it has more than one where saves were merged. */
  readonly latest: Revert
  readonly merge: string | undefined
}

type Side = 'done' | 'undone'

export function createUndoStack(newId: () => Id): UndoStack {
  const entries: Record<Side, readonly Entry[]> = { done: [], undone: [] }
  let count = 0

  function entryOf(input: Revert, merge?: string, latest = input): Entry {
    count += 1
    return { at: count, name: newId(), input, latest, merge }
  }

  function add(side: Side, entry: Entry): void {
    entries[side] = [...entries[side], entry].slice(-MOST_ENTRIES)
  }

  /** Runs the last revert of one side; what takes it back goes to the other side. */
  async function revertLast(from: Side, to: Side, revert: RunRevert): Promise<Changed & { label: string }> {
    const entry = entries[from].at(-1)
    if (entry === undefined) throw new Refusal('nothing-to-undo', from === 'done' ? nothingToUndo : nothingToRedo)
    entries[from] = entries[from].slice(0, -1)
    try {
      const changed = await revert(entry.input)
      if (changed.undo !== null) add(to, entryOf(changed.undo.request.input))
      return { ...changed, label: entry.input.label }
    } catch (thrown) {
      if (mayPass(thrown)) entries[from] = putBack(entries[from], entry)
      throw thrown
    }
  }

  return {
    push(input, merge) {
      entries.undone = []
      const last = entries.done.at(-1)
      const merged = merge !== undefined && last?.merge === merge ? mergeReverts(last.input, input) : null
      if (merged !== null) entries.done = entries.done.slice(0, -1)
      add('done', entryOf(merged ?? input, merge, input))
    },

    moment: () => count,

    pushSince(input, since) {
      entries.done = insertSince(entries.done, entryOf(input), since).slice(-MOST_ENTRIES)
    },

    undo: (revert) => revertLast('done', 'undone', revert),
    redo: (revert) => revertLast('undone', 'done', revert),

    async send(sent, revert) {
      const input = resolveName(sent, [...entries.done, ...entries.undone])
      const index = entries.done.findLastIndex((entry) => isSameRevert(entry.input, input))
      const changed = await revert(input)
      if (changed.undo === null) return changed
      const entry = entryOf(changed.undo.request.input)
      if (index === -1) {
        entries.undone = []
        add('done', entry)
      } else {
        entries.done = entries.done.toSpliced(index, 1)
        add('undone', entry)
      }
      return changed
    },

    abbreviate(undo) {
      const { label, articles } = undo.request.input
      if (articles.length <= MOST_ARTICLES_SENT && countMarks(articles) <= MOST_MARKS_SENT) return undo
      const entry = [...entries.done, ...entries.undone].find(({ latest }) => latest === undo.request.input)
      if (entry === undefined) return undo
      const input: Revert = { label, articles: [], queue: null, library: null, settings: null, remembered: entry.name }
      return { ...undo, request: { ...undo.request, input } }
    },

    canUndo: () => entries.done.at(-1)?.input.label ?? null,
    canRedo: () => entries.undone.at(-1)?.input.label ?? null,
  }
}

/** The revert itself where a caller sent its name. @throws Refusal `not-found` */
function resolveName(input: Revert, entries: readonly Entry[]): Revert {
  if (input.remembered === undefined) return input
  const entry = entries.find(({ name }) => name === input.remembered)
  if (entry !== undefined) return entry.input
  throw new Refusal('not-found', noLongerUndone(input.label))
}

/** Puts an entry where it was: others may have been removed or added meanwhile. */
function putBack(entries: readonly Entry[], entry: Entry): Entry[] {
  return [...entries, entry].sort((a, b) => a.at - b.at)
}

/** Puts an entry below those that came since a moment, unless one of them has an article of its own. */
function insertSince(entries: readonly Entry[], entry: Entry, since: number): readonly Entry[] {
  const ids = new Set(entry.input.articles.map(({ id }) => id))
  const later = entries.filter(({ at }) => at > since)
  if (later.some((each) => each.input.articles.some(({ id }) => ids.has(id)))) return [...entries, entry]
  return [...entries.filter(({ at }) => at <= since), { ...entry, at: since }, ...later]
}

/**
 * Whether a revert that was refused may be possible later: the disk may have room again. Any other would block the
 * entries below it permanently.
 */
function mayPass(thrown: unknown): boolean {
  return thrown instanceof Refusal && ['disk-full', 'read-only', 'library-busy'].includes(thrown.code)
}

/** Two saves of one session as one revert; null when the second does not follow the first. */
function mergeReverts(first: Revert, second: Revert): Revert | null {
  const [former, latter] = [first.articles[0], second.articles[0]]
  if (first.articles.length !== 1 || second.articles.length !== 1 || former === undefined || latter === undefined)
    return null
  // They are undone last first.
  const delta = compose(latter, former)
  return delta === null ? null : { ...first, articles: [delta] }
}

/** Revisions are random, so the same ones expected mean the same change. Comparing thousands in full would take long. */
function isSameRevert(a: Revert, b: Revert): boolean {
  return (
    a.articles.length === b.articles.length &&
    a.articles.every((delta, at) => delta.id === b.articles[at]?.id && delta.expects === b.articles[at].expects) &&
    (a.library?.expects ?? null) === (b.library?.expects ?? null) &&
    isDeepStrictEqual(queueIds(a), queueIds(b)) &&
    isDeepStrictEqual(a.settings, b.settings)
  )
}

function queueIds({ queue }: Revert): readonly unknown[] {
  return [queue?.remove ?? [], queue?.put.map((item) => item.id) ?? []]
}

/** How many highlights and notes a revert holds. */
function countMarks(articles: Revert['articles']): number {
  return articles.reduce((sum, { set }) => sum + (set.highlights?.length ?? 0) + (set.notes?.length ?? 0), 0)
}
