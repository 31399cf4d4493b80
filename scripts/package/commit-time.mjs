import { lutimesSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { commitDate } from '../commit-date.mjs'

/** For a copy of the sources without their history: as good a moment as any that is always the same. */
const WITHOUT_HISTORY = Date.UTC(2026, 0, 1) / 1000

/**
 * The moment that a build is of, in seconds since 1970: SOURCE_DATE_EPOCH where it is set, else that of the commit. Two
 * builds of a commit thus give the same files (https://reproducible-builds.org/specs/source-date-epoch/).
 */
export function commitTime({ root, env = process.env }) {
  const date = commitDate({ env, root })
  return date === null ? WITHOUT_HISTORY : Math.floor(Date.parse(date) / 1000)
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
