import { mkdirSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Library } from '#main/library.ts'
import type { Log } from '#main/log.ts'
import type { SearchWorker } from '#main/search/types.ts'
import type { Served } from '#main/shell/pages/schemes.ts'
import { type Place, root } from '../command-line.ts'
import { connectWindow, type Desktop } from './bridge.ts'
import type { MainCode } from './build.ts'
import { chromiumPages } from './hidden-page.ts'
import { protocolOf } from './pages.ts'
import type { Watch } from './watch.ts'

const built = join(root, 'out')
const pages = { folder: join(built, 'renderer'), developmentServer: null }

/** The notebook in Chromium: the main process's own code in this process, its pages in the browser. */
export interface ChromiumNotebook {
  readonly page: Page
  readonly library: Library
  readonly desktop: Desktop
  /** Shows the document that was last printed, in a page without scripts as the program prints it, until `read` is done. */
  printed<T>(read: (page: Page) => Promise<T>): Promise<T>
  close(): Promise<void>
}

interface Parts {
  readonly main: MainCode
  readonly browser: Browser
  readonly place: Place
  readonly watch: Watch
  /** Pixels. */
  readonly viewport?: { readonly width: number; readonly height: number }
}

/** Opens a library as the main process does, and its window. */
export async function openNotebook({ main, browser, place, watch, viewport }: Parts): Promise<ChromiumNotebook> {
  const hidden = { browser, watch }
  const extractor = main.createExtractor({
    openPage: chromiumPages({ ...hidden, host: 'extractor', serve: (to) => main.serveExtractor(to, pages, watch.log) }),
    limits: main.extractorLimits,
    log: watch.log,
  })
  const rasteriser = main.createRasteriser({
    openPage: chromiumPages({ ...hidden, host: 'raster', serve: (to) => main.serveRaster(to, pages, watch.log) }),
    limits: main.rasterLimits,
    log: watch.log,
  })
  const library = await openLibraryOf(main, place, watch.log, {
    extract: extractor.extract,
    rasterise: rasteriser.rasterise,
  })
  const served: Served = { frame: library.frame, asset: library.asset, sniff: main.sniff }
  const context = await browser.newContext({ viewport: viewport ?? { width: 1280, height: 860 } })
  await watch.over(context)
  main.serveNotebook(await protocolOf(context, watch.astray), pages, served, watch.log)
  const page = await context.newPage()
  const desktop = await connectWindow(page, library, main)
  await page.goto('https://notebook/')
  return {
    page,
    library,
    desktop,
    async printed(read) {
      const own = await browser.newContext({ javaScriptEnabled: false })
      await watch.over(own)
      main.servePrint(
        await protocolOf(own, watch.astray),
        pages,
        served,
        () => desktop.documents.at(-1) ?? null,
        watch.log,
      )
      return reading(own, read)
    },
    async close() {
      await context.close()
      extractor.close()
      rasteriser.close()
      await library.close()
    },
  }
}

async function reading<T>(context: BrowserContext, read: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage()
  await page.goto('https://print/')
  try {
    return await read(page)
  } finally {
    await context.close()
  }
}

async function openLibraryOf(
  { openLibrary, openSettings, createLoad }: MainCode,
  { folder, library }: Place,
  log: Log,
  reader: Pick<Parameters<MainCode['openLibrary']>[0], 'extract' | 'rasterise'>,
): Promise<Library> {
  const [cache, sockets] = [join(folder, 'cache'), join(folder, 'sockets')]
  for (const each of [cache, sockets]) mkdirSync(each, { recursive: true, mode: 0o700 })
  return openLibrary({
    ...reader,
    folder: library,
    cache,
    sockets,
    create: true,
    attended: true,
    load: createLoad({ version: 'test', languages: ['en'] }),
    startWorker: () => new Worker(searchWorker()) as SearchWorker,
    settings: await openSettings(join(folder, 'config'), log),
    trashItem: (path) => rm(path, { recursive: true }),
    sample: join(root, 'resources', 'sample', 'commonplace-book.html'),
    online: () => true,
    now: () => new Date(),
    timeZone: 'UTC',
    log,
  })
}

/** The built one. */
function searchWorker(): string {
  const chunks = join(built, 'main', 'chunks')
  const name = readdirSync(chunks).find((name) => name.startsWith('search-worker-'))
  if (name === undefined) throw new Error('The search worker is not built.')
  return join(chunks, name)
}
