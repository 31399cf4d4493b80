import { z } from 'zod'
import { Sort } from './sort.ts'
import { FACES, THEMES } from './themes.ts'

/** What the user has set for this computer: settings.json, never the library. */

export const settingsShape = {
  theme: z.enum(THEMES),
  /** Of the text of articles. */
  face: z.enum(FACES),
  /** Of the text of articles, in px: the range of the look's tokens. */
  size: z.number().min(15).max(24),
  /** The longest line of an article, in rem: about two characters each at 17 px. */
  measure: z.number().min(26).max(44),
  /** The height of a line of an article, in its own size. */
  leading: z.number().min(1.3).max(2),
  justify: z.boolean(),
  /** Keys without Control or Command as commands (WCAG 2.1.4). */
  singleKeys: z.boolean(),
  /** Keys that replace a command's own, by its id, as `commands/keys.ts` writes them; an empty list leaves it without any. */
  keys: z.record(z.string().max(60), z.array(z.string().min(1).max(60)).max(8)),
  /** Whether a clip keeps the images of its page. */
  images: z.boolean(),
  /** Whether an address on the clipboard is offered when the window is come back to. */
  offerClipboard: z.boolean(),
  /** Whether an article counts as read at its end. */
  markRead: z.boolean(),
} as const

const Strict = z.object(settingsShape)
export type Settings = z.infer<typeof Strict>
export const SettingsPatch = Strict.partial()
export type SettingsPatch = z.infer<typeof SettingsPatch>

/** How the window was left. Nothing here is worth an undo, and nothing is lost with it. */
export const RememberedView = z.object({
  /** Whether the shelf and the margin are shown. */
  shelf: z.boolean().catch(true),
  margin: z.boolean().catch(true),
  /** In px; null as the look has them. */
  shelfWidth: z.number().min(48).max(1_000).nullable().catch(null),
  listWidth: z.number().min(48).max(2_000).nullable().catch(null),
  /** By the list's key: its place, or the query of a search. */
  sorts: z.record(z.string(), Sort).catch({}),
  groups: z.record(z.string(), z.boolean()).catch({}),
  /** Topics whose branches are folded away. */
  folded: z.array(z.string()).catch([]),
  /** Where the window was, as it writes it itself. */
  place: z.unknown().default(null),
  article: z.string().nullable().catch(null),
})
export type RememberedView = z.infer<typeof RememberedView>
