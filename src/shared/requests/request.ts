import { z } from 'zod'
import { Id, Tag } from '#shared/model.ts'
import { LONGEST_NOTE } from '#shared/note-bounds.ts'
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
