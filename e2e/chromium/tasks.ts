import type { Page } from '@playwright/test'
import type { NumberedTask, PageAnswer } from '#shared/extraction/page-tasks.ts'

type RunTask = (json: string) => Promise<string>

/**
 * Hands a hidden page the port of its tasks, as its preload does, and keeps the other end in the page. Tasks and answers
 * go there and back as JSON: the driver's own way with large values takes seconds and gigabytes.
 */
export async function handPort(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel()
    window.postMessage('port', '*', [port2])
    const toBytes = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const toBase64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    const runTask: RunTask = (json) =>
      new Promise((resolve) => {
        port1.onmessage = ({ data }) =>
          resolve(
            JSON.stringify(data, (_, value) => (value instanceof Uint8Array ? { base64: toBase64(value) } : value)),
          )
        const task: NumberedTask<unknown>['task'] = JSON.parse(json, (_, value) =>
          typeof value?.base64 === 'string' ? toBytes(value.base64) : value,
        )
        port1.postMessage({ id: 1, task })
      })
    Object.assign(window, { runTask })
  })
}

/** Has a page that has its port do one task. */
export async function runTask(page: Page, task: object): Promise<PageAnswer> {
  const json = JSON.stringify(task, (_, value) =>
    // As JSON sees it, a Buffer is an object of its own kind.
    value?.type === 'Buffer' && Array.isArray(value.data)
      ? packed(Uint8Array.from(value.data))
      : value instanceof Uint8Array
        ? packed(value)
        : value,
  )
  const answer = await page.evaluate((json) => (window as unknown as { runTask: RunTask }).runTask(json), json)
  return JSON.parse(answer, (_, value) =>
    typeof value?.base64 === 'string' ? new Uint8Array(Buffer.from(value.base64, 'base64')) : value,
  )
}

const packed = (bytes: Uint8Array) => ({ base64: Buffer.from(bytes).toString('base64') })
