import { readFileSync } from 'node:fs'
import path from 'node:path'
import { FACTS, ROOT } from '../facts.mjs'

/** What Electron is linked against and calls, by Debian's names: electron-builder's list, and sound and graphics. */
export const DEPENDS = [
  'libasound2',
  'libatspi2.0-0',
  'libgbm1',
  'libgtk-3-0',
  'libnotify4',
  'libnss3',
  'libsecret-1-0',
  'libuuid1',
  'libxss1',
  'libxtst6',
  'xdg-utils',
]

export const MAINTAINER = `${FACTS.developers} <developers@commonplace.example>`

/**
 * The package's control file, as Debian's policy has it.
 * @param {{version: string, architecture: string, kilobytes: number}} facts
 */
export function control({ version, architecture, kilobytes }) {
  return `Package: ${FACTS.executable}
Version: ${version}
Architecture: ${architecture}
Maintainer: ${MAINTAINER}
Installed-Size: ${kilobytes}
Depends: ${DEPENDS.join(', ')}
Suggests: xvfb
Section: editors
Priority: optional
Homepage: ${FACTS.homepage}
Description: desktop research notebook
 Clips articles from the web to read them offline, highlights passages, takes
 notes in the margin, files by topic, searches everything as you type, and
 exports notes as Markdown. Everything is kept in plain files on your own disk.
`
}

/** The copyright file, which Debian's policy asks for. */
export function copyright() {
  const licence = readFileSync(path.join(ROOT, 'LICENSE'), 'utf8').trim()
  const indented = licence.split('\n').map((line) => (line.trim() === '' ? ' .' : ` ${line}`))
  return `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: ${FACTS.name}
Source: ${FACTS.homepage}
Comment: The program contains Electron and packages of other people. Their
 licences are in /opt/${FACTS.name}: LICENSE.electron.txt,
 LICENSES.chromium.html and resources/THIRD-PARTY.txt.

Files: *
Copyright: ${/Copyright \(c\) (.*)/.exec(licence)?.[1] ?? FACTS.developers}
License: Expat
${indented.join('\n')}
`
}
