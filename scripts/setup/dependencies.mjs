import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { SetupProblem } from '../setup-problem.mjs'
import { textOf } from '../text-of.mjs'
import { installDependencies } from './install.mjs'
import { damagedPackages, readMark, writeMark } from './mark.mjs'

/** Names enough to see what is meant. */
const NAMED = 3
/** It is there after something failed that uses the dependencies. */
const SUSPECT = 'node_modules/.commonplace-suspect'

/**
 * Runs `npm ci` when node_modules is missing, half installed, damaged or not what package-lock.json says, says which, and
 * does nothing otherwise. Looks for every package, and not into them: `mendDependencies` does, when something failed.
 */
export async function ensureDependencies({ root, log, install = installDependencies }) {
  const why = reasonToInstall(root)
  if (why === null) return
  checkOwner(root)
  log(why)
  await install({ root, log })
  finish(root)
}

/**
 * Looks at every file of node_modules, and installs again when some are not as they were after the installation. For when
 * a tool has failed: half a second. @returns whether anything was damaged
 */
export async function mendDependencies({ root, log, install = installDependencies }) {
  const damaged = damagedPackages(root)
  if (damaged.length === 0) return false
  checkOwner(root)
  log(damageSentence(damaged))
  await install({ root, log })
  finish(root)
  return true
}

/** Has the next `ensureDependencies` look at every file, as `mendDependencies` does. */
export function suspectDependencies(root) {
  if (existsSync(path.join(root, 'node_modules'))) writeFileSync(path.join(root, SUSPECT), '')
}

/** What to say before an installation; null when none is needed. */
function reasonToInstall(root) {
  const modules = path.join(root, 'node_modules')
  if (!existsSync(modules)) return 'Installing the dependencies (npm ci).'
  const locked = packagesOf(path.join(root, 'package-lock.json'))
  const installed = packagesOf(path.join(modules, '.package-lock.json'))
  if (installed === null)
    return 'The dependencies are half installed: an installation was cut off. Installing them again.'
  const mark = readMark(root)
  const isKnown = mark?.locks === locksOf(root)
  if (!isKnown && !sameTree(locked, installed)) return 'The dependencies have changed. Installing them (npm ci).'
  const missing = Object.entries(locked)
    .filter(([where, about]) => where !== '' && isForHere(about) && !(mark?.without ?? []).includes(where))
    .map(([where]) => where)
    .filter((where) => !(statSync(path.join(root, where, 'package.json'), { throwIfNoEntry: false })?.size > 0))
  if (missing.length > 0) return damageSentence(missing)
  if (existsSync(path.join(root, SUSPECT))) {
    rmSync(path.join(root, SUSPECT), { force: true })
    const damaged = damagedPackages(root)
    if (damaged.length > 0) return damageSentence(damaged)
  }
  if (!isKnown) finish(root)
  return null
}

/** Writes down how node_modules is now: what of it is missing all the same cannot be had here. */
function finish(root) {
  const locked = packagesOf(path.join(root, 'package-lock.json')) ?? {}
  const without = Object.keys(locked).filter(
    (where) => where !== '' && !existsSync(path.join(root, where, 'package.json')),
  )
  writeMark(root, { locks: locksOf(root), without })
}

function damageSentence(packages) {
  const names = packages.slice(0, NAMED).map((where) => where.replace(/^.*node_modules\//, ''))
  const more = packages.length > NAMED ? ` and ${packages.length - NAMED} more` : ''
  return `The dependencies are damaged (${names.join(', ')}${more}). Installing them again.`
}

/** One who once ran npm as root cannot write there any more as somebody else; npm would say so in twenty lines. */
function checkOwner(root) {
  const modules = path.join(root, 'node_modules')
  const closed = [root, modules, path.join(modules, 'electron')].find(
    (folder) => existsSync(folder) && !isWritable(folder),
  )
  if (closed === undefined) return
  const remedy =
    closed === root
      ? 'Clone Commonplace into a folder of your own.'
      : process.platform === 'win32'
        ? `Delete ${modules} and start again.`
        : `Run: sudo rm -rf '${modules.replaceAll("'", "'\\''")}'`
  throw new SetupProblem(`The dependencies have to be installed, but you may not write in ${closed}. ${remedy}`)
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
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

/** Whether a locked package belongs on this machine. One that is optional and for no system in particular may be absent. */
export function isForHere({ optional, os, cpu, libc }, machine = process) {
  const fits = (wanted, own) => wanted === undefined || (!wanted.includes(`!${own}`) && isNamed(wanted, own))
  if (optional === true && os === undefined && cpu === undefined) return false
  return (
    fits(os, machine.platform) && fits(cpu, machine.arch) && (machine.platform !== 'linux' || fits(libc, libcHere()))
  )
}

/** A list of exceptions alone (`!win32`) means all else. */
function isNamed(wanted, own) {
  return wanted.includes(own) || wanted.every((each) => each.startsWith('!'))
}

function libcHere() {
  return existsSync('/etc/alpine-release') ? 'musl' : 'glibc'
}

/** Changes when the lock does, and when npm has changed the tree since. */
function locksOf(root) {
  const hash = createHash('sha256')
  for (const file of ['package-lock.json', 'node_modules/.package-lock.json'])
    hash.update(`${textOf(path.join(root, file))}\0`)
  return hash.digest('hex')
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null
  } catch {
    return null
  }
}
