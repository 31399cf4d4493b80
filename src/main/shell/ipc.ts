import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain, type WebFrameMain } from 'electron'
import {
  type LibraryEvent,
  type ShellAnswer,
  type ShellInput,
  type ShellRequestName,
  shellRequests,
} from '#shared/contract.ts'
import { failureOf, type Outcome, unexpected } from '#shared/failure.ts'
import type { Log } from '../log.ts'
import type { CurrentLibrary } from './library/current-library.ts'
import { isNotebookPage } from './pages/origins.ts'
import { onlyOurWindow, unreadableShellRequest } from './sentences.ts'
import { rule } from './window-calls.ts'

/** Answers the few requests that only the desktop can. */
export type ShellHandlers = {
  readonly [N in ShellRequestName]: (input: ShellInput<N>) => Promise<ShellAnswer<N>>
}

export interface IpcParts {
  /** The window; null while it is closed. */
  readonly window: () => BrowserWindow | null
  readonly current: CurrentLibrary
  readonly shell: ShellHandlers
  /** Folders the user chose in a dialog of this session. */
  readonly chosenFolders: ReadonlySet<string>
  readonly log: Log
}

/** Connects the window with the current library: one channel for calls, one for events. */
export function connectWindow({ window, current, shell, chosenFolders, log }: IpcParts): void {
  ipcMain.handle('call', async (event, name: unknown, input: unknown): Promise<Outcome<unknown>> => {
    // Before any await: after one the frame may be gone, or may show another page.
    if (!isOurs(event, event.senderFrame, window()))
      return { ok: false, error: { code: 'not-allowed', message: onlyOurWindow } }
    const ruling = rule(name, input, chosenFolders)
    switch (ruling.to) {
      case 'refused':
        return { ok: false, error: ruling.failure }
      case 'library':
        return (await current.whenOpen()).handle(ruling.name, input, 'window')
      case 'shell':
        return answer(ruling.name, input, shell, log)
    }
  })
  current.on((event: LibraryEvent) => {
    const to = window()
    if (to !== null && isNotebookPage(to.webContents.getURL())) to.webContents.send('event', event)
  })
}

/** Whether a call comes from the main frame of our own window, showing our own page. */
function isOurs(event: IpcMainInvokeEvent, frame: WebFrameMain | null, window: BrowserWindow | null): boolean {
  if (frame === null || window === null || event.sender !== window.webContents) return false
  const main = window.webContents.mainFrame
  return frame.processId === main.processId && frame.routingId === main.routingId && isNotebookPage(frame.url)
}

async function answer(
  name: ShellRequestName,
  input: unknown,
  shell: ShellHandlers,
  log: Log,
): Promise<Outcome<unknown>> {
  const checked = shellRequests[name].input.safeParse(input)
  if (!checked.success) return { ok: false, error: { code: 'bad-request', message: unreadableShellRequest(name) } }
  try {
    // The handler's type is made from the schema that checked the input.
    const handler = shell[name] as (input: unknown) => Promise<unknown>
    return { ok: true, value: await handler(checked.data) }
  } catch (thrown) {
    const failure = failureOf(thrown)
    if (failure === null) log.error(`request ${name} failed`, thrown)
    return { ok: false, error: failure ?? unexpected }
  }
}
