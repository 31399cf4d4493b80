import { z } from 'zod'
import { encodingNames } from '#shared/extraction/encodings.ts'
import { Cut } from '#shared/extraction/extraction.ts'
import { Colour, Corrected, Id, Instant, Tag } from '#shared/model.ts'
import { AskedBy } from '#shared/queue.ts'
import { type Settings, SettingsPatch } from '#shared/settings.ts'
import type { ClipReply, HighlightView } from '#shared/views.ts'
import { changes, Ids, JobName, NoteText, nothing, Offset, QueryText, Tags, VersionNumber } from './request.ts'
import { Revert } from './revert.ts'

/** One that a calendar has. */
const Moment = Instant.refine((text) => !Number.isNaN(Date.parse(text)), 'is not an instant in UTC')

const Encoding = z
  .string()
  .max(40)
  .refine((name) => encodingNames.includes(name), 'is the name of no encoding that pages are read by')

const MAX_TEXT = 10_000_000
const TOO_LONG = 'The text is too long for an article: more than 10 million characters.'

/** Far more than an address may have: one that is too long is refused by itself, and the others of its list are clipped. */
const MAX_ADDRESS = 1_000_000

const ClipAsk = z.union([
  /** An absolute path; never taken from the window. First, as an address may stand beside a file. */
  z.object({ file: z.string().min(1), url: z.string().max(MAX_ADDRESS).optional(), captured: Moment.optional() }),
  /** Strict: a file asked for wrongly must not become its address, and be fetched. */
  z.object({ url: z.string().min(1).max(MAX_ADDRESS) }).strict(),
  /** Pasted: an article without any address. */
  z.object({ text: z.string().min(1).max(MAX_TEXT, TOO_LONG) }).strict(),
])

/** Names of the five colours; an empty one is the colour's own again. */
const ColourNames = z.partialRecord(z.enum(['1', '2', '3', '4', '5']), z.string().trim().max(40))

/** A search names topics within quotation marks. */
const TopicName = Tag.refine((name) => !name.includes('"'), 'A topic’s name holds no quotation mark (").')

