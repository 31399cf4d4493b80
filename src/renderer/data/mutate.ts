import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Answer, Changed, Input, RequestName, Requests } from '#shared/contract.ts'
import { undoOf } from '#shared/requests/undo.ts'
import { ask } from './bridge.ts'
import { showStateOptimistically } from './cache/optimistic-state.ts'
import { followUndo } from './filing/filed.ts'
import { askMark, isOfMarks, marksAnswered } from './marks/ask-mark.ts'
import { sayRefusal } from './missing-notice.ts'
import { buttons, redoneSentence, undoneSentence } from './sentences.ts'
import { useDrafts } from './state/drafts.ts'
import { useToasts } from './toasts.ts'

/** Requests that change the library. */
export type ChangeName = {
  [N in RequestName]: Requests[N]['changes'] extends true ? N : Answer<N> extends Changed ? N : never
}[RequestName]

/** A message with Undo, words for screen readers alone where the page itself shows the change, or nothing. */
type Says = 'aloud' | 'spoken' | 'quietly'

export type Change = <N extends RequestName>(name: N, input: Input<N>, says?: Says) => Promise<Answer<N> | null>

/** Requests that use the network, which may take long: undo does not wait for them. */
const NETWORK_REQUESTS: readonly string[] = [
  'retry',
  'retry-clips',
  'clip-anyway',
  'keep-stories',
] satisfies ChangeName[]

/** Changes that are not answered yet. */
const pendingChanges = new Set<Promise<unknown>>()

/** Resolves once all changes so far are answered: undo then takes back the last of them. */
async function changesAnswered(): Promise<void> {
  await Promise.allSettled([...pendingChanges, marksAnswered()])
}

/** Asks for a change, and counts it as pending until it is answered. */
async function askChange<N extends RequestName>(name: N, input: Input<N>): Promise<Answer<N>> {
  const asking = isOfMarks(name) ? (askMark(name, input as Input<typeof name>) as Promise<Answer<N>>) : ask(name, input)
  if (!NETWORK_REQUESTS.includes(name)) pendingChanges.add(asking)
  try {
    return await asking
  } finally {
    pendingChanges.delete(asking)
  }
}

/**
 * Returns the function that changes the library. It shows what was done with an Undo (see `Says`), or the library's
 * sentence where it refused; then the answer is null. States, highlights and notes show before the library has them.
 */
export function useChange(): Change {
  const client = useQueryClient()
  return useCallback(
    async (name, input, says = 'aloud') => {
      const refresh = name === 'state' ? await showStateOptimistically(client, input as Input<'state'>) : null
      try {
        const answer = await askChange(name, input)
        if (says === 'aloud') sayChange(answer)
        else if (says === 'spoken') speakChange(answer)
        return answer
      } catch (thrown) {
        refresh?.()
        sayRefusal(thrown)
        return null
      }
    },
    [client],
  )
}

/** Shows what a change did, with an Undo. */
export function sayChange(answer: unknown): void {
  const { say } = useToasts.getState()
  const undo = undoOf(answer)
  if (undo !== null) say(undo.label, { label: buttons.undo, run: () => void revert(undo, say) })
}

/** Says what a change did to screen readers: the page shows it, and a message would say it twice. */
export function speakChange(answer: unknown): void {
  const undo = undoOf(answer)
  if (undo !== null) useToasts.getState().speak(undo.label)
}

/** Undo and redo of the last change, made in this window or elsewhere. */
export function useUndo(): { undo(): Promise<void>; redo(): Promise<void> } {
  const say = useToasts((toasts) => toasts.say)
  const run = useCallback(
    async (name: 'undo' | 'redo') => {
      try {
        await changesAnswered()
        useDrafts.getState().forget()
        const answer = await ask(name, {})
        const { label } = answer
        const other = name === 'undo' ? 'redo' : 'undo'
        followUndo(name, answer)
        say(name === 'undo' ? undoneSentence(label) : redoneSentence(label), {
          label: name === 'undo' ? buttons.redo : buttons.undo,
          run: () => void run(other),
        })
      } catch (thrown) {
        sayRefusal(thrown)
      }
    },
    [say],
  )
  return { undo: () => run('undo'), redo: () => run('redo') }
}

async function revert(undo: NonNullable<Changed['undo']>, say: (text: string) => void): Promise<void> {
  try {
    followUndo('undo', await ask('revert', undo.request.input))
    say(undoneSentence(undo.label))
  } catch (thrown) {
    sayRefusal(thrown)
  }
}
