import { spawnSync } from 'node:child_process'
import { lutimesSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** For a copy of the sources without their history: as good a moment as any that is always the same. */
const WITHOUT_HISTORY = Date.UTC(2026, 0, 1) / 1000

/**
 * The moment that a build is of, in seconds since 1970: SOURCE_DATE_EPOCH where it is set, else that of the commit. Two
 * builds of a commit thus give the same files (https://reproducible-builds.org/specs/source-date-epoch/).
 */
export function commitTime({ root, env = process.env }) {
  if (/^\d{1,12}$/.test(env.SOURCE_DATE_EPOCH ?? '')) return Number(env.SOURCE_DATE_EPOCH)
  const git = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' })
  return git.status === 0 && /^\d+\n$/.test(git.stdout) ? Number(git.stdout) : WITHOUT_HISTORY
}

/** Gives everything in a folder, and the folder, this time. */
export function setTimes(folder, seconds) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) setTimes(file, seconds)
    else lutimesSync(file, seconds, seconds)
  }
  lutimesSync(folder, seconds, seconds)
}
