import type { WallKind } from '../extraction/wall-kinds.ts'
import type { FailureCode } from '../failure.ts'

/**
 * What helps after each failure of a clip, in one table: a new failure code, wall or reason does not compile without its
 * row. An aid is listed only where it can help; Remove is always offered besides.
 */

/**
 * `browser`: the reader's browser has their cookies, logins and scripts. `anyway`: keep all that the page shows. `again`:
 * the same request may succeed without anything that the reader does elsewhere. `edit`: the address itself is at fault.
 */
export type ClipAid = 'browser' | 'anyway' | 'again' | 'edit'

/** Why a clip failed, as the list of failures counts it. */
export type ClipCause =
  | 'address'
  | 'certificate'
  | 'denied'
  | 'down'
  | 'busy'
  | 'empty'
  | 'file'
  | 'host'
  | 'interrupted'
  | 'large'
  | 'library'
  | 'login'
  | 'missing'
  | 'network'
  | 'no-article'
  | 'page'
  | 'pdf'
  | 'private'
  | 'program'
  | 'question'
  | 'redirects'
  | 'script'
  | 'slow'
  | 'status'
  | 'subscription'
  | 'unreachable'

/** The aids are in the order in which they are offered, the likeliest to help first. */
export interface ClipHelp {
  readonly cause: ClipCause
  readonly aids: readonly ClipAid[]
}

const help = (cause: ClipCause, ...aids: readonly ClipAid[]): ClipHelp => ({ cause, aids })

/** Why a host could not be reached, or its answer not be received: `detail.reason` of a failure `offline`. */
export type OfflineReason =
  | 'no-network'
  | 'refused-connection'
  | 'unreachable'
  | 'certificate'
  | 'encryption'
  | 'broken-off'
  | 'protocol'

/** By code, where nothing more is known. */
export const helpByCode: Readonly<Record<FailureCode, ClipHelp>> = {
  // A company's own names exist only on its network: once that is there, the same request succeeds.
  'no-such-host': help('host', 'edit', 'again'),
  offline: help('unreachable', 'again', 'browser'),
  // Only an address that is entered by hand may be on the reader's own network.
  'refused-address': help('private', 'edit', 'browser'),
  'http-status': help('status', 'browser', 'again'),
  'timed-out': help('slow', 'again', 'browser'),
  'too-large': help('large', 'browser'),
  'too-many-redirects': help('redirects', 'browser'),
  'not-html': help('file', 'browser'),
  'no-article': help('no-article', 'browser', 'anyway'),
  wall: help('question', 'browser', 'anyway'),
  'unreadable-file': help('page'),
  'bad-address': help('address', 'edit'),
  'not-found': help('library'),
  'ambiguous-id': help('library'),
  'library-missing': help('library', 'again'),
  'library-newer': help('library'),
  'library-busy': help('library', 'again'),
  'disk-full': help('library', 'again'),
  'read-only': help('library', 'again'),
  // It took too long or too much memory: another moment may do, and a browser has more patience.
  'extractor-died': help('page', 'browser', 'again'),
  // The program quit during the attempt.
  cancelled: help('interrupted', 'again', 'browser'),
  'bad-request': help('program'),
  'moved-on': help('library', 'again'),
  'nothing-to-undo': help('program'),
  'not-allowed': help('program'),
  unexpected: help('program', 'again', 'browser'),
}

export const helpByReason: Readonly<Record<OfflineReason, ClipHelp>> = {
  // It is fetched as soon as there is a network: a press in between would not get there either.
  'no-network': help('network'),
  'refused-connection': help('unreachable', 'again', 'browser'),
  unreachable: help('unreachable', 'again', 'browser'),
  // Only the browser can make an exception, and it warns first.
  certificate: help('certificate', 'browser'),
  encryption: help('certificate', 'edit', 'browser'),
  'broken-off': help('unreachable', 'again', 'browser'),
  protocol: help('unreachable', 'browser', 'again'),
}

/** Every wall can be kept anyway (decision 0016). */
export const helpByWall: Readonly<Record<WallKind, ClipHelp>> = {
  consent: help('question', 'browser', 'anyway'),
  challenge: help('question', 'browser', 'anyway'),
  login: help('login', 'browser', 'anyway'),
  subscription: help('subscription', 'browser', 'anyway'),
  script: help('script', 'browser', 'anyway'),
  missing: help('missing', 'edit', 'browser', 'anyway'),
  trouble: help('down', 'again', 'browser', 'anyway'),
  denied: help('denied', 'browser', 'anyway'),
  region: help('denied', 'browser', 'anyway'),
  age: help('question', 'browser', 'anyway'),
  download: help('file', 'browser', 'anyway'),
  notice: help('question', 'browser', 'anyway'),
}

/** The statuses that tell more than their class does (RFC 9110 §15, RFC 6585, RFC 7725). */
const helpByStatus: ReadonlyMap<number, ClipHelp> = new Map([
  // A fetch has no login, before or after one in the browser.
  [401, help('login', 'browser')],
  [402, help('subscription', 'browser')],
  [403, help('denied', 'browser')],
  [404, help('missing', 'edit', 'browser')],
  // The proxy of the reader's own network.
  [407, help('unreachable', 'again')],
  [408, help('slow', 'again', 'browser')],
  [410, help('missing', 'browser')],
  [414, help('address', 'edit')],
  [421, help('down', 'again', 'browser')],
  [425, help('busy', 'again', 'browser')],
  [429, help('busy', 'again', 'browser')],
  [451, help('denied', 'browser')],
])

export const helpOfStatus = (status: number): ClipHelp =>
  helpByStatus.get(status) ??
  (status >= 500
    ? help('down', 'again', 'browser')
    : status >= 400
      ? help('status', 'browser')
      : helpByCode['http-status'])

export const pdfHelp = help('pdf', 'browser')
/** A page without a byte may have been a slip of its server. */
export const emptyHelp = help('empty', 'again', 'browser')
