import type { Browser, Page } from '@playwright/test'
import type { Protocol } from 'electron'
import type { HiddenPage } from '#main/shell/pages/page-worker.ts'
import { protocolOf } from './pages.ts'
import { handPort, runTask } from './tasks.ts'
import { isOfPage, type Watch } from './watch.ts'

interface Parts {
  readonly browser: Browser
  /** `extractor` or `raster`. */
  readonly host: string
  /** The notebook's own. */
  readonly serve: (protocol: Protocol) => void
  readonly watch: Watch
}

/** Opens the notebook's hidden pages in Chromium, as hidden-page.ts of the shell does in Electron. */
export function chromiumPages<Task extends object>(parts: Parts): () => HiddenPage<Task> {
  return () => {
    const opening = openHiddenPage(parts)
    let isGone = false
    const close = () => {
      isGone = true
      void opening.then((page) => page.context().close()).catch(() => undefined)
    }
    void opening.then((page) => page.once('crash', close)).catch(() => undefined)
    return {
      ready: opening.then(() => undefined),
      run: async (task) => runTask(await opening, task),
      isGone: () => isGone,
      // A browser tells nobody.
      memory: () => 0,
      close,
      kill: close,
    }
  }
}

/** A page of the notebook's that has its port, in a context of its own, where it reaches nothing but its own files. */
export async function openHiddenPage({ browser, host, serve, watch }: Parts): Promise<Page> {
  const context = await browser.newContext()
  await watch.over(context, isOfPage)
  serve(await protocolOf(context, watch.astray))
  const page = await context.newPage()
  await page.goto(`https://${host}/`)
  await handPort(page)
  return page
}
