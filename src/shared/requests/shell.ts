import { z } from 'zod'
import type { OpenedLink } from '#shared/links/link.ts'
import { Id } from '#shared/model.ts'
import { asks, NoteText, nothing } from './request.ts'

/** A note being written. */
const KeptDraft = z.object({
  article: Id,
  highlight: Id.nullable(),
  /** Room for a note that is too long and must still be shortened. */
  text: z.string().max(10_000_000),
  /** The text that the library has, and the text that it had when the writing began. */
  saved: NoteText,
  before: NoteText,
  /** Names the saves of one editing session. */
  session: z.string().max(64),
})
export type KeptDraft = z.infer<typeof KeptDraft>

/** What the window shows, in case that makes it crash. */
const OnPage = z.object({
  article: Id.nullable(),
  /** Whether lists show their pictures. */
  pictures: z.boolean(),
  /** Whether the user knows of the last crash. */
  isKnown: z.boolean(),
})
export type OnPage = z.infer<typeof OnPage>

export interface LastCrash {
  /** What crashed, and the article that was on the page; null when there is nothing that the user does not know. */
  readonly crash: { readonly of: 'window' | 'program'; readonly article: string | null } | null
  /** Whether lists should show their pictures. */
  readonly pictures: boolean
}

/**
 * What an engine may be used for: `current` for all; an `old` one only because the user insists; with one for `trial`
 * the program opens nothing but a library for trying.
 */
export type EngineUse = 'current' | 'old' | 'trial'

export interface Engine {
  readonly use: EngineUse
  /** The version of Chromium, as `114`. */
  readonly chromium: string
}

/** What this copy of the program is. */
export interface About {
  readonly version: string
  /** When its commit was made, ISO 8601; null where it was built without one. */
  readonly committedAt: string | null
  readonly electron: string
  readonly chromium: string
  readonly node: string
  /** The system, its processor and its version. */
  readonly system: string
  /** Whether the program knows a page that has its releases. */
  readonly hasReleases: boolean
}

/** The few things that only the desktop can do; never sent over the socket. */
export const shellRequests = {
  'choose-folder': asks<{ folder: string | null }>()(
    'Asks the user for a folder.',
    z.object({
      title: z.string().max(200),
      kind: z
        .enum(['library', 'move', 'export'])
        .default('library')
        .describe('What it is for: the dialog opens where the last folder of this kind was.'),
    }),
  ),
  'open-address': asks<{ opened: boolean }>()(
    'Opens an http, https or mailto address in the browser, or a commonplace:// link here, after a click.',
    z.object({ url: z.string().max(8_192) }),
  ),
  'show-folder': asks<{ shown: boolean }>()(
    'Shows a folder chosen in this session in the file manager.',
    z.object({ folder: z.string() }),
  ),
  print: asks<{ printed: boolean }>()(
    'Prints an XHTML document without scripts through the system’s dialog; false when the user cancels.',
    z.object({
      document: z.string().startsWith('<html xmlns="http://www.w3.org/1999/xhtml"').max(40_000_000),
      /** Cancels the print job in progress, if there is one. */
      instead: z.boolean().default(false),
    }),
  ),
  'clipboard-address': asks<{ url: string | null }>()(
    'Returns the address on the clipboard; null when it holds anything else, which the window never sees.',
    z.object({}).strict(),
  ),
  'show-library': asks<{ shown: boolean }>()('Shows the library’s folder in the file manager.', nothing),
  'show-log': asks<{ shown: boolean }>()('Shows this program’s log in the file manager.', nothing),
  'keep-draft': asks<{ kept: boolean }>()(
    'Reports the note being written, so that it survives the window; null when there is none.',
    z.object({ draft: KeptDraft.nullable() }),
  ),
  'kept-draft': asks<{ draft: KeptDraft | null }>()(
    'Returns the note that a window which broke down was writing.',
    nothing,
  ),
  'last-crash': asks<LastCrash>()(
    'Returns whether the window or the program broke down, and on which article. That article is not reopened automatically.',
    nothing,
  ),
  engine: asks<Engine>()('Returns which engine the program runs on, and what it may be used for.', nothing),
  'on-page': asks<{ heard: boolean }>()('Reports what the window shows, in case it breaks the window.', OnPage),
  'ready-to-close': asks<{ closing: boolean }>()('Reports that everything being written is saved.', nothing),
  'open-library': asks<{ opened: boolean }>()(
    'Closes this library and opens another, in a folder chosen in this session.',
    z.object({ folder: z.string().max(4_096) }),
  ),
  'move-library': asks<{ moved: boolean }>()(
    'Moves the library into an empty folder chosen in this session; the original goes to the system’s trash.',
    z.object({ folder: z.string().max(4_096), job: z.string().min(1).max(64) }),
  ),
  'find-library': asks<{ folder: string }>()(
    'Looks for a missing library in its folder (null) or in one chosen in this session, and reopens it there.',
    z.object({ folder: z.string().max(4_096).nullable() }),
  ),
  quit: asks<{ quitting: boolean }>()('Quits when everything being written is saved.', nothing),
  'cancel-move': asks<{ cancelled: boolean }>()('Stops a move of the library, which stays where it was.', nothing),
  'opened-links': asks<{ links: readonly OpenedLink[] }>()(
    'Returns the commonplace:// links that were opened and not dealt with yet, the oldest first.',
    nothing,
  ),
  'link-done': asks<{ heard: boolean }>()(
    'Reports that the window has dealt with a link.',
    z.object({ key: z.number().int() }),
  ),
  'opens-links': asks<{ on: boolean }>()(
    'Returns whether the system opens commonplace:// links with this copy of the program, by the user’s own choice.',
    nothing,
  ),
  'open-links': asks<{ on: boolean }>()(
    'Makes the system open commonplace:// links with this copy of the program, or no longer.',
    z.object({ on: z.boolean() }),
  ),
  about: asks<About>()('Returns what this copy of the program is.', nothing),
  licences: asks<{ own: string | null; bundled: string | null }>()(
    'Returns the licence of the program, and those of all that is bundled with it; null where the file is missing.',
    nothing,
  ),
  'open-releases': asks<{ opened: boolean }>()(
    'Opens the page of the program’s releases in the browser; false when none is known.',
    nothing,
  ),
  'engine-notice': asks<{ committedAt: string | null }>()(
    'Returns when this copy was built if its engine is too old to be safe, at most once a month; otherwise null.',
    nothing,
  ),
  'dismiss-engine-notice': asks<{ heard: boolean }>()('Reports that the user has read that notice.', nothing),
  'can-run': asks<{ heard: boolean }>()(
    'Reports which commands are available now and what the colours are called, for the menus.',
    z.object({ ids: z.array(z.string().max(60)).max(500), colours: z.record(z.string().max(9), z.string().max(40)) }),
  ),
} as const
