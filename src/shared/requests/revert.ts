import { z } from 'zod'
import { Article, Id, LibraryFile, State } from '#shared/model.ts'
import { QueueItem } from '#shared/queue.ts'
import { SettingsPatch } from '#shared/settings.ts'

/** How a change is undone: a request that is complete in itself. */

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
  /** Each only while it has the revision expected; the revision it then gets names its former content. */
  articles: z.array(z.object({ id: Id, expects: Id, revision: Id, set: ArticlePatch })).max(100_000),
  queue: z
    .object({
      put: z.array(QueueItem),
      remove: z.array(Id),
      /** Only of those that are still there. */
      tags: z.array(QueueItem.pick({ id: true, tags: true })).optional(),
    })
    .nullable(),
  /** What library.json says of topics, saved searches and colours; the same rule of revisions. */
  library: z.object({ expects: Id, revision: Id, set: LibraryPatch }).nullable().default(null),
  /** Only while the settings are as `expects` says. */
  settings: z.object({ expects: SettingsPatch, set: SettingsPatch }).nullable().default(null),
  /** Names a change that the open library remembers, in place of all that is in it: how a window gets one of many. */
  remembered: Id.optional(),
})
export type Revert = z.infer<typeof Revert>