/** Requests that change the library or the settings: each can be taken back, unless it says otherwise. */
export const changing = {
  clip: changes<{ clips: readonly ClipReply[] }>()(
    'Fetches, reads and keeps pages; one that fails stays in the queue.',
    z.object({
      sources: z.array(ClipAsk).min(1).max(10_000),
      tags: Tags.default([]),
      again: z.boolean().default(false),
      related: z.boolean().default(false).describe('Keeps stories appended to a page as articles of their own too.'),
      by: AskedBy.default('hand'),
      job: JobName,
    }),
  ),
  'keep-stories': changes<{ clips: readonly ClipReply[] }>()(
    'Keeps stories found beside an article as articles of their own, all of them when none is named.',
    z.object({
      id: Id,
      stories: z.array(z.string().min(1).max(40)).min(1).max(1_000).optional(),
      tags: Tags.default([]),
      job: JobName,
    }),
  ),
  cut: changes<{ version: number }>()(
    'Puts right by hand what is part of an article: brings a block back, leaves one out, cuts a story off or takes it in.',
    z.object({ id: Id, version: VersionNumber.describe('The current one, which the offsets are of.'), cut: Cut }),
  ),
  reread: changes<{ version: number }>()(
    'Reads the kept page of an article again, by an encoding chosen by hand or as the page itself says.',
    z.object({ id: Id, encoding: Encoding.nullable().default(null), job: JobName }),
  ),
  sample: changes<{ id: Id }>()(
    'Puts the sample article in the library, which shows what can be done with one.',
    nothing,
  ),
  retry: changes<{ clip: ClipReply }>()('Tries a failed clip again.', z.object({ id: Id, job: JobName })),
  'run-queue': changes<{ clips: readonly ClipReply[] }>()(
    'Fetches what waits in the queue for its turn or for a network; what failed is left to `retry`.',
    z.object({ job: JobName }),
  ),
  forget: changes<unknown>()('Takes a failed clip off the queue.', z.object({ id: Id })),
  highlight: changes<{ highlight: HighlightView }>()(
    'Marks a passage: UTF-16 offsets into the text of a version.',
    z.object({
      id: Id,
      version: VersionNumber.optional(),
      start: Offset,
      end: Offset,
      colour: Colour.default(1),
      note: NoteText.optional(),
      highlight: Id.optional().describe('The id of the new highlight; made up when left out.'),
    }),
  ),
  'change-highlight': changes<{ highlight: HighlightView }>()(
    'Recolours or tags a highlight, or drags its edges to other offsets of the version in view.',
    z.object({
      id: Id,
      highlight: Id,
      colour: Colour.optional(),
      tags: Tags.optional(),
      range: z.object({ version: VersionNumber, start: Offset, end: Offset }).optional(),
    }),
  ),
  'dismiss-notices': changes<unknown>()(
    'Dismisses notices of the library: they are not shown again. This cannot be undone.',
    z.object({ ids: z.array(z.string().max(4_000)).max(1_000) }),
  ),
  'take-over': changes<unknown>()(
    'Takes over the library from another computer that may have closed it: its clock is ahead, so we cannot know.',
    nothing,
  ),
  'remove-highlight': changes<unknown>()('Removes a highlight and its note.', z.object({ id: Id, highlight: Id })),
  note: changes<unknown>()(
    'Sets the Markdown note of a highlight, or of the article when none is named; empty removes it.',
    z.object({
      id: Id,
      highlight: Id.nullable().default(null),
      text: NoteText,
      /** Saves of one edit session name the same one: they are one entry of undo. */
      session: z.string().max(64).optional(),
    }),
  ),
  tag: changes<unknown>()(
    'Adds and removes tags of articles.',
    z.object({ ids: Ids, add: Tags.default([]), remove: Tags.default([]) }),
  ),
  state: changes<unknown>()(
    'Sets read, progress, starred or archived of articles.',
    z.object({
      ids: Ids,
      read: z.boolean().optional(),
      progress: z.number().min(0).max(1).optional(),
      starred: z.boolean().optional(),
      archived: z.boolean().optional(),
    }),
  ),
  correct: changes<unknown>()(
    'Puts facts of an article right by hand; a fact that is reset is again as it was captured.',
    z.object({ id: Id, set: Corrected.default({}), reset: z.array(Corrected.keyof()).max(20).default([]) }),
  ),
  trash: changes<unknown>()('Puts articles in the trash, where they are kept.', z.object({ ids: Ids })),
  restore: changes<unknown>()('Takes articles out of the trash.', z.object({ ids: Ids })),
  purge: changes<{ purged: number }>()(
    'Puts trashed articles in the system’s trash, all of them when none is named; this has no way back here.',
    z.object({ ids: Ids.optional(), job: JobName }),
  ),
  'rename-topic': changes<{
    /** How many articles have changed, those in the trash too. */
    articles: number
    /** Whether there was such a topic already, and the two have become one. */
    merged: boolean
  }>()(
    'Renames a topic with all below it, on articles and highlights and in saved searches; one that is there is merged with.',
    z.object({ tag: Tag, to: TopicName }),
  ),
  'delete-topic': changes<{ articles: number }>()(
    'Takes a topic and all below it off articles and highlights, which stay.',
    z.object({ tag: Tag }),
  ),
  'colour-topic': changes<unknown>()(
    'Gives a topic one of the five colours, or none.',
    z.object({ tag: Tag, colour: Colour.nullable() }),
  ),
  'save-search': changes<{ id: Id }>()(
    'Saves a search under a name, or renames or rewords one that is saved.',
    z.object({
      id: Id.optional(),
      name: z.string().trim().min(1, 'A saved search needs a name.').max(100),
      query: QueryText.trim().min(1, 'There is nothing to save: the search is empty.'),
    }),
  ),
  'remove-search': changes<unknown>()('Forgets a saved search; what it finds is not touched.', z.object({ id: Id })),
  'name-colours': changes<unknown>()(
    'Names the colours of highlights; an empty name gives the colour its own again.',
    z.object({ names: ColourNames }),
  ),
  'set-settings': changes<{ settings: Settings }>()(
    'Sets what is set on this computer; what is not named stays.',
    z.object({ set: SettingsPatch }),
  ),
  revert: changes<unknown>()('Takes a change back: what `undo` of a reply holds.', Revert),
  undo: changes<{ label: string }>()('Takes the last change back, whoever made it.', nothing),
  redo: changes<{ label: string }>()('Makes the change again that was taken back last.', nothing),
} as const
