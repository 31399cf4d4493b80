import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from '@playwright/test'
import { root } from '../command-line.ts'
import { isRoot, test } from '../fixtures.ts'

/**
 * Chromium on this machine: what `npm test` names, or else the one on the path. Where there is none, the tests of the file
 * that calls this are skipped; where it can be installed, `npm test` has done so or has failed.
 */
export async function chromiumOrSkip(): Promise<string> {
  const scripts: { chromiumPath(): string | null } = await import(
    pathToFileURL(join(root, 'scripts', 'setup', 'chromium.mjs')).href
  )
  const path = scripts.chromiumPath()
  test.skip(path === null, 'There is no Chromium on this machine.')
  return path ?? ''
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
