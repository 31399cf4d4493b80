import { z } from 'zod'

/** Names that Windows keeps for its devices, whatever follows behind a dot. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/**
 * A file's name within its version's folder: parts of letters, digits and `.-_`, so that no library that came from others
 * leads out of its own folders, on any system.
 */
export const VersionFileName = z
  .string()
  .max(200)
  .regex(/^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*){0,4}$/i, 'is not the name of a file in a version')
  .refine(
    (name) => name.split('/').every((part) => !part.endsWith('.') && !RESERVED.test(part)),
    'is not the name of a file in a version',
  )
