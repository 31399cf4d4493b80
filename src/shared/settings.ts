import { z } from 'zod'
import { COLUMNS, DENSITIES } from './lists/looks.ts'
import { Direction, Sort } from './lists/sort.ts'
import { FACES, THEMES } from './themes.ts'

/** The user's settings on this computer: settings.json, never the library. */

export const settingsShape = {
  theme: z.enum(THEMES),
  /** For the text of articles. */
  face: z.enum(FACES),
  /** For the text of articles, in px: within the range of the style tokens. */
  size: z.number().min(15).max(24),
  /** The longest line of an article, in rem: about two characters each at 17 px. */
  measure: z.number().min(26).max(44),
  /** Line height of an article, relative to its font size. */
  leading: z.number().min(1.3).max(2),
  justify: z.boolean(),
  /** Of the rows of all lists. */
  density: z.enum(DENSITIES),
  /** Whether keys without Control or Command run commands (WCAG 2.1.4). */
  singleKeys: z.boolean(),
  /**
   * Keys that replace a command's own, by its id, written as in `commands/keys.ts`; an empty list leaves it without a
   * key.
   */
  keys: z.record(z.string().max(60), z.array(z.string().min(1).max(60)).max(8)),
  /** Whether a clip keeps the images of its page. */
  images: z.boolean(),
  /** Whether the window offers to clip an address from the clipboard when it gets the focus. */
  offerClipboard: z.boolean(),
  /** Whether an article is marked as read at its end. */
  markRead: z.boolean(),
  /** Whether the next article opens when the open one is archived or trashed; otherwise the list alone. */
  openNext: z.boolean(),
  /** What an export from the window writes; the command line has options for it. */
  exportAll: z.boolean(),
  exportText: z.boolean(),
  exportImages: z.boolean(),
  exportHeading: z.boolean(),
} as const

const Strict = z.object(settingsShape)
export type Settings = z.infer<typeof Strict>
export const SettingsPatch = Strict.partial()
export type SettingsPatch = z.infer<typeof SettingsPatch>

/** How the window looked. It needs no undo, and losing it does no harm. */
export const RememberedView = z.object({
  /** Whether the shelf and the margin are shown. */
  shelf: z.boolean().catch(true),
  margin: z.boolean().catch(true),
  /** In px; null for the default. */
  shelfWidth: z.number().min(48).max(1_000).nullable().catch(null),
  listWidth: z.number().min(48).max(2_000).nullable().catch(null),
  /** Whether the list takes the place of the page until an article is opened. */
  wideList: z.boolean().catch(false),
  /** The columns of a list that is a table. */
  columns: z.array(z.enum(COLUMNS)).catch([...COLUMNS]),
  /** By the list's key: its place, or the query of a search. */
  sorts: z.record(z.string(), Sort).catch({}),
  /** By the same keys; absent where the order has its natural direction. */
  directions: z.record(z.string(), Direction).catch({}),
  groups: z.record(z.string(), z.boolean()).catch({}),
  /** Topics that are collapsed. */
  folded: z.array(z.string()).catch([]),
  /** The place the window showed, in its own format. */
  place: z.unknown().default(null),
  article: z.string().nullable().catch(null),
})
export type RememberedView = z.infer<typeof RememberedView>
