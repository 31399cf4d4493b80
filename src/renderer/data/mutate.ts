import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Answer, Changed, Input, RequestName, Requests } from '#shared/contract.ts'
import { undoOf } from '#shared/requests/undo.ts'
import { ask, sentenceOf } from './bridge.ts'
import { showStates } from './cache/optimistic-state.ts'
import { askMark, isOfMarks, marksAnswered } from './marks/ask-mark.ts'
import { useDrafts } from './state/drafts.ts'
import { useToasts } from './toasts.ts'

/** Requests that change the library. */
export type ChangeName = {
  [N in RequestName]: Requests[N]['changes'] extends true ? N : Answer<N> extends Changed ? N : never
}[RequestName]

export type Change = <N extends RequestName>(
  name: N,
  input: Input<N>,
  says?: 'aloud' | 'quietly',
) => Promise<Answer<N> | null>

/** They ask the web, which may take its time: nobody waits for them to take back something else. */
const OF_THE_WEB: readonly string[] = ['retry', 'keep-stories'] satisfies ChangeName[]

/** What was asked for and is not answered yet. */
const inHand = new Set<Promise<unknown>>()

/** Resolves once all that was asked for so far is answered: what is taken back is then what was done last. */
async function changesAnswered(): Promise<void> {
  await Promise.allSettled([...inHand, marksAnswered()])
}

/** Asks for a change, and counts it as in hand until it is answered. */
async function asked<N extends RequestName>(name: N, input: Input<N>): Promise<Answer<N>> {
  const asking = isOfMarks(name) ? (askMark(name, input as Input<typeof name>) as Promise<Answer<N>>) : ask(name, input)
  if (!OF_THE_WEB.includes(name)) inHand.add(asking)
  try {
    return await asking
  } finally {
    inHand.delete(asking)
  }
}

/**
 * Gives the way to change something: what was done is said with its way back (unless quietly), a refusal is said in
 * the library's own words, and then the answer is null. States, highlights and notes are shown before the library has
 * them.
 */
export function useChange(): Change {
  const say = useToasts((toasts) => toasts.say)
  const client = useQueryClient()
  return useCallback(
    async (name, input, says = 'aloud') => {
      const asTheyAre = name === 'state' ? await showStates(client, input as Input<'state'>) : null
      try {
        const answer = await asked(name, input)
        if (says === 'aloud') sayChange(answer)
        return answer
      } catch (thrown) {
        asTheyAre?.()
        say(sentenceOf(thrown))
        return null
      }
    },
    [say, client],
  )
}

/** Says what was done by a change that was answered, with its way back. */
export function sayChange(answer: unknown): void {
  const { say } = useToasts.getState()
  const undo = undoOf(answer)
  if (undo !== null) say(undo.label, { label: 'Undo', run: () => void takeBack(undo, say) })
}

/** Gives undo and redo of the last change, whoever made it. */
export function useUndo(): { undo(): Promise<void>; redo(): Promise<void> } {
  const say = useToasts((toasts) => toasts.say)
  const run = useCallback(
    async (name: 'undo' | 'redo') => {
      try {
        await changesAnswered()
        useDrafts.getState().forget()
        const { label } = await ask(name, {})
        const other = name === 'undo' ? 'redo' : 'undo'
        say(name === 'undo' ? `Undone: ${label}` : `Done again: ${label}`, {
          label: name === 'undo' ? 'Redo' : 'Undo',
          run: () => void run(other),
        })
      } catch (thrown) {
        say(sentenceOf(thrown))
      }
    },
    [say],
  )
  return { undo: () => run('undo'), redo: () => run('redo') }
}

async function takeBack(undo: NonNullable<Changed['undo']>, say: (text: string) => void): Promise<void> {
  try {
    await ask('revert', undo.request.input)
    say(`Undone: ${undo.label}`)
  } catch (thrown) {
    say(sentenceOf(thrown))
  }
}
