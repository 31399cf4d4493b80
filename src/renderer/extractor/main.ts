import type { ExtractorTask } from '#shared/extraction.ts'
import { answer } from './answer.ts'
import { domOf } from './sanitise.ts'

interface Asked {
  readonly id: number
  readonly task: ExtractorTask
}

const dom = domOf(window)

// The preload hands on the library's port; nobody else can reach this page.
window.addEventListener('message', ({ data, ports }) => {
  const port = ports[0]
  if (data !== 'port' || port === undefined) return
  port.onmessage = ({ data: { id, task } }: MessageEvent<Asked>) => {
    try {
      port.postMessage({ id, ok: true, reply: answer(task, dom) })
    } catch (thrown) {
      port.postMessage({
        id,
        ok: false,
        message: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
      })
    }
  }
})
