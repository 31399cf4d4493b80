import { join } from 'node:path'
import { app, BrowserWindow, MessageChannelMain, type Protocol, session } from 'electron'
import type { NumberedAnswer, PageAnswer } from '#shared/extraction/page-tasks.ts'
import type { HiddenPage } from './page-worker.ts'

export interface HiddenPageParts<Task> {
  /** Its address: of an origin that has one page. */
  readonly address: string
  /** Of its session, which lies in memory: no `persist:`. */
  readonly partition: string
  /** Where the built bridges lie. */
  readonly preloads: string
  /** Whether it draws pictures. */
  readonly images: boolean
  /** Serves its files in its session. */
  readonly serve: (protocol: Protocol) => void
  /** The task as it is sent. Cloning a view of a Buffer's pool would send the whole pool, with whatever else lies there. */
  readonly copy: (task: Task) => Task
}

/**
 * Gives the way to open pages that work on what is untrusted: hidden, sandboxed, in a session of their own in memory
 * where nothing but the page's own files can be asked for. Call it once the app is ready.
 */
export function hiddenPages<Task>(parts: HiddenPageParts<Task>): () => HiddenPage<Task> {
  const { address, partition, serve } = parts
  let isServed = false
  function prepare() {
    isServed = true
    const own = session.fromPartition(partition)
    // Whatever got past the page's policy and its sandbox would find no network.
    own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith(address) }))
    serve(own.protocol)
  }
  return () => {
    // A session takes its time, which no start is to wait for.
    if (!isServed) prepare()
    return openPage(parts)
  }
}

function openPage<Task>({ address, partition, preloads, images, copy }: HiddenPageParts<Task>): HiddenPage<Task> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      partition,
      preload: join(preloads, 'extractor.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      // It is never shown, and is to work all the same.
      backgroundThrottling: false,
      spellcheck: false,
      images,
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
    waiting.resolve(answer)
    waiting = null
  })
  port1.start()
  function end() {
    port1.close()
    if (!window.isDestroyed()) window.destroy()
  }

  return {
    ready: contents.loadURL(address).then(() => contents.postMessage('port', null, [port2])),
    run(task) {
      return new Promise((resolve, reject) => {
        if (died !== null) return reject(died)
        asked += 1
        waiting = { id: asked, resolve, reject }
        port1.postMessage({ id: asked, task: copy(task) })
      })
    },
    isGone: () => died !== null,
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

function readAnswer(data: unknown): NumberedAnswer | null {
  if (typeof data !== 'object' || data === null || !('id' in data) || typeof data.id !== 'number') return null
  if (!('ok' in data)) return null
  const { id } = data
  if (data.ok === true) return { id, ok: true, reply: 'reply' in data ? data.reply : undefined }
  return { id, ok: false, message: String('message' in data ? data.message : '') }
}
