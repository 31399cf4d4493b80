import { join } from 'node:path'
import { app, BrowserWindow, MessageChannelMain, session } from 'electron'
import type { ExtractorTask } from '#shared/extraction.ts'
import type { Log } from '../store/types.ts'
import type { ExtractorPage, PageAnswer } from './extractor.ts'
import { EXTRACTOR } from './origins.ts'
import { type PageSource, serveExtractor } from './schemes.ts'

/** In memory: no `persist:`. */
const PARTITION = 'extractor'

/**
 * Gives the way to open extractor pages: hidden, sandboxed, in a session of their own in memory where nothing but the
 * page's own files can be asked for. Call it once the app is ready.
 */
export function extractorPages(pages: PageSource, preloads: string, log: Log): () => ExtractorPage {
  let isServed = false
  function serve() {
    isServed = true
    const own = session.fromPartition(PARTITION)
    // Whatever got past the page's policy and its sandbox would find no network.
    own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith(EXTRACTOR) }))
    serveExtractor(own.protocol, pages, log)
  }
  return () => {
    // A session takes its time, which no start is to wait for.
    if (!isServed) serve()
    return openPage(join(preloads, 'extractor.cjs'))
  }
}

function openPage(preload: string): ExtractorPage {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      partition: PARTITION,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      // It is never shown, and is to work all the same.
      backgroundThrottling: false,
      spellcheck: false,
      images: false,
      webgl: false,
      enableWebSQL: false,
      disableDialogs: true,
    },
  })
  const contents = window.webContents
  const { port1, port2 } = new MessageChannelMain()
  let asked = 0
  let waiting: { readonly id: number; resolve(answer: PageAnswer): void; reject(error: Error): void } | null = null
  let died: Error | null = null

  function die(why: string) {
    died ??= new Error(why)
    waiting?.reject(died)
    waiting = null
  }
  contents.once('render-process-gone', (_, { reason }) => die(`the page is gone: ${reason}`))
  contents.once('destroyed', () => die('the page was closed'))
  port1.on('message', ({ data }) => {
    const answer = readAnswer(data)
    // An answer to nothing that was asked is none.
    if (waiting === null || answer?.id !== waiting.id) return
    waiting.resolve(answer.answer)
    waiting = null
  })
  port1.start()
  function end() {
    port1.close()
    if (!window.isDestroyed()) window.destroy()
  }

  return {
    ready: contents.loadURL(EXTRACTOR).then(() => contents.postMessage('port', null, [port2])),
    run(task) {
      return new Promise((resolve, reject) => {
        if (died !== null) return reject(died)
        asked += 1
        waiting = { id: asked, resolve, reject }
        port1.postMessage({ id: asked, task: ownBytes(task) })
      })
    },
    memory() {
      if (died !== null) return 0
      const pid = contents.getOSProcessId()
      const { workingSetSize } = app.getAppMetrics().find((each) => each.pid === pid)?.memory ?? { workingSetSize: 0 }
      return workingSetSize * 1024
    },
    close: end,
    kill() {
      // A page that loops does not hear that it is to close.
      if (!contents.isDestroyed()) contents.forcefullyCrashRenderer()
      end()
    },
  }
}

function readAnswer(data: unknown): { readonly id: number; readonly answer: PageAnswer } | null {
  if (typeof data !== 'object' || data === null || !('id' in data) || typeof data.id !== 'number') return null
  if (!('ok' in data)) return null
  if (data.ok === true) return { id: data.id, answer: { ok: true, reply: 'reply' in data ? data.reply : undefined } }
  return { id: data.id, answer: { ok: false, message: String('message' in data ? data.message : '') } }
}

/** Cloning a view of a Buffer's pool would send the whole pool, with whatever else lies there. */
function ownBytes(task: ExtractorTask): ExtractorTask {
  if (task.kind !== 'extract') return task
  return { ...task, page: { ...task.page, bytes: new Uint8Array(task.page.bytes) } }
}
