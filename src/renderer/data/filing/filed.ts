import { useEffect, useRef } from 'react'
import type { Id } from '#shared/model.ts'
import { undoOf } from '#shared/requests/undo.ts'
import { useView } from '../state/view.ts'

/** An article that was archived or trashed while it was open, and what opened in its place; null for nothing. */
interface Filed {
  readonly from: Id
  readonly to: Id | null
}

/** As many as undo goes back in one sitting. */
const MOST_FILED = 100
/** Rows that are looked at for one that stays: after filing more at once, nothing takes their place. */
const MOST_ROWS = 100

let filed: readonly Filed[] = []
/** Those whose filing was undone, for redo. */
let unfiled: readonly Filed[] = []

/** Finds the article after the open one in the list that is shown; undefined where that list does not have it. */
type FindNext = (going: ReadonlySet<Id>) => Promise<Id | null | undefined>
let findNext: FindNext = async () => undefined

/** Where the open article is in a list, and the articles around it. */
interface Rows {
  /** -1 where the list does not have it. */
  readonly at: number
  readonly count: number
  readonly idAt: (index: number) => Promise<Id | undefined>
}

/** The article that takes the place of those that go: the one below them, at the end of the list the one above. */
export async function nextInRows({ at, count, idAt }: Rows, going: ReadonlySet<Id>): Promise<Id | null | undefined> {
  if (at < 0) return undefined
  for (const [by, end] of [
    [1, Math.min(count, at + MOST_ROWS)],
    [-1, Math.max(-1, at - MOST_ROWS)],
  ] as const)
    for (let row = at + by; by === 1 ? row < end : row > end; row += by) {
      const id = await idAt(row)
      if (id !== undefined && !going.has(id)) return id
    }
  return null
}

/** Offers the rows of the list that is shown, so that filing the open article can go on to the next one. */
export function useNextArticle(rows: Rows): void {
  const latest = useRef(rows)
  latest.current = rows
  useEffect(() => {
    const find: FindNext = (going) => nextInRows(latest.current, going)
    findNext = find
    return () => {
      if (findNext === find) findNext = async () => undefined
    }
  }, [])
}

/**
 * Archives or trashes articles. If the open one is among them, the next of the list opens, or the list alone.
 * @param change resolves to whether it was done
 */
export async function fileAway(
  ids: readonly Id[],
  opens: 'next' | 'list',
  change: () => Promise<boolean>,
): Promise<boolean> {
  const { article } = useView.getState()
  const next =
    article === null || !ids.includes(article) ? undefined : await findNext(new Set(ids)).catch(() => undefined)
  const isDone = await change()
  const { article: now, open } = useView.getState()
  // A user who went elsewhere meanwhile stays there; and an article that is not in the list stays open.
  if (!isDone || article === null || next === undefined || now !== article) return isDone
  const to = opens === 'next' ? next : null
  filed = [...filed, { from: article, to }].slice(-MOST_FILED)
  unfiled = []
  if (to === null) open(null)
  else open(to, null, 'stay')
  return isDone
}

/** After an undo the article that comes back is open again; after a redo the one that took its place. */
export function followUndo(what: 'undo' | 'redo', answer: unknown): void {
  const back = new Set(filedBy(answer))
  const entry = (what === 'undo' ? filed : unfiled).findLast(({ from }) => back.has(from))
  if (entry === undefined) return
  const without = (list: readonly Filed[]) => list.filter((each) => each !== entry)
  filed = what === 'undo' ? without(filed) : [...filed, entry]
  unfiled = what === 'undo' ? [...unfiled, entry] : without(unfiled)
  const { article, open } = useView.getState()
  if (what === 'undo') open(entry.from, null, 'stay')
  else if (article === entry.from) open(entry.to, null, entry.to === null ? undefined : 'stay')
}

/** The articles that a change took out of a list or back into it. */
const filedBy = (answer: unknown): readonly Id[] =>
  (undoOf(answer)?.request.input.articles ?? []).flatMap(({ id, set: { state } }) =>
    state !== undefined && ('archived' in state || 'trashedAt' in state) ? [id] : [],
  )
