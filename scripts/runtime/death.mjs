import { missingLibraries, missingSentence } from '../setup/libraries.mjs'
import { earlyDeath } from './sandbox.mjs'

/** From here on an exit code says which signal ended the program, and that was somebody's wish. */
const BY_SIGNAL = 129

/**
 * Why a runtime ended with this exit code, and what to do; null when it ended well, was told to, or had a reason of its
 * own. Asks the runtime again, which takes a fifth of a second.
 */
export function whyItDied(binary, code) {
  if (code === 0 || code >= BY_SIGNAL) return null
  const missing = missingLibraries(binary)
  return missing.length > 0 ? missingSentence(missing) : earlyDeath(binary)
}
