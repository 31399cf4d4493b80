import { z } from 'zod'
import { Id } from '#shared/model.ts'
import { asks, NoteText, nothing } from './request.ts'

/** A note being written. */
const KeptDraft = z.object({
  article: Id,
  highlight: Id.nullable(),
  /** Longer than a note may be, where it has still to be shortened. */
  text: z.string().max(10_000_000),
  /** What the library has, and what it had when the writing began. */
  saved: NoteText,
  before: NoteText,
  /** Names the saves of one sitting. */
  session: z.string().max(64),
})
export type KeptDraft = z.infer<typeof KeptDraft>

/** What the window shows that could have broken it, should it break down. */
const OnPage = z.object({
  article: Id.nullable(),
  /** Whether lists show their pictures. */
  pictures: z.boolean(),
  /** Whether its user knows of the last crash. */
  isKnown: z.boolean(),
})
export type OnPage = z.infer<typeof OnPage>

export interface LastCrash {
  /** What broke down, and the article that was on the page; null for nothing that its user does not know. */
  readonly crash: { readonly of: 'window' | 'program'; readonly article: string | null } | null
  /** Whether lists are to show their pictures. */
  readonly pictures: boolean
}

/** Few things that only the desktop can do; never sent over the socket. */
export const shellRequests = {
  'choose-folder': asks<{ folder: string | null }>()(
    'Asks the user for a folder.',
    z.object({ title: z.string().max(200) }),
  ),
  'open-address': asks<{ opened: boolean }>()(
    'Opens an http, https or mailto address in the browser, after a click.',
    z.object({ url: z.string().max(8_192) }),
  ),
  'show-folder': asks<{ shown: boolean }>()(
    'Shows a folder chosen in this session in the file manager.',
    z.object({ folder: z.string() }),
  ),
  print: asks<{ printed: boolean }>()(
    'Prints a document of XHTML, without scripts, after the system’s dialog; false when the user thinks better of it.',
    z.object({
      document: z.string().startsWith('<html xmlns="http://www.w3.org/1999/xhtml"').max(40_000_000),
      /** In place of what is still being printed, which is given up. */
      instead: z.boolean().default(false),
    }),
  ),
  'clipboard-address': asks<{ url: string | null }>()(
    'Gives the address on the clipboard; null when anything else is there, which is never handed on.',
    z.object({}).strict(),
  ),
  'show-library': asks<{ shown: boolean }>()('Shows the folder of the library in the file manager.', nothing),
  'show-log': asks<{ shown: boolean }>()('Shows the log of this program in the file manager.', nothing),
  'keep-draft': asks<{ kept: boolean }>()(
    'Says what is being written, so that it outlives the window; null when nothing is.',
    z.object({ draft: KeptDraft.nullable() }),
  ),
  'kept-draft': asks<{ draft: KeptDraft | null }>()('Gives what a window that is gone was writing.', nothing),
  'last-crash': asks<LastCrash>()(
    'Says whether the window or the program broke down, and over which article: it is not opened again by itself.',
    nothing,
  ),
  'on-page': asks<{ heard: boolean }>()('Says what the window shows, which may be what breaks it.', OnPage),
  'ready-to-close': asks<{ closing: boolean }>()('Says that all is saved that was being written.', nothing),
  'open-library': asks<{ opened: boolean }>()(
    'Opens another library, in a folder chosen in this session, in place of the one that is open.',
    z.object({ folder: z.string().max(4_096) }),
  ),
  'move-library': asks<{ moved: boolean }>()(
    'Moves the library into an empty folder chosen in this session; the original goes to the system’s trash.',
    z.object({ folder: z.string().max(4_096), job: z.string().min(1).max(64) }),
  ),
  'find-library': asks<{ folder: string }>()(
    'Looks for the library that went away: in its folder (null), or in one chosen in this session, where it is opened again.',
    z.object({ folder: z.string().max(4_096).nullable() }),
  ),
  quit: asks<{ quitting: boolean }>()('Quits, once what is being written is saved.', nothing),
  'cancel-move': asks<{ cancelled: boolean }>()('Stops a move of the library: it stays where it was.', nothing),
  'can-run': asks<{ heard: boolean }>()(
    'Says which commands do something now, and what the colours are called: menus offer no others, and call them so.',
    z.object({ ids: z.array(z.string().max(60)).max(500), colours: z.record(z.string().max(9), z.string().max(40)) }),
  ),
} as const
