import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { ExtractorReplies, ExtractorTask } from '#shared/extraction/extraction.ts'
import { root } from '../command-line.ts'
import type { Notebook } from '../fixtures.ts'
import type { MainCode } from './build.ts'
import { openHiddenPage } from './hidden-page.ts'
import type { PageToRead } from './pages-to-read.ts'
import { handPort, runTask } from './tasks.ts'
import type { Watch } from './watch.ts'

/** The built extractor in one engine. */
export interface EngineExtractor {
  /** What it makes of a page: its answer, and the main article's HTML sanitised again and as Markdown. */
  read(page: PageToRead): Promise<Reading>
}

export interface Reading {
  readonly reply: ExtractorReplies['extract']
  readonly again: ExtractorReplies['sanitise'] | null
  readonly rendered: ExtractorReplies['render'] | null
}

/** In Chromium, under the extractor's own policy. */
export async function extractorInChromium(main: MainCode, browser: Browser, watch: Watch): Promise<EngineExtractor> {
  const pages = { folder: join(root, 'out', 'renderer'), developmentServer: null }
  const serve = (protocol: Parameters<MainCode['serveExtractor']>[0]) => main.serveExtractor(protocol, pages, watch.log)
  return extractorOf(await openHiddenPage({ browser, host: 'extractor', serve, watch }))
}

/** In the runtime of the tests: one more page in the session that the notebook has for its extractor. */
export async function extractorInElectron({ app, call }: Notebook): Promise<EngineExtractor> {
  // The session serves its page once an article was read.
  const outcome = await call('sample', {})
  if (!outcome.ok) throw new Error(outcome.error.message)
  const opened = app.waitForEvent('window', (page) => page.url() === 'app://extractor/')
  await app.evaluate(async ({ BrowserWindow }) => {
    const webPreferences = { partition: 'extractor', sandbox: true, backgroundThrottling: false }
    await new BrowserWindow({ show: false, webPreferences }).loadURL('app://extractor/')
  })
  const page = await opened
  await page.waitForLoadState()
  await handPort(page)
  return extractorOf(page)
}

function extractorOf(page: Page): EngineExtractor {
  const run = async <T extends ExtractorTask>(task: T): Promise<ExtractorReplies[T['kind']]> => {
    const answer = await runTask(page, task)
    if (!answer.ok) throw new Error(answer.message)
    return answer.reply as ExtractorReplies[T['kind']]
  }
  return {
    async read({ bytes, headers }) {
      const given = { bytes, headers, url: 'https://paper.example/2026/05/page', timeZone: 'UTC' }
      // A host of digits alone is an address by number where the scheme is known, as it is in Electron.
      const fixed = { capturedAt: '2026-05-06T10:30:00Z', imageToken: 'a'.repeat(32) }
      const reply = await run({ kind: 'extract', page: { ...given, ...fixed } })
      const html = reply.articles[0]?.html
      if (html === undefined) return { reply, again: null, rendered: null }
      return { reply, again: await run({ kind: 'sanitise', html }), rendered: await run({ kind: 'render', html }) }
    },
  }
}
