import { type WallKind, wallKinds } from '../extraction/wall-kinds.ts'
import type { FailureCode } from '../failure.ts'
import type { QueueItem } from '../queue.ts'
import {
  type ClipHelp,
  emptyHelp,
  helpByCode,
  helpByReason,
  helpByWall,
  helpOfStatus,
  type OfflineReason,
  pdfHelp,
} from './help-table.ts'

/** A failed clip as the queue keeps it. */
export type ClipError = NonNullable<QueueItem['error']>

/** A failure as data, with a code that a newer version may have written. */
interface Failed {
  readonly code: string
  readonly message: string
  readonly detail?: Readonly<Record<string, unknown>> | undefined
}

/** Refusals that are a judgement about a page that was read: its reader may know better, and keep the page anyway. */
const OVERRIDABLE: readonly FailureCode[] = ['no-article', 'wall']

/** Whether a clip that failed with this code can be kept anyway. */
export const isOverridable = (code: string): boolean => (OVERRIDABLE as readonly string[]).includes(code)

/** A failure with those of its details that say what would help. */
export function clipErrorOf({ code, message, detail = {} }: Failed): ClipError {
  const { wall, status, reason, type } = detail
  const kind = wallKinds.find((each) => each === wall)
  return {
    code,
    message,
    ...(kind === undefined ? {} : { wall: kind }),
    ...(typeof status === 'number' ? { status } : {}),
    ...(typeof reason === 'string' ? { reason } : {}),
    ...(type === null || typeof type === 'string' ? { type } : {}),
  }
}

/** What a source has that decides what can be done with it. */
interface Attempt {
  /** Whether its page was kept anyway already: then there is nothing more to keep. */
  readonly anyway: boolean
  /** Whether it has an address; a text has none to open or to correct. */
  readonly hasAddress: boolean
}

/** Why a clip failed, and what can help now. */
export function clipHelp(error: ClipError, { anyway, hasAddress }: Attempt): ClipHelp {
  const { cause, aids } = helpOf(error)
  return {
    cause,
    aids: aids.filter((aid) =>
      aid === 'anyway' ? !anyway && isOverridable(error.code) : aid === 'again' || hasAddress,
    ),
  }
}

function helpOf({ code, message, wall, status, reason, type }: ClipError): ClipHelp {
  switch (code) {
    case 'wall':
      return helpByWall[wall ?? ('notice' satisfies WallKind)]
    case 'http-status': {
      // Items of former versions hold the status in their sentence alone.
      const stated = status ?? Number(/\(HTTP (\d{3})\)/.exec(message)?.[1])
      return Number.isNaN(stated) ? helpByCode['http-status'] : helpOfStatus(stated)
    }
    case 'offline':
      return lookUp(helpByReason, reason as OfflineReason | undefined) ?? helpByCode.offline
    case 'not-html':
      return type === 'application/pdf' ? pdfHelp : type === null ? emptyHelp : helpByCode['not-html']
    default:
      return lookUp(helpByCode, code as FailureCode) ?? helpByCode.unexpected
  }
}

/** A name from a file may be any text, `constructor` too. */
const lookUp = <K extends string>(table: Readonly<Record<K, ClipHelp>>, key: K | undefined): ClipHelp | undefined =>
  key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined
