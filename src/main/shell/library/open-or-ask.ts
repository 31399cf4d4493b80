import { type Failure, failureOf, unexpected } from '#shared/failure.ts'
import { aborted } from '../../async.ts'
import type { Library } from '../../library.ts'
import type { Log } from '../../log.ts'

export interface OpenOrAsk {
  /** @throws Refusal */
  open(folder: string, create: boolean): Promise<Library>
  /** Says why a library does not open, and asks what to do. */
  tell(failure: Failure, folder: string): Promise<'quit' | 'again' | 'other'>
  /** Lets the user choose another folder; null if they choose none. */
  choose(): Promise<string | null>
  /** Called with the chosen folder before it is opened. */
  onChoice(folder: string): Promise<unknown>
  /** Whether quitting loses nothing, or nothing that the user wants to keep. */
  mayQuit(failure: Failure): Promise<boolean>
  /** Aborted when the program ends: after that, no library is opened and no question asked. */
  readonly signal: AbortSignal
  readonly log: Log
}

/**
 * Opens a library. If it cannot be opened, the user may try again or choose another, as often as they like.
 * @param create whether to make a missing folder
 * @returns null when no library was opened and the user would rather quit
 */
export async function openOrAsk(parts: OpenOrAsk, first: string, create: boolean): Promise<Library | null> {
  let folder = first
  let make = create
  while (!parts.signal.aborted) {
    try {
      const library = await parts.open(folder, make)
      if (!parts.signal.aborted) return library
      await library.close()
    } catch (thrown) {
      const refusal = failureOf(thrown)
      const failure = refusal ?? unexpected
      parts.log.warn(`the library ${folder} was not opened: ${failure.message}`, refusal === null ? thrown : undefined)
      if (parts.signal.aborted) return null
      // An unanswered dialog must not keep the program running.
      const answer = await Promise.race([parts.tell(failure, folder), aborted(parts.signal)])
      if (answer === 'aborted') return null
      if (answer === 'quit' && (await Promise.race([parts.mayQuit(failure), aborted(parts.signal)]))) return null
      if (answer !== 'other') continue
      const other = await Promise.race([parts.choose(), aborted(parts.signal)])
      if (other === 'aborted') return null
      if (other === null) continue
      folder = other
      make = true
      await parts.onChoice(other)
    }
  }
  return null
}
