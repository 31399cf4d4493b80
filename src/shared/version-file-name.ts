import { z } from 'zod'

/** Names that Windows reserves for devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/**
 * The name of a file in its version's folder: parts of letters, digits and `.-_`, so that a foreign library cannot lead
 * out of its own folders on any system.
 */
export const VersionFileName = z
  .string()
  .max(200)
  .regex(/^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*){0,4}$/i, 'is not the name of a file in a version')
  .refine(
    (name) => name.split('/').every((part) => !part.endsWith('.') && !RESERVED.test(part)),
    'is not the name of a file in a version',
  )
