import { z } from 'zod'
import { Article, Id, LibraryFile, State, Tag } from './model.ts'
import { LONGEST_NOTE } from './note-bounds.ts'
import { QueueItem } from './queue.ts'
import { SettingsPatch } from './settings.ts'
import type { Changed } from './undo.ts'

/** What the requests of the contract are made of. */

export interface Request<I extends z.ZodType, O> {
  readonly input: I
  readonly changes: boolean
  /** One sentence, shown by `call --list`. */
  readonly says: string
  /** True when it names paths: taken from the command line, and from the window only for folders chosen in a dialog. */
  readonly paths: boolean
  /** Carries the type of the answer; never read. */
  readonly answer?: O
}

/** A request that changes nothing. */
export const asks =
  <O>() =>
  <I extends z.ZodType>(says: string, input: I, options: { readonly paths?: boolean } = {}): Request<I, O> => ({
    input,
    says,
    changes: false,
    paths: options.paths ?? false,
  })

/** A request that changes something: its answer holds `rev` and the way back beside its own. */
export const changes =
  <O>() =>
  <I extends z.ZodType>(
    says: string,
    input: I,
    options: { readonly paths?: boolean } = {},
  ): Request<I, O & Changed> => ({
    input,
    says,
    changes: true,
    paths: options.paths ?? false,
  })

export const nothing = z.object({}).strict()
export const Ids = z.array(Id).min(1).max(100_000)
export const VersionNumber = z.number().int().min(1)
export const Offset = z.number().int().min(0)
export const Tags = z.array(Tag).max(100)
/** Longest query taken; longer ones are a mistake of pasting. */
export const QueryText = z.string().max(2_000)
export const NoteText = z
  .string()
  .max(LONGEST_NOTE, `A note holds at most ${LONGEST_NOTE.toLocaleString('en')} characters.`)
/** Named by the caller, so that it can be cancelled before the reply. */
export const JobName = z.string().min(1).max(64).optional()

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
