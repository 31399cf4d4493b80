import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Place, root } from './command-line.ts'
import { isRoot, launchWithoutWindow, profileOf, runtime } from './fixtures.ts'
import { asUser, displayPass, ORDINARY_USER } from './ordinary-user.ts'

/** Through what the notebook is started. */
export type Start = 'launcher' | 'program'

/** A notebook that is about to hear a signal. */
export interface Running {
  /** What a shell would know as its process; it leads a group of its own. */
  readonly pid: number
  /** The window's page, once it is there. */
  page(): Promise<Page>
  /** Resolves when it has ended, with its status or the signal that ended it. */
  readonly ended: Promise<number | string | null>
  /** Kills what is left. */
  dispose(): Promise<void>
}

/** Whose the files of a place must be before it is started so. */
export const ownerFor = (start: Start): number =>
  start === 'launcher' && isRoot() ? ORDINARY_USER : (process.getuid?.() ?? 0)

/** Starts the notebook and waits for nothing but its process. */
export async function startRunning(place: Place, start: Start): Promise<Running> {
  const way = start === 'program' ? {} : { sandboxed: await launcher(place) }
  const app = await launchWithoutWindow(place, {
    ...way,
    switches: isRoot() ? ['--no-sandbox'] : [],
    env: { COMMONPLACE_PROFILE: profileOf(place), ...(start === 'launcher' ? await displayPass(place.folder) : {}) },
  })
  const child = app.process()
  const ended = new Promise<number | string | null>((resolve) => {
    const gone = () => resolve(child.exitCode ?? child.signalCode)
    if (child.exitCode !== null || child.signalCode !== null) gone()
    child.once('exit', gone)
  })
  return {
    pid: child.pid as number,
    async page() {
      const page = await app.firstWindow()
      await page.waitForLoadState()
      return page
    },
    ended,
    async dispose() {
      if (child.exitCode === null && child.signalCode === null) process.kill(-(child.pid as number), 'SIGKILL')
      await ended
    },
  }
}

/**
 * A program that starts the launcher, which starts a program that starts the runtime with the words of the first: those
 * of the driver have to stand before all that the launcher says.
 */
async function launcher(place: Place): Promise<string> {
  const [first, second] = [join(place.folder, 'launcher.sh'), join(place.folder, 'runtime.sh')]
  const start = ['env', `COMMONPLACE_ELECTRON='${second}'`, `'${process.execPath}'`, 'scripts/run.mjs', 'start']
  const command = asUser(start, { readsAll: true }).join(' ')
  await writeFile(first, `#!/bin/sh\ncd '${root}'\nexport DRIVEN_BY="$*"\nexec ${command}\n`)
  await writeFile(second, `#!/bin/sh\nexec '${await runtime()}' $DRIVEN_BY\n`)
  for (const path of [first, second]) await chmod(path, 0o755)
  return first
}
