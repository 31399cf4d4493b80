import { execFileSync } from 'node:child_process'

/** The last second that a date can have (ECMA-262, 21.4.1.1). */
const LAST_SECOND = 8.64e12

/**
 * When the sources were committed, ISO 8601: what a build says of its age, the same for every build of a commit.
 * `SOURCE_DATE_EPOCH` (reproducible-builds.org), in seconds, comes first. Null outside a clone.
 */
export function commitDate({ env = process.env, root = process.cwd() } = {}) {
  const seconds = env.SOURCE_DATE_EPOCH || committedSecond(env, root)
  const isDate = /^\d{1,13}$/.test(seconds) && Number(seconds) <= LAST_SECOND
  return isDate ? new Date(Number(seconds) * 1_000).toISOString() : null
}

function committedSecond(env, root) {
  try {
    const options = { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
    return execFileSync('git', ['log', '-1', '--format=%ct'], options).trim()
  } catch {
    return ''
  }
}
