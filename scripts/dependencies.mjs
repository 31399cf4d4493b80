import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { npm } from './npm.mjs'
import { SetupProblem } from './setup-problem.mjs'
import { textOf } from './text-of.mjs'

/** Runs `npm ci` when node_modules is missing or not what package-lock.json says, and not otherwise. */
export async function ensureDependencies({ root, log, install = (cwd) => npm(['ci'], { cwd }) }) {
  const lockFile = path.join(root, 'package-lock.json')
  const mark = path.join(root, 'node_modules', '.commonplace-lock')
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  if (textOf(mark) === hash) return
  if (!sameTree(packagesOf(lockFile), packagesOf(path.join(root, 'node_modules', '.package-lock.json')))) {
    log('Installing the dependencies (npm ci).')
    if ((await install(root)) !== 0)
      throw new SetupProblem('The dependencies could not be installed: npm ci failed, see above.')
  }
  writeFileSync(mark, hash)
}

/**
 * Whether what npm wrote down of an installed tree is what the lock asks for. Optional packages may be absent:
 * they are for other systems.
 */
export function sameTree(locked, installed) {
  if (locked === null || installed === null) return false
  const wanted = Object.entries(locked).filter(([where]) => where !== '')
  return (
    wanted.every(([where, { version, optional }]) =>
      installed[where] ? installed[where].version === version : optional === true,
    ) && Object.keys(installed).every((where) => where in locked)
  )
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null
  } catch {
    return null
  }
}
