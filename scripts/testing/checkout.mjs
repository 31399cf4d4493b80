import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildOrigin, OUTPUTS, sourceHash, stamp } from '../build-stamp.mjs'
import { tarball, zip } from './archives.mjs'
import { putFile } from './put-file.mjs'
import { fileAnswer, startHost } from './servers.mjs'

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..')
/** `nobody`, on every Linux: root is refused its sandbox, so tests that root runs start as somebody else. */
const USER = 65_534
/** What Electron's own package uses to fetch its binary, with what that uses. */
const NEEDED = [
  ...['@electron/get', '@electron-internal/extract-zip', 'debug', 'ms', 'env-paths', 'graceful-fs', 'progress'],
  ...['semver', 'sumchecker'],
]
export const VERSION = '45.0.0'

/** Notes down that it was started, with which engine; asked for its version it says that. */
const RUNTIME = `#!/bin/sh
[ "$1" = --version ] && { echo v${VERSION}; exit 0; }
printf '%s %s\\n' "$0" "$COMMONPLACE_ENGINE" >> "$STARTS"
`

/**
 * A checkout as a user has it after `git clone`, in a folder with blanks and umlauts in its name, of a user without
 * rights: our scripts, a program that is built already, and two packages to install, one of them `electron`.
 */
export function makeCheckout() {
  const outer = mkdtempSync(path.join(tmpdir(), 'commonplace Bücher & Notizen-'))
  const root = path.join(outer, 'Mein Café')
  const write = (file, text, mode) => putFile(path.join(root, file), text, mode)
  const release = zip({ electron: RUNTIME, version: VERSION })
  const packages = packed(release)
  cpSync(path.join(ROOT, 'scripts'), path.join(root, 'scripts'), { recursive: true })
  cpSync(path.join(ROOT, '.npmrc'), path.join(root, '.npmrc'))
  // Node looks in the folders above too: this is as if npm had installed them, without a registry that has them all.
  for (const name of NEEDED)
    cpSync(path.join(ROOT, 'node_modules', name), path.join(outer, 'node_modules', name), {
      recursive: true,
      dereference: true,
    })
  const dependencies = { electron: VERSION, tiny: '1.0.0' }
  write('package.json', JSON.stringify({ name: 'c', version: '1.0.0', type: 'module', dependencies }))
  const locked = Object.fromEntries(
    Object.entries(packages).map(([name, { version, integrity }]) => [`node_modules/${name}`, { version, integrity }]),
  )
  const top = { name: 'c', version: '1.0.0', dependencies }
  write('package-lock.json', JSON.stringify({ lockfileVersion: 3, requires: true, packages: { '': top, ...locked } }))
  for (const file of OUTPUTS) write(file, '')
  stamp(root, sourceHash(root), buildOrigin({ root }))
  const starts = path.join(outer, 'starts')
  writeFileSync(starts, '')
  giveAway(outer)

  return {
    outer,
    root,
    write: (...words) => {
      const target = write(...words)
      giveAway(root)
      return target
    },
    /** The registry and the host of releases, both on this machine. */
    async startHosts() {
      const registry = await startHost((request, response) => answerAsRegistry(packages, request, response))
      const releases = await startHost(fileAnswer(release))
      return { registry, releases, close: () => Promise.all([registry.close(), releases.close()]) }
    },
    /** Runs one of our scripts as that user. @returns its status, what it said, and what it started */
    run: (words, env = {}, wrap = []) => run({ outer, root, starts }, words, env, wrap),
    dispose: () => rmSync(outer, { recursive: true, force: true }),
  }

  function giveAway(folder) {
    if (process.getuid?.() !== 0) return
    for (const name of ['', ...readdirSync(folder, { recursive: true })]) {
      const file = path.join(folder, name)
      if (!lstatSync(file).isSymbolicLink()) chownSync(file, USER, USER)
    }
    chmodSync(folder, 0o755)
  }
}

/** `electron`, which wants a Node that nobody has, and `tiny`. */
function packed(release) {
  const checksums = { [`electron-v${VERSION}-${process.platform}-${process.arch}.zip`]: hashOf(release) }
  const electron = { name: 'electron', version: VERSION, engines: { node: '>=999' } }
  const of = (about, files = {}) => {
    const bytes = tarball({
      'package/package.json': JSON.stringify(about),
      ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`package/${name}`, text])),
    })
    const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
    return { version: about.version, about, bytes, integrity }
  }
  return {
    electron: of(electron, { 'checksums.json': JSON.stringify(checksums) }),
    tiny: of({ name: 'tiny', version: '1.0.0' }, { 'index.js': 'module.exports = 1\n' }),
  }
}

function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex')
}

function answerAsRegistry(packages, request, response) {
  const [, name, file] = new URL(request.url, 'http://registry').pathname.split('/')
  const { about, bytes, integrity } = packages[name] ?? {}
  if (about === undefined) return void response.writeHead(404).end('{}')
  if (file === '-') return void response.end(bytes)
  const dist = { tarball: `http://${request.headers.host}/${name}/-/${name}.tgz`, integrity }
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ name, versions: { [about.version]: { ...about, dist } } }))
}

function run({ outer, root, starts }, words, env, [command = process.execPath, ...before]) {
  const user = process.getuid?.() === 0 && before.length === 0 ? { uid: USER, gid: USER } : {}
  writeFileSync(starts, '')
  const child = spawn(command, before.length === 0 ? words : [...before, process.execPath, ...words], {
    ...user,
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: outer,
      DISPLAY: ':0',
      STARTS: starts,
      XDG_CACHE_HOME: path.join(outer, 'cache'),
      electron_config_cache: path.join(outer, 'zips'),
      npm_config_cache: path.join(outer, 'npm'),
      npm_config_fetch_retries: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      said += text
    })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => {
      const lines = readFileSync(starts, 'utf8').split('\n').slice(0, -1)
      resolve({ status, said, starts: lines.map((line) => line.replace(`${root}/`, '')) })
    })
  })
}
