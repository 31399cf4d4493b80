import { z } from 'zod'
import { encodingNames } from '#shared/extraction/encodings.ts'
import { Cut } from '#shared/extraction/extraction.ts'
import { Colour, Corrected, Id, Instant } from '#shared/model.ts'
import { AskedBy } from '#shared/queue.ts'
import { type Settings, SettingsPatch } from '#shared/settings.ts'
import type { HighlightView } from '#shared/views/highlights.ts'
import type { ClipReply } from '#shared/views.ts'
import {
  changes,
  Ids,
  JobName,
  NoteText,
  nothing,
  Offset,
  QueryText,
  Tags,
  TopicName,
  VersionNumber,
} from './request.ts'
import { Revert } from './revert.ts'

/** A date that exists. */
const Moment = Instant.refine((text) => !Number.isNaN(Date.parse(text)), 'is not an instant in UTC')

const Encoding = z
  .string()
  .max(40)
  .refine((name) => encodingNames.includes(name), 'is not an encoding that pages can be read in')

const MAX_TEXT = 10_000_000
const TOO_LONG = 'The text is too long for an article: more than 10 million characters.'

/** Far longer than an address may be: one that is too long is refused alone, and the others of its list are clipped. */
const MAX_ADDRESS = 1_000_000

const ClipAsk = z.union([
  /** An absolute path; never accepted from the window. First, because an address may accompany a file. */
  z.object({ file: z.string().min(1), url: z.string().max(MAX_ADDRESS).optional(), captured: Moment.optional() }),
  /** Strict: a malformed request for a file must not turn into a fetch of its address. */
  z.object({ url: z.string().min(1).max(MAX_ADDRESS) }).strict(),
  /** Pasted: an article without any address. */
  z.object({ text: z.string().min(1).max(MAX_TEXT, TOO_LONG) }).strict(),
])

/** Highlights, each by its article and its own id. */
const HighlightNames = z
  .array(z.object({ id: Id, highlight: Id }))
  .min(1)
  .max(100_000)

/** Names of the five colours; an empty one restores the default. */
const ColourNames = z.partialRecord(z.enum(['1', '2', '3', '4', '5']), z.string().trim().max(40))

