import { Refusal } from '#shared/failure.ts'
import { plainHostName } from '#shared/text/plain-line.ts'

/** What the user is told about who has a library open. */

/** The other computer, and when it was last seen. */
interface Seen {
  readonly host: string
  readonly seenAt: string
}

export const UNWRITABLE = 'The library’s folder cannot be written to, so it is open for reading only.'

export function aheadSentence({ host, seenAt }: Seen): string {
  return `This library was last opened on “${plainHostName(host)}”, whose clock is ahead of this computer’s (it says ${instantText(seenAt)}), so Commonplace cannot tell whether it is still open there. It is read-only here until you take it over; do that only when it is closed there.`
}

export function takeOverNotOffered(): Refusal {
  return new Refusal(
    'not-allowed',
    'This library cannot be taken over: no other computer has it open, or one still does. Nothing was changed.',
  )
}

export function openElsewhereSentence({ host, seenAt }: Seen): string {
  return `This library is open on “${plainHostName(host)}” (last seen ${instantText(seenAt)}), so it is read-only here. Close it there, or wait until that computer has not been seen for five minutes. Then open it here again.`
}

export function takenOverSentence({ host, seenAt }: Seen): string {
  return `This library was last open on “${plainHostName(host)}” and was not closed there; it was opened here because that computer has not been seen since ${instantText(seenAt)}.`
}

/** An instant for people: `2026-03-04 12:00 UTC`. */
function instantText(instant: string): string {
  return `${instant.slice(0, 16).replace('T', ' ')} UTC`
}

export function libraryBusy(): Refusal {
  return new Refusal(
    'library-busy',
    'This library is already open in another Commonplace on this computer, so it was not opened again.',
  )
}

export function notAnswering(): Refusal {
  return new Refusal(
    'library-busy',
    'This library is open in another Commonplace, which does not answer right now. Nothing was done.',
  )
}

export function callCancelled(): Refusal {
  return new Refusal(
    'cancelled',
    'This was interrupted. The Commonplace that has the library open may still finish it.',
  )
}

/** The detail of a refusal that says that the holder was gone before the request was sent. */
const UNSENT = { sent: false } as const

export function holderGoneUnsent(): Refusal {
  return new Refusal(
    'library-busy',
    'The Commonplace that has this library open closed before it could be asked. Nothing was done.',
    UNSENT,
  )
}

export function holderGone(): Refusal {
  return new Refusal(
    'library-busy',
    'The Commonplace that has this library open closed before it answered. Please check whether this was done.',
  )
}

/** Whether a refused call was never sent, so that it cannot have been carried out. */
export function isUnsent(refusal: Refusal): boolean {
  return refusal.detail === UNSENT
}

export function noSocketFolder(folder: string): Refusal {
  return new Refusal(
    'read-only',
    `Commonplace needs its own folder “${folder}”, so that two windows never write at the same time. The folder is not there and cannot be made.`,
    { folder },
  )
}
