import { type Failure, failureOf, unexpected } from '#shared/failure.ts'
import type { Library } from '../library.ts'
import type { Log } from '../store/types.ts'

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
  for (;;) {
    try {
      return await parts.open(folder, make)
    } catch (thrown) {
      const known = failureOf(thrown)
      const failure = known ?? unexpected
      parts.log.warn(`the library ${folder} was not opened: ${failure.message}`, known === null ? thrown : undefined)
      const answer = await parts.tell(failure, folder)
      if (answer === 'quit' && (await parts.mayQuit(failure))) return null
      if (answer !== 'other') continue
      const other = await parts.choose()
      if (other === null) continue
      folder = other
      make = true
      await parts.chosen(other)
    }
  }
}
