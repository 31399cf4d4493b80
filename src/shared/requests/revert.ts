import { z } from 'zod'
import { Article, Id, LibraryFile, State } from '#shared/model.ts'
import { QueueItem } from '#shared/queue.ts'
import { SettingsPatch } from '#shared/settings.ts'

/** How a change is undone: a complete request. */

const ArticlePatch = Article.pick({
  tags: true,
  note: true,
  notes: true,
  highlights: true,
  corrected: true,
  current: true,
})
  .extend({ state: State.partial() })
  .partial()
export type ArticlePatch = z.infer<typeof ArticlePatch>

const LibraryPatch = LibraryFile.pick({ tags: true, savedSearches: true, highlightColours: true }).partial()
export type LibraryPatch = z.infer<typeof LibraryPatch>

export const Revert = z.object({
  label: z.string().max(200),
  /**
   * Each applies only while the article has the expected revision; the revision it then gets names its former content.
   */
  articles: z.array(z.object({ id: Id, expects: Id, revision: Id, set: ArticlePatch })).max(100_000),
  queue: z
    .object({
      put: z.array(QueueItem),
      remove: z.array(Id),
      /** Only for items that still exist. */
      tags: z.array(QueueItem.pick({ id: true, tags: true })).optional(),
    })
    .nullable(),
  /** Topics, saved searches and colours of library.json, under the same rule of revisions. */
  library: z.object({ expects: Id, revision: Id, set: LibraryPatch }).nullable().default(null),
  /** Only while the settings are as in `expects`. */
  settings: z.object({ expects: SettingsPatch, set: SettingsPatch }).nullable().default(null),
  /**
   * Names a change that the open library remembers, in place of its full content: a window gets a change of many
   * articles this way.
   */
  remembered: Id.optional(),
})
export type Revert = z.infer<typeof Revert>
