import { spawnSync } from 'node:child_process'
import { textOf } from '../text-of.mjs'
import { onPath } from './on-path.mjs'

/** What Electron is linked against, a face to draw text with, and Xvfb, by the names that each kind of system gives them. */
const NAMES = {
  apt: {
    electron: [
      ...['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatspi2.0-0', 'libnotify4'],
      ...['libsecret-1-0', 'fonts-liberation'],
    ],
    xvfb: 'xvfb',
  },
  dnf: {
    electron: [
      ...['gtk3', 'nss', 'alsa-lib', 'mesa-libgbm', 'libXScrnSaver', 'at-spi2-core', 'libnotify', 'libsecret'],
      'liberation-fonts',
    ],
    xvfb: 'xorg-x11-server-Xvfb',
  },
  pacman: {
    electron: [
      ...['gtk3', 'nss', 'alsa-lib', 'mesa', 'libxss', 'at-spi2-core', 'libnotify', 'libsecret'],
      'ttf-liberation',
    ],
    xvfb: 'xorg-server-xvfb',
  },
  zypper: {
    electron: [
      ...['libgtk-3-0', 'mozilla-nss', 'libasound2', 'libgbm1', 'libXss1', 'libatspi0', 'libnotify4'],
      ...['libsecret-1-0', 'liberation-fonts'],
    ],
    xvfb: 'xorg-x11-server-Xvfb',
  },
}
const COMMANDS = {
  apt: (names) => `apt-get update && SUDO apt-get install -y --no-install-recommends ${names}`,
  dnf: (names) => `dnf install -y ${names}`,
  pacman: (names) => `pacman -S --needed ${names}`,
  zypper: (names) => `zypper install -y ${names}`,
}
const PROGRAMS = { apt: 'apt-get', dnf: 'dnf', pacman: 'pacman', zypper: 'zypper' }
/** Distributions by the ID or ID_LIKE of os-release: some have more than one of the programs. */
const FAMILIES = {
  apt: ['debian', 'ubuntu'],
  dnf: ['fedora', 'rhel', 'centos'],
  pacman: ['arch'],
  zypper: ['suse', 'opensuse'],
}

/** What a Linux says it is, and then what it is like: the ID and ID_LIKE of its os-release (freedesktop.org). */
export function systemIds(release = textOf('/etc/os-release') ?? '') {
  const valueIn = (line) => line?.[1].replaceAll('"', '') ?? ''
  return { own: valueIn(/^ID=(.*)$/m.exec(release)), like: valueIn(/^ID_LIKE=(.*)$/m.exec(release)).split(/\s+/) }
}

/** Which of `apt`, `dnf`, `pacman` and `zypper` installs packages here; null where it is none of them. */
export function packageManager({ release, has = onPath } = {}) {
  const { own, like } = systemIds(release)
  const ids = [own, ...like]
  const kinds = Object.keys(PROGRAMS).filter((kind) => has(PROGRAMS[kind]))
  return kinds.find((kind) => ids.some((id) => FAMILIES[kind].includes(id))) ?? kinds[0] ?? null
}

/** The packages for Electron, and for a display that nobody looks at, by the names of this release. */
export function packagesFor(kind, { display, isKnown = isKnownToApt }) {
  const { electron, xvfb } = NAMES[kind]
  const names = display ? [...electron, xvfb] : electron
  return kind === 'apt' ? names.map((name) => current(name, isKnown)) : names
}

/** What to do on a machine that lacks something: one sentence, with one command where its package manager is known. */
export function installAdvice({
  display = false,
  lacks = [],
  manager = packageManager(),
  isRoot = asRoot(),
  isKnown,
} = {}) {
  if (manager === null)
    return `Install the packages of your system that have ${lacks.length === 0 ? 'them' : lacks.join(', ')}; Debian calls them ${packagesFor('apt', { display, isKnown: () => false }).join(' ')}.`
  const sudo = isRoot ? '' : 'sudo '
  const names = packagesFor(manager, { display, isKnown }).join(' ')
  return `Run: ${sudo}${COMMANDS[manager](names).replace('SUDO ', sudo)}`
}

/**
 * The name a package goes by in this release: Debian 13 and Ubuntu 24.04 renamed libraries for 64-bit time, and
 * apt refuses some of the old names as ambiguous.
 */
export function current(name, isKnown) {
  return name.startsWith('lib') && isKnown(`${name}t64`) ? `${name}t64` : name
}

function isKnownToApt(name) {
  return spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0
}

function asRoot() {
  return process.getuid?.() === 0
}
