import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from '@playwright/test'
import { root } from '../command-line.ts'
import { isRoot } from '../fixtures.ts'

/** Chromium on this machine: what `npm test` names, or else the one on the path; null where there is none. */
export async function chromiumOnThisMachine(): Promise<string | null> {
  const scripts: { chromiumPath(): string | null } = await import(
    pathToFileURL(join(root, 'scripts', 'setup', 'chromium.mjs')).href
  )
  return scripts.chromiumPath()
}

/** Starts it without a display. Its scroll bars are drawn, which Playwright would hide. */
export function startChromium(path: string): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    // Chromium refuses its sandbox to root, as whom containers run.
    chromiumSandbox: !isRoot(),
    ignoreDefaultArgs: ['--hide-scrollbars'],
  })
}
