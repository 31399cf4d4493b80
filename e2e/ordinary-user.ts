import { execFileSync } from 'node:child_process'
import { chmod, chown, cp, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Place } from './command-line.ts'

/** `nobody`, on every Linux. */
const USER = 65_534

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
  const capability = '+dac_read_search'
  const become = `setpriv --reuid=${USER} --regid=${USER} --clear-groups --inh-caps=${capability} --ambient-caps=${capability}`
  await writeFile(path, `#!/bin/sh\nexec ${become} '${join(copy, runtime.slice(dirname(runtime).length + 1))}' "$@"\n`)
  await chmod(path, 0o755)
  await chown(place.folder, USER, USER)
  const { XAUTHORITY } = process.env
  if (!XAUTHORITY) return { path, env: {}, folder }
  // The display asks who comes; what answers it is its user's alone.
  const pass = join(folder, 'display')
  await cp(XAUTHORITY, pass)
  await chown(pass, USER, USER)
  return { path, env: { XAUTHORITY: pass }, folder }
}

/** Whether this machine lets a user without rights have a sandbox at all: some containers do not. */
export function allowsSandbox(): boolean {
  try {
    execFileSync('setpriv', [`--reuid=${USER}`, `--regid=${USER}`, '--clear-groups', 'unshare', '--user', 'true'])
    return true
  } catch {
    return false
  }
}
