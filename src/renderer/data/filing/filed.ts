import { useEffect, useRef } from 'react'
import type { Id } from '#shared/model.ts'
import { undoOf } from '#shared/requests/undo.ts'
import { isOpen, otherName, type PageName, pageOf } from '../state/pages/page.ts'
import { pageActions, useView } from '../state/view.ts'

/** An article that was archived or trashed while it was open, and what opened in its place; null for nothing. */
interface Filed {
  readonly from: Id
  readonly to: Id | null
  /** The page that it was open on. */
  readonly page: PageName
  /** With two pages open, the one on the trailing side: without a next article, filing closed one of them. */
  readonly trailing: PageName | null
  /** Whether that page was the one in use. */
  readonly isActive: boolean
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
  const { article, active: page, other, trailing } = useView.getState()
  // What is open on the other page is not opened a second time.
  const going = new Set(other?.article == null ? ids : [...ids, other.article])
  const next = article === null || !ids.includes(article) ? undefined : await findNext(going).catch(() => undefined)
  const isDone = await change()
  const now = pageOf(useView.getState(), page)?.article ?? null
  // A user who went elsewhere meanwhile stays there; and an article that is not in the list stays open.
  if (!isDone || article === null || next === undefined || now !== article) return isDone
  const to = opens === 'next' ? next : null
  remember({ from: article, to, page, trailing: other === null ? null : trailing, isActive: true })
  goOn(page, to)
  return isDone
}

/** Closes the page of an article that was trashed while the other page was in use. */
export function closeFiled(page: PageName): void {
  const { active, other, trailing, closePage } = useView.getState()
  const from = pageOf(useView.getState(), page)?.article ?? null
  if (from === null || other === null) return
  remember({ from, to: null, page, trailing, isActive: page === active })
  closePage(page)
}

function remember(entry: Filed): void {
  filed = [...filed, entry].slice(-MOST_FILED)
  unfiled = []
}

/** Opens what takes the place of a filed article on its page. */
function goOn(page: PageName, to: Id | null): void {
  if (to === null) pageActions[page].open(null)
  else pageActions[page].open(to, null, 'stay')
}

/** Opens an article that came back where it was: the page that was next to it stays as it is. */
function reopen({ from, page, trailing, isActive }: Filed): void {
  const view = useView.getState()
  if (isOpen(view, from)) return
  if (pageOf(view, page) !== null) pageActions[page].open(from, null, 'stay')
  else if (trailing === null) view.open(from, null, 'stay')
  else {
    view.openBeside(from, 'stay')
    useView.setState({ trailing })
    if (!isActive) view.activate(otherName(page))
  }
}

/** After an undo the article that comes back is open again, of each page the last; after a redo what took its place. */
export function followUndo(what: 'undo' | 'redo', answer: unknown): void {
  const back = new Set(filedBy(answer))
  const list = what === 'undo' ? filed : unfiled
  const lastOfEach = list.filter((entry) => back.has(entry.from) && entry === list.findLast(isOf(entry.from)))
  const entries = lastOfEach.filter(({ page }, at) => at === lastOfEach.findLastIndex((each) => each.page === page))
  if (entries.length === 0) return
  const without = (all: readonly Filed[]) => all.filter((each) => !entries.includes(each))
  filed = what === 'undo' ? without(filed) : [...filed, ...entries]
  unfiled = what === 'undo' ? [...unfiled, ...entries] : without(unfiled)
  for (const entry of entries)
    if (what === 'undo') reopen(entry)
    else if (pageOf(useView.getState(), entry.page)?.article === entry.from) goOn(entry.page, entry.to)
}

const isOf =
  (article: Id) =>
  ({ from }: Filed): boolean =>
    from === article

/** The articles that a change took out of a list or back into it. */
const filedBy = (answer: unknown): readonly Id[] =>
  (undoOf(answer)?.request.input.articles ?? []).flatMap(({ id, set: { state } }) =>
    state !== undefined && ('archived' in state || 'trashedAt' in state) ? [id] : [],
  )
