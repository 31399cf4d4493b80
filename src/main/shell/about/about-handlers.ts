import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, shell } from 'electron'
import type { ShellHandlers } from '../ipc.ts'
import type { Build } from '../shell-parts.ts'
import type { EngineNotice } from './engine-notice.ts'

interface Parts {
  readonly build: Build
  readonly engineNotice: EngineNotice
}

type Name = 'about' | 'licences' | 'open-releases' | 'engine-notice' | 'dismiss-engine-notice'

/** Answers what this copy of the program is, and where there are newer ones. */
export function aboutHandlers({ build, engineNotice }: Parts): Pick<ShellHandlers, Name> {
  return {
    async about() {
      const { electron = '', chrome = '', node = '' } = process.versions
      const system = `${process.platform} ${process.arch} ${process.getSystemVersion()}`
      const { version, committedAt, releases } = build
      return { version, committedAt, electron, chromium: chrome, node, system, hasReleases: releases !== null }
    },
    async licences() {
      const [own, bundled] = await Promise.all([textOf(OWN), textOf(BUNDLED)])
      return { own, bundled }
    },
    // The address is that of package.json, so that no page can choose it.
    async 'open-releases'() {
      if (build.releases === null) return { opened: false }
      await shell.openExternal(build.releases)
      return { opened: true }
    },
    'engine-notice': async () => ({ committedAt: engineNotice.due() }),
    async 'dismiss-engine-notice'() {
      engineNotice.dismiss()
      return { heard: true }
    },
  }
}

/** The files of the licences, within the program. The build makes the second one. */
const OWN = ['LICENSE']
const BUNDLED = ['out/THIRD-PARTY.txt', 'resources/THIRD-PARTY.txt']

/** The first of these texts that came with the program; null when none is there. */
async function textOf(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    const text = await readFile(join(app.getAppPath(), path), 'utf8').catch(() => null)
    if (text !== null) return text
  }
  return null
}
