import type { Page } from '@playwright/test'
import type { Library } from '#main/library.ts'
import type { ShellHandlers } from '#main/shell/ipc.ts'
import type { LibraryEvent, ShellEvent, ShellRequestName } from '#shared/contract.ts'
import type { Outcome } from '#shared/failure.ts'
import type { MainCode } from './build.ts'

/** What a test chooses of the desktop, and sees of it. */
export interface Desktop {
  /** The folder that its dialog gives; null as when the user cancels. */
  folder: string | null
  /** What the browser was asked to open. */
  readonly addresses: readonly string[]
  /** What was printed. */
  readonly documents: readonly string[]
}

type Listener = (event: LibraryEvent | ShellEvent) => void

/** Gives a page `window.commonplace`, as the preload and the main process do in Electron; before the page is loaded. */
export async function connectWindow(page: Page, library: Library, main: MainCode): Promise<Desktop> {
  const addresses: string[] = []
  const documents: string[] = []
  const desktop = { folder: null as string | null, addresses, documents }
  const chosenFolders = new Set<string>()
  const shell = handlersOf(desktop, chosenFolders, main)
  await page.exposeBinding('callNotebook', async ({ frame }, name: unknown, input: unknown) => {
    if (frame !== page.mainFrame()) throw new Error('A frame of the window called the notebook.')
    const ruling = main.rule(name, input, chosenFolders)
    switch (ruling.to) {
      case 'refused':
        return { ok: false, error: ruling.failure }
      case 'library':
        return library.handle(ruling.name, input, 'window')
      case 'shell':
        return answer(ruling.name, input, shell, main)
    }
  })
  await page.addInitScript(() => {
    if (window !== window.top) return
    const listeners = new Set<Listener>()
    const callNotebook = Reflect.get(window, 'callNotebook') as typeof window.commonplace.call
    Object.assign(window, {
      commonplace: {
        call: (name: string, input: unknown) => callNotebook(name, input),
        on(listener: Listener) {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
      },
      tellNotebook(event: LibraryEvent) {
        for (const listener of listeners) listener(event)
      },
    })
  })
  // One after the other, as they happened; a window that is closed hears no more.
  let told: Promise<unknown> = Promise.resolve()
  library.on((event) => {
    told = told
      .then(() => page.evaluate((event) => (Reflect.get(window, 'tellNotebook') as Listener)(event), event))
      .catch(() => undefined)
  })
  return desktop
}

async function answer(
  name: ShellRequestName,
  input: unknown,
  shell: ShellHandlers,
  { shellRequests, failureOf, unexpected }: MainCode,
): Promise<Outcome<unknown>> {
  try {
    const handler = shell[name] as (input: unknown) => Promise<unknown>
    return { ok: true, value: await handler(shellRequests[name].input.parse(input)) }
  } catch (thrown) {
    return { ok: false, error: failureOf(thrown) ?? unexpected }
  }
}

/** The desktop of the test. */
function handlersOf(
  desktop: { readonly folder: string | null; readonly addresses: string[]; readonly documents: string[] },
  chosenFolders: Set<string>,
  { Refusal }: MainCode,
): ShellHandlers {
  const notHere = async () => {
    throw new Refusal('not-allowed', 'A test in Chromium has one library.')
  }
  const shown = async () => ({ shown: true })
  const heard = async () => ({ heard: true })
  return {
    async 'choose-folder'() {
      if (desktop.folder !== null) chosenFolders.add(desktop.folder)
      return { folder: desktop.folder }
    },
    async 'open-address'({ url }) {
      desktop.addresses.push(url)
      return { opened: true }
    },
    async print({ document }) {
      desktop.documents.push(document)
      return { printed: true }
    },
    'show-folder': shown,
    'show-library': shown,
    'show-log': shown,
    'can-run': heard,
    'on-page': heard,
    'clipboard-address': async () => ({ url: null }),
    'keep-draft': async ({ draft }) => ({ kept: draft !== null }),
    'kept-draft': async () => ({ draft: null }),
    'last-crash': async () => ({ crash: null, pictures: true }),
    engine: async () => ({ use: 'current', chromium: '156' }),
    'ready-to-close': async () => ({ closing: true }),
    quit: async () => ({ quitting: true }),
    'cancel-move': async () => ({ cancelled: false }),
    'open-library': notHere,
    'move-library': notHere,
    'find-library': notHere,
  }
}
