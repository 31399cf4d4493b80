import { execFileSync } from 'node:child_process'
import { chmod, chown, cp, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Place } from './command-line.ts'
import { isRoot } from './fixtures.ts'

/** `nobody`, on every Linux: Chromium refuses its sandbox to root, and the launcher starts nothing as root. */
export const ORDINARY_USER = 65_534

/** The words before a command that make root a user without rights. */
const BECOME = ['setpriv', `--reuid=${ORDINARY_USER}`, `--regid=${ORDINARY_USER}`, '--clear-groups']
const READS_ALL = ['--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search']

/**
 * A command as a user without rights runs it: whoever is not root is one already.
 * @param readsAll whether its first process may read every file, such as a checkout in root's home
 */
export function asUser(command: readonly string[], { readsAll = false } = {}): readonly string[] {
  return isRoot() ? [...BECOME, ...(readsAll ? READS_ALL : []), ...command] : command
}

/** Gives files to that user. Does nothing unless we are root. */
export async function giveToUser(...paths: readonly string[]): Promise<void> {
  if (isRoot()) for (const path of paths) await chown(path, ORDINARY_USER, ORDINARY_USER)
}

/**
 * The variable by which that user may show windows. The display asks who comes, and what answers it is its user's alone:
 * root makes a copy in a folder that the user can read.
 */
export async function displayPass(folder: string): Promise<Readonly<Record<string, string>>> {
  const { XAUTHORITY } = process.env
  if (!XAUTHORITY) return {}
  if (!isRoot()) return { XAUTHORITY }
  const pass = join(folder, 'display')
  await cp(XAUTHORITY, pass)
  await giveToUser(pass)
  return { XAUTHORITY: pass }
}

/**
 * For root, to whom Chromium refuses its sandbox: a way to start a runtime as a user without rights, who may write in
 * the place alone. Its first process may still read the checkout wherever it lies; those that Chromium starts may not,
 * and so need the runtime where everyone can read it.
 * @returns what to start in the runtime's stead, the environment it needs, and the folder to clear away
 */
export async function asOrdinaryUser(
  runtime: string,
  place: Place,
): Promise<{ readonly path: string; readonly env: Readonly<Record<string, string>>; readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-user-'))
  await chmod(folder, 0o755)
  const copy = join(folder, 'runtime')
  await cp(dirname(runtime), copy, { recursive: true, verbatimSymlinks: true })
  await chmod(copy, 0o755)
  const path = join(folder, 'start.sh')
  const command = asUser([`'${join(copy, basename(runtime))}'`], { readsAll: true })
  await writeFile(path, `#!/bin/sh\nexec ${command.join(' ')} "$@"\n`)
  await chmod(path, 0o755)
  await giveToUser(place.folder)
  return { path, env: await displayPass(folder), folder }
}

/** Whether this machine lets a user without rights have a sandbox at all: some containers do not. */
export function allowsSandbox(): boolean {
  try {
    const [program = '', ...words] = [...BECOME, 'unshare', '--user', 'true']
    execFileSync(program, words)
    return true
  } catch {
    return false
  }
}
