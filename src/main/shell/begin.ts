import { type BrowserWindow, session } from 'electron'
import type { Log } from '../store/types.ts'
import { type AnswerCall, takeCalls } from './calls.ts'
import { type HeldLibrary, holdLibrary } from './held-library.ts'
import { leftIn } from './left.ts'
import { type Served, serveNotebook } from './schemes.ts'
import type { Built } from './start.ts'
import { type MadeWindow, makeWindow } from './window.ts'

/** A notebook whose window is being loaded, and that has neither a library nor anybody who answers yet. */
export interface Begun {
  readonly held: HeldLibrary
  /** What its origins serve. */
  readonly served: Served
  readonly first: MadeWindow
  /** The window there is now; null when it is closed. */
  readonly here: () => BrowserWindow | null
  put(window: BrowserWindow | null): void
  /** Answers the window's calls from now on, those that have been waiting first. */
  answerBy(answer: AnswerCall): void
}

/**
 * Begins a notebook with as little as can be, so that its window's process starts while all else is still being read:
 * calls are taken, and wait.
 * @param config the folder of settings.json
 */
export function beginNotebook(config: string, { pages, preloads }: Built, sniff: Served['sniff'], log: Log): Begun {
  const held = holdLibrary()
  let answerBy: (answer: AnswerCall) => void = () => {}
  const answering = new Promise<AnswerCall>((resolve) => {
    answerBy = resolve
  })
  const served: Served = {
    frame: async (id, version) => (await held.there()).frame(id, version),
    asset: async (id, hash) => (await held.there()).asset(id, hash),
    sniff,
  }
  serveNotebook(session.defaultSession.protocol, pages, served, log)
  let window: BrowserWindow | null = null
  takeCalls(() => window, answering)
  const first = makeWindow(leftIn(config), preloads, log)
  window = first.window
  return {
    held,
    served,
    first,
    here: () => window,
    put(next) {
      window = next
    },
    answerBy,
  }
}
