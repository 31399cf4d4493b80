import { z } from 'zod'
import { wallKinds } from './extraction/wall-kinds.ts'
import { Id, Instant, Tag } from './model.ts'

/** The waiting and failed clips in queue.json. A part of the model, under its rules (model.ts). */

export const ClipSource = z.union([
  // First: a union takes the first match, and would drop the file of an item that also has an address.
  z.object({ file: z.string(), url: z.string().nullable(), capturedAt: Instant.nullable() }),
  z.object({ url: z.string() }),
  z.object({ text: z.string() }),
])
export type ClipSource = z.infer<typeof ClipSource>

export const AskedBy = z.enum(['hand', 'link', 'import'])

/** A clip that is waiting or has failed. */
export const QueueItem = z.object({
  id: Id,
  source: ClipSource,
  by: AskedBy,
  tags: z.array(Tag),
  askedAt: Instant,
  tries: z.number().int().min(0),
  /** Whether the reader wants all that the page shows if it is not taken for an article (clip-help.ts). */
  anyway: z.boolean().default(false),
  /** With what says what would help (clip-help.ts), where that is known. */
  error: z
    .object({
      code: z.string(),
      message: z.string(),
      /** The kind of a page that is one in place of an article. */
      wall: z.enum(wallKinds).optional(),
      /** The HTTP status. */
      status: z.number().int().optional(),
      /** Why a site could not be reached (`OfflineReason`). */
      reason: z.string().optional(),
      /** The media type of what is no page; null for an empty answer. */
      type: z.string().nullable().optional(),
    })
    .nullable(),
  /** When a busy server may be asked again, as it wished; null for an item that waits for nothing but its turn. */
  retryAt: Instant.nullable().default(null),
})
export type QueueItem = z.infer<typeof QueueItem>

/** queue.json */
export const QueueFile = z.object({
  format: z.number().int(),
  items: z.array(QueueItem),
  /** Items being fetched or read. If one is found here at the next opening, the program did not survive it. */
  inWork: z.array(Id).default([]),
})
