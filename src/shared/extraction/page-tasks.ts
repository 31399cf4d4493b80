/** How a hidden page gets its work: over one port, one task at a time, each with a number that its answer repeats. */
export interface NumberedTask<Task> {
  readonly id: number
  readonly task: Task
}

/** A page's answer. `ok: false`: the task itself failed, the page is fine. */
export type NumberedAnswer = { readonly id: number } & PageAnswer

export type PageAnswer =
  | { readonly ok: true; readonly reply: unknown }
  | { readonly ok: false; readonly message: string }

/** Where a page listens to its bridge: its window. */
interface Listener {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
}

/** Answers the tasks for a hidden page. Its bridge hands over the port, and nothing else can reach the page. */
export function answerTasks<Task>(page: Listener, answer: (task: Task) => unknown): void {
  page.addEventListener('message', ({ data, ports }) => {
    const port = ports[0]
    if (data !== 'port' || port === undefined) return
    port.onmessage = async ({ data: { id, task } }: MessageEvent<NumberedTask<Task>>) => {
      const send = (message: NumberedAnswer) => port.postMessage(message)
      try {
        send({ id, ok: true, reply: await answer(task) })
      } catch (thrown) {
        const message = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
        send({ id, ok: false, message })
      }
    }
  })
}