/** Requests that change the library or the settings. Each can be undone, unless it says otherwise. */
export const changing = {
  clip: changes<{ clips: readonly ClipReply[] }>()(
    'Fetches, reads and saves pages. A page that fails stays in the queue.',
    z.object({
      sources: z.array(ClipAsk).min(1).max(10_000),
      tags: Tags.default([]),
      again: z.boolean().default(false),
      related: z
        .boolean()
        .default(false)
        .describe('Also saves the stories appended to a page, as articles of their own.'),
      anyway: z
        .boolean()
        .default(false)
        .describe('Where a page is not taken for an article, saves everything that it shows instead of refusing it.'),
      by: AskedBy.default('hand'),
      job: JobName,
    }),
  ),
  'keep-stories': changes<{ clips: readonly ClipReply[] }>()(
    'Saves stories from an article’s page as articles of their own; all of them when none is named.',
    z.object({
      id: Id,
      stories: z.array(z.string().min(1).max(40)).min(1).max(1_000).optional(),
      tags: Tags.default([]),
      job: JobName,
    }),
  ),
  cut: changes<{ version: number }>()(
    'Corrects what is part of an article: brings a block back, leaves one out, or separates or joins a story.',
    z.object({ id: Id, version: VersionNumber.describe('The current version, which the offsets refer to.'), cut: Cut }),
  ),
  reread: changes<{ version: number }>()(
    'Reads the saved page of an article again, in a chosen encoding or in the one the page states.',
    z.object({ id: Id, encoding: Encoding.nullable().default(null), job: JobName }),
  ),
  sample: changes<{ id: Id }>()('Adds the sample article, which shows what you can do with an article.', nothing),
  'clip-anyway': changes<{ clips: readonly ClipReply[] }>()(
    'Fetches pages of the queue again that were not taken for articles, and saves everything that they show.',
    z.object({ ids: Ids, job: JobName }),
  ),
  retry: changes<{ clip: ClipReply }>()('Tries a failed clip again.', z.object({ id: Id, job: JobName })),
  'run-queue': changes<{ clips: readonly ClipReply[] }>()(
    'Fetches the waiting items of the queue. Failed ones need `retry`.',
    z.object({ job: JobName }),
  ),
  'retry-clips': changes<{ clips: readonly ClipReply[] }>()(
    'Tries several failed clips again.',
    z.object({ ids: Ids, job: JobName }),
  ),
  forget: changes<unknown>()('Removes a failed clip from the queue.', z.object({ id: Id })),
  'forget-clips': changes<unknown>()('Removes several clips from the queue, as one change.', z.object({ ids: Ids })),
  highlight: changes<{ highlight: HighlightView }>()(
    'Highlights a passage, given as UTF-16 offsets into the text of a version.',
    z.object({
      id: Id,
      version: VersionNumber.optional(),
      start: Offset,
      end: Offset,
      colour: Colour.default(1),
      note: NoteText.optional(),
      highlight: Id.optional().describe('The id of the new highlight; a new one is made when it is left out.'),
    }),
  ),
  'change-highlight': changes<{ highlight: HighlightView }>()(
    'Changes a highlight’s colour or tags, or moves its edges to other offsets of a version.',
    z.object({
      id: Id,
      highlight: Id,
      colour: Colour.optional(),
      tags: Tags.optional(),
      range: z.object({ version: VersionNumber, start: Offset, end: Offset }).optional(),
    }),
  ),
  'dismiss-notices': changes<unknown>()(
    'Dismisses notices of the library, so that they are not shown again. This cannot be undone.',
    z.object({ ids: z.array(z.string().max(4_000)).max(1_000) }),
  ),
  'take-over': changes<unknown>()(
    'Takes over the library from another computer that may still have it open. Its clock is ahead, so we cannot tell.',
    nothing,
  ),
  'remove-highlight': changes<unknown>()('Removes a highlight and its note.', z.object({ id: Id, highlight: Id })),
  'change-highlights': changes<unknown>()(
    'Changes the colour of several highlights, or adds tags to them and removes tags, as one change.',
    z.object({
      highlights: HighlightNames,
      colour: Colour.optional(),
      add: Tags.default([]),
      remove: Tags.default([]),
    }),
  ),
  'remove-highlights': changes<unknown>()(
    'Removes several highlights and their notes, as one change.',
    z.object({ highlights: HighlightNames }),
  ),
  note: changes<unknown>()(
    'Sets the Markdown note of a highlight, or of the article when no highlight is named. An empty text removes the note.',
    z.object({
      id: Id,
      highlight: Id.nullable().default(null),
      text: NoteText,
      /** All saves of one editing session share it, and are one undo step. */
      session: z.string().max(64).optional(),
    }),
  ),
  tag: changes<unknown>()(
    'Adds tags to articles and removes tags from them.',
    z.object({ ids: Ids, add: Tags.default([]), remove: Tags.default([]) }),
  ),
  state: changes<unknown>()(
    'Sets whether articles are read, starred or archived, and their reading progress.',
    z.object({
      ids: Ids,
      read: z.boolean().optional(),
      progress: z.number().min(0).max(1).optional(),
      starred: z.boolean().optional(),
      archived: z.boolean().optional(),
    }),
  ),
  correct: changes<unknown>()(
    'Corrects facts of an article. A fact that is reset becomes what was captured.',
    z.object({ id: Id, set: Corrected.default({}), reset: z.array(Corrected.keyof()).max(20).default([]) }),
  ),
  trash: changes<unknown>()('Moves articles to the trash, which keeps them.', z.object({ ids: Ids })),
  restore: changes<unknown>()('Takes articles out of the trash.', z.object({ ids: Ids })),
  purge: changes<{ purged: number }>()(
    'Moves trashed articles to the system’s trash; all of them when none is named. This cannot be undone here.',
    z.object({ ids: Ids.optional(), job: JobName }),
  ),
  'rename-topic': changes<{
    /** How many articles changed, including those in the trash. */
    articles: number
    /** Whether the topic existed already, and the two are now one. */
    merged: boolean
  }>()(
    'Renames a topic and those below it, on articles, highlights and in saved searches. It merges with a topic of that name.',
    z.object({ tag: TopicName, to: TopicName }),
  ),
  'delete-topic': changes<{ articles: number }>()(
    'Removes a topic and those below it from articles and highlights. The articles and highlights stay.',
    z.object({ tag: TopicName }),
  ),
  'colour-topic': changes<unknown>()(
    'Gives a topic one of the five colours, or none.',
    z.object({ tag: TopicName, colour: Colour.nullable() }),
  ),
  'save-search': changes<{ id: Id }>()(
    'Saves a search under a name, or changes the name or query of a saved one.',
    z.object({
      id: Id.optional(),
      name: z.string().trim().min(1, 'A saved search needs a name.').max(100),
      query: QueryText.trim().min(1, 'There is nothing to save: the search is empty.'),
    }),
  ),
  'remove-search': changes<unknown>()('Deletes a saved search. The articles it finds stay.', z.object({ id: Id })),
  'name-colours': changes<unknown>()(
    'Names the colours of highlights. An empty name restores the default.',
    z.object({ names: ColourNames }),
  ),
  'set-settings': changes<{ settings: Settings }>()(
    'Changes settings of this computer. Those that are not named stay as they are.',
    z.object({ set: SettingsPatch }),
  ),
  revert: changes<unknown>()('Undoes a change: send what the `undo` of a reply holds.', Revert),
  undo: changes<{ label: string }>()('Undoes the last change, from the window or the command line.', nothing),
  redo: changes<{ label: string }>()('Redoes the change that was undone last.', nothing),
} as const
