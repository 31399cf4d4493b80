/** How a system tells a program to end: Ctrl-C, `kill` or a service that stops, a terminal that was closed. */
export const END_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Signals within this many milliseconds are one wish: npm passes Ctrl-C on to a child that heard it from the terminal
 * already, and a service manager sends SIGHUP right behind SIGTERM.
 */
export const ONE_WISH_MS = 500

type EndSignal = (typeof END_SIGNALS)[number]

interface Listening {
  on(signal: EndSignal, listener: (signal: EndSignal) => void): unknown
  off(signal: EndSignal, listener: (signal: EndSignal) => void): unknown
}

interface Wishes {
  /** The first signal: end well. */
  readonly end: () => void
  /** A second one, sent by somebody who waits no longer. */
  readonly hurry: (signal: EndSignal) => void
  readonly now: () => number
}

/**
 * Listens for the signals that end a program.
 * @returns a way to listen again: Chromium puts handlers of its own in place while it starts
 */
export function onEndSignals(process: Listening, { end, hurry, now }: Wishes): () => void {
  let first: number | null = null
  const heard = (signal: EndSignal) => {
    if (first === null) {
      first = now()
      end()
    } else if (now() - first >= ONE_WISH_MS) hurry(signal)
  }
  const listen = () => {
    for (const signal of END_SIGNALS) {
      // Node asks the system again only where nobody listened before.
      process.off(signal, heard)
      process.on(signal, heard)
    }
  }
  listen()
  return listen
}
