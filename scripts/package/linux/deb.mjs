import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { setTimes } from '../commit-time.mjs'
import { FACTS, INSTALLED, ROOT } from '../facts.mjs'
import { control, copyright } from './control.mjs'
import { desktopEntry } from './desktop-entry.mjs'
import { metainfo } from './metainfo.mjs'

const HERE = import.meta.dirname
const ARCHITECTURES = { x64: 'amd64', arm64: 'arm64' }
const ICON_SIZES = [16, 24, 32, 48, 64, 128, 256, 512]

/** Whether this machine can make a deb of ours. */
export function hasDpkg() {
  return spawnSync('dpkg-deb', ['--version'], { stdio: 'ignore' }).status === 0
}

/**
 * Makes a deb of an unpacked program with dpkg-deb alone. The same folder and moment give the same file, bit for bit.
 * @param {{folder: string, to: string, arch: 'x64' | 'arm64', version: string, seconds: number, level: number}} parts
 *   `folder` as electron-builder leaves it, `to` the file to write, `level` how hard to compress, up to 19
 */
export function makeDeb({ folder, to, arch, version, seconds, level }) {
  const root = `${to}.root`
  rmSync(root, { recursive: true, force: true })
  try {
    putProgram(folder, root)
    putDesktopFiles(root, seconds)
    putControl(root, { version, architecture: ARCHITECTURES[arch] })
    setTimes(root, seconds)
    pack(root, to, { seconds, level })
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function putProgram(folder, root) {
  const installed = path.join(root, INSTALLED)
  mkdirSync(installed, { recursive: true })
  cpSync(folder, installed, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
  copyFileSync(path.join(HERE, 'apparmor-profile'), path.join(installed, 'resources', 'apparmor-profile'))
  setModes(root)
  // Owned by root and run as root by anyone: what Chromium's sandbox does where user namespaces are refused.
  chmodSync(path.join(installed, 'chrome-sandbox'), 0o4755)
  mkdirSync(path.join(root, 'usr', 'bin'), { recursive: true })
  const command = `../..${INSTALLED}/resources/bin/${FACTS.executable}`
  symlinkSync(command, path.join(root, 'usr', 'bin', FACTS.executable))
}

/** The umask and the disk of who builds are nothing of the package. */
function setModes(folder) {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) setModes(file)
    else if (entry.isFile()) chmodSync(file, lstatSync(file).mode & 0o100 ? 0o755 : 0o644)
  }
}

function putDesktopFiles(root, seconds) {
  const share = path.join(root, 'usr', 'share')
  const icons = path.join(ROOT, 'resources', 'icon')
  const hicolor = (size) => path.join(share, 'icons', 'hicolor', size, 'apps', FACTS.executable)
  put(path.join(share, 'applications', `${FACTS.executable}.desktop`), desktopEntry())
  put(path.join(share, 'metainfo', `${FACTS.executable}.metainfo.xml`), metainfo(seconds))
  for (const size of ICON_SIZES) copy(path.join(icons, `${size}x${size}.png`), `${hicolor(`${size}x${size}`)}.png`)
  copy(path.join(icons, 'icon.svg'), `${hicolor('scalable')}.svg`)
  const doc = path.join(share, 'doc', FACTS.executable)
  put(path.join(doc, 'copyright'), copyright())
  // The level is Debian's policy; Node writes no time into it.
  const changes = `${FACTS.executable} (${FACTS.version})\n\n  * See CHANGELOG.md in the sources.\n`
  put(path.join(doc, 'changelog.gz'), gzipSync(changes, { level: 9 }))
}

function putControl(root, facts) {
  const kilobytes = Math.ceil(bytesIn(root) / 1024)
  const debian = path.join(root, 'DEBIAN')
  put(path.join(debian, 'control'), control({ ...facts, kilobytes }))
  for (const [script, name] of Object.entries({ postinst: 'after-install.sh', postrm: 'after-remove.sh' })) {
    copyFileSync(path.join(HERE, name), path.join(debian, script))
    chmodSync(path.join(debian, script), 0o755)
  }
  chmodSync(debian, 0o755)
}

function pack(root, to, { seconds, level }) {
  rmSync(to, { force: true })
  // Every dpkg of a Debian or Ubuntu that runs Electron reads zstd, which unpacks in a fraction of the time of xz.
  const words = ['--root-owner-group', '-Zzstd', `-z${level}`, '--build', root, to]
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(seconds) }
  const done = spawnSync('dpkg-deb', words, { env, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`dpkg-deb failed: ${done.error?.message ?? done.stderr}`)
}

function bytesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const file = path.join(folder, entry.name)
    return sum + (entry.isDirectory() ? bytesIn(file) : lstatSync(file).size)
  }, 0)
}

function put(file, content) {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o755 })
  writeFileSync(file, content)
  chmodSync(file, 0o644)
}

function copy(from, to) {
  mkdirSync(path.dirname(to), { recursive: true, mode: 0o755 })
  copyFileSync(from, to)
  chmodSync(to, 0o644)
}
