import { notifyManager } from '@tanstack/react-query'
import type { Answer, Changed, Input } from '#shared/contract.ts'
import type { Id } from '#shared/model.ts'
import type { HighlightView } from '#shared/views/highlights.ts'
import type { ArticleView } from '#shared/views.ts'
import { ask } from '../bridge.ts'
import { queryClient } from '../query-client.ts'
import { ownChange } from './own-changes.ts'
import { type PendingMark, usePendingMarks, withHighlight, withPending } from './pending-marks.ts'

/** Requests that change highlights and notes of one article. */
export type MarkName = 'highlight' | 'change-highlight' | 'remove-highlight' | 'note'

const NAMES: readonly string[] = ['highlight', 'change-highlight', 'remove-highlight', 'note'] satisfies MarkName[]
export const isOfMarks = (name: string): name is MarkName => NAMES.includes(name)

/** The last request of each article. Requests go one by one: a highlight may be coloured before the library has it. */
const last = new Map<Id, Promise<unknown>>()
/** Highlights that the library refused, with the reason: later requests for them fail with the same one. */
const refusals = new Map<Id, unknown>()

/**
 * Asks for a change of highlights or notes, and shows it until the library has answered. The answer then goes into the
 * cached article, which is not loaded again.
 * @param made the highlight that is asked for, as it will be
 * @throws RequestError; the change is then no longer shown
 */
export async function askMark<N extends MarkName>(name: N, input: Input<N>, made?: HighlightView): Promise<Answer<N>> {
  const mark = pendingOf(name, input, made)
  const marks = usePendingMarks.getState()
  if (mark !== null) marks.add(mark)
  const { id } = input
  const before = last.get(id)
  const asking = (before ?? Promise.resolve())
    .catch(() => undefined)
    .then(() => {
      const refusal = 'highlight' in input && input.highlight != null ? refusals.get(input.highlight) : undefined
      if (refusal !== undefined) throw refusal
      return ownChange(
        id,
        ask(name, input) as Promise<Answer<N> & Changed>,
        () => mark !== null && queryClient() !== null,
      )
    })
  last.set(id, asking)
  try {
    const answer = await asking
    if (mark !== null) storeAnswer(mark, answer)
    return answer
  } catch (thrown) {
    if (made !== undefined) refusals.set(made.id, thrown)
    throw thrown
  } finally {
    if (last.get(id) === asking) last.delete(id)
    // Only once the answer shows.
    if (mark !== null) notifyManager.schedule(() => marks.drop(mark))
  }
}

/** Resolves once all requests so far are answered: the last change is then the one that the reader sees. */
export async function marksAnswered(): Promise<void> {
  await Promise.all([...last.values()].map((asking) => asking.catch(() => undefined)))
}

/** The change as the window can show it before the answer; null where it cannot. */
function pendingOf(name: MarkName, input: Input<MarkName>, made: HighlightView | undefined): PendingMark | null {
  const article = input.id
  if (name === 'highlight') {
    return made === undefined ? null : { does: 'make', article, version: made.madeOn, highlight: made }
  }
  if (name === 'note') {
    const { highlight = null, text } = input as Input<'note'>
    return { does: 'note', article, highlight, text }
  }
  if (name === 'remove-highlight') {
    return { does: 'remove', article, highlight: (input as Input<'remove-highlight'>).highlight }
  }
  const change = input as Input<'change-highlight'>
  return change.range === undefined ? { does: 'change', article, input: change } : null
}

/** Puts the library's answer into the cached article. */
function storeAnswer(mark: PendingMark, answer: Answer<MarkName>): void {
  const client = queryClient()
  if (client === null) return
  const filters = { queryKey: ['article', mark.article] }
  const isFetching = client.isFetching(filters) > 0
  for (const { queryKey, state } of client.getQueryCache().findAll(filters)) {
    const article = state.data as ArticleView | undefined
    if (article === undefined) continue
    // Only the library can find the passage in another version.
    if (mark.does === 'make' && mark.version !== article.version)
      void client.invalidateQueries({ queryKey, exact: true })
    else client.setQueryData<ArticleView>(queryKey, withAnswer(article, mark, answer))
  }
  // A reply that is on its way may be older than this change, and would undo it.
  if (!isFetching) return
  void client.cancelQueries(filters, { revert: false, silent: true }).then(() => client.invalidateQueries(filters))
}

function withAnswer(article: ArticleView, mark: PendingMark, answer: Answer<MarkName>): ArticleView {
  const done = withPending(article, [mark])
  if (mark.does === 'make') return withHighlight(done, (answer as Answer<'highlight'>).highlight, 'true')
  return done
}
