import { join } from 'node:path'
import { app, BrowserWindow, MessageChannelMain, type Protocol, session } from 'electron'
import type { NumberedAnswer, PageAnswer } from '#shared/extraction/page-tasks.ts'
import type { HiddenPage } from './page-worker.ts'

export interface HiddenPageParts<Task> {
  /** Its address, on an origin that has only this page. */
  readonly address: string
  /** The partition of its session. Without `persist:` it is in memory. */
  readonly partition: string
  /** The folder of the built preload scripts. */
  readonly preloads: string
  /** Whether it draws pictures. */
  readonly images: boolean
  /** Serves the page's files in its session. */
  readonly serve: (protocol: Protocol) => void
  /** Copies a task for sending. Cloning a view of a Buffer's pool would send the whole pool, with the data of others. */
  readonly copy: (task: Task) => Task
}

/**
 * Returns a function that opens pages for untrusted content: hidden, sandboxed, in a session of their own in memory where
 * only the page's own files can be requested. Call it once the app is ready.
 */
export function hiddenPages<Task>(parts: HiddenPageParts<Task>): () => HiddenPage<Task> {
  const { address, partition, serve } = parts
  let isServed = false
  function prepare() {
    isServed = true
    const pageSession = session.fromPartition(partition)
    // Even a request that gets past the page's policy and its sandbox finds no network.
    pageSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith(address) }))
    serve(pageSession.protocol)
  }
  return () => {
    // Made here, because a session takes time that the start should not wait for.
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
      // It is never shown, and must not be slowed down for that.
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
  let lastId = 0
  let waiting: { readonly id: number; resolve(answer: PageAnswer): void; reject(error: Error): void } | null = null
  let death: Error | null = null

  function die(reason: string) {
    death ??= new Error(reason)
    waiting?.reject(death)
    waiting = null
  }
  contents.once('render-process-gone', (_, { reason }) => die(`the page is gone: ${reason}`))
  contents.once('destroyed', () => die('the page was closed'))
  port1.on('message', ({ data }) => {
    const answer = readAnswer(data)
    // Ignores an answer that belongs to no task.
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
        if (death !== null) return reject(death)
        lastId += 1
        waiting = { id: lastId, resolve, reject }
        port1.postMessage({ id: lastId, task: copy(task) })
      })
    },
    isGone: () => death !== null,
    memory() {
      if (death !== null) return 0
      const pid = contents.getOSProcessId()
      const { workingSetSize } = app.getAppMetrics().find((each) => each.pid === pid)?.memory ?? { workingSetSize: 0 }
      return workingSetSize * 1024
    },
    close: end,
    kill() {
      // A page in an endless loop does not react to closing.
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
