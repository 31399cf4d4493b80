import { z } from 'zod'
import { Id, Instant, Tag } from './model.ts'

/** The clips that wait or have failed, as queue.json has them. A part of the model, with its rules (model.ts). */

export const ClipSource = z.union([
  // First: a union takes the first that fits, and would drop the file beside an address.
  z.object({ file: z.string(), url: z.string().nullable(), capturedAt: Instant.nullable() }),
  z.object({ url: z.string() }),
  z.object({ text: z.string() }),
])
export type ClipSource = z.infer<typeof ClipSource>

export const AskedBy = z.enum(['hand', 'link', 'import'])

/** A clip that waits or has failed. */
export const QueueItem = z.object({
  id: Id,
  source: ClipSource,
  by: AskedBy,
  tags: z.array(Tag),
  askedAt: Instant,
  tries: z.number().int().min(0),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
})
export type QueueItem = z.infer<typeof QueueItem>

/** queue.json */
export const QueueFile = z.object({
  format: z.number().int(),
  items: z.array(QueueItem),
  /** Those that are being fetched or read: found here at the next opening, the program did not survive them. */
  inWork: z.array(Id).default([]),
})
