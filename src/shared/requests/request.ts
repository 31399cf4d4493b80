import { z } from 'zod'
import { Id, LONGEST_TOPIC, TOPIC_PARTS } from '#shared/model.ts'
import { LONGEST_NOTE } from '#shared/note-bounds.ts'
import { CONTROL_IN_TOPIC, NO_TOPIC_NAME } from '#shared/sentences.ts'
import { formatCount } from '#shared/text/plural.ts'
import { cleanTopic } from '#shared/topic-path.ts'
import type { Changed } from './undo.ts'

/** The parts that requests of the contract are made of. */

export interface Request<I extends z.ZodType, O> {
  readonly input: I
  readonly changes: boolean
  /** A sentence or two, shown by `call --list`. */
  readonly says: string
  /**
   * True when it contains paths: accepted from the command line, and from the window only for folders chosen in a
   * dialog.
   */
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

/** A request that changes something: its answer also has `rev` and `undo`. */
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
/** A topic's name as somebody gives it: it is cleaned first (`cleanTopic`). */
export const TopicName = z
  .string()
  .overwrite(cleanTopic)
  .min(1, NO_TOPIC_NAME)
  .max(LONGEST_TOPIC)
  .regex(TOPIC_PARTS, CONTROL_IN_TOPIC)
export const Tags = z.array(TopicName).max(100)
/** The longest query accepted; longer ones are pasted by mistake. */
export const QueryText = z.string().max(20_000)
export const NoteText = z.string().max(LONGEST_NOTE, `A note holds at most ${formatCount(LONGEST_NOTE)} characters.`)
/** Chosen by the caller, so that the job can be cancelled before the reply. */
export const JobName = z.string().min(1).max(64).optional()
