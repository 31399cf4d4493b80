import { type Failure, failureOf, unexpected } from '#shared/failure.ts'
import type { Library } from '../../library.ts'
import type { Log } from '../../log.ts'

export interface OpenOrAsk {
  /** @throws Refusal */
  open(folder: string, create: boolean): Promise<Library>
  /** Says why a library does not open, and asks what is to be done. */
  tell(failure: Failure, folder: string): Promise<'quit' | 'again' | 'other'>
  /** Lets the user choose another folder; null when they think better of it. */
  choose(): Promise<string | null>
  /** Hears of the folder that was chosen instead, before it is opened. */
  chosen(folder: string): Promise<unknown>
  /** Whether quitting loses nothing, or nothing that its user would rather keep. */
  mayQuit(failure: Failure): Promise<boolean>
  /** Aborted when the program ends: then nothing more is opened or asked. */
  readonly signal: AbortSignal
  readonly log: Log
}

/**
 * Opens a library, as often as its user wants to try, or another that they choose when it cannot be opened.
 * @param create whether a missing folder is to be made
 * @returns null when it was not opened and they would rather quit
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
      const known = failureOf(thrown)
      const failure = known ?? unexpected
      parts.log.warn(`the library ${folder} was not opened: ${failure.message}`, known === null ? thrown : undefined)
      if (parts.signal.aborted) return null
      // A dialog that nobody answers must not keep the program.
      const answer = await Promise.race([parts.tell(failure, folder), ended(parts.signal)])
      if (answer === 'ended') return null
      if (answer === 'quit' && (await Promise.race([parts.mayQuit(failure), ended(parts.signal)]))) return null
      if (answer !== 'other') continue
      const other = await Promise.race([parts.choose(), ended(parts.signal)])
      if (other === 'ended') return null
      if (other === null) continue
      folder = other
      make = true
      await parts.chosen(other)
    }
  }
  return null
}

function ended(signal: AbortSignal): Promise<'ended'> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve('ended'), { once: true }))
}
