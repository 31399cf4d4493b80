import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Writes a file with exactly this mode, and its folders. Refuses a relative path: it would be one of the checkout itself,
 * whose files may be links to those of another. @returns its path
 */
export function putFile(file, text = '', mode = 0o644) {
  if (!path.isAbsolute(file)) throw new Error(`${file} would be written into the checkout.`)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  // Not by the call above: what the umask takes away would be missing.
  chmodSync(file, mode)
  return file
}

/** Writes a program in the language of a shell. @returns its path */
export function putProgram(file, script = '') {
  return putFile(file, `#!/bin/sh\n${script}\n`, 0o755)
}
