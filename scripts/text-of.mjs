import { readFileSync } from 'node:fs'

/**
 * The text of a file; null when it cannot be read. Never ask `existsSync` first: it answers for the user who began, and
 * says no to one who may read a file in a folder of somebody else's.
 */
export function textOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
