/** The signals that ask a program to end: Ctrl-C, `kill` or a stopping service, a closed terminal. */
export const END_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Signals within this many milliseconds count as one: npm passes Ctrl-C on to a child that has it from the terminal
 * already, and a service manager sends SIGHUP right after SIGTERM.
 */
export const ONE_SIGNAL_MS = 500

type EndSignal = (typeof END_SIGNALS)[number]

interface SignalSource {
  on(signal: EndSignal, listener: (signal: EndSignal) => void): unknown
  off(signal: EndSignal, listener: (signal: EndSignal) => void): unknown
}

interface Actions {
  /** Called at the first signal: end normally. */
  readonly end: () => void
  /** Called at a second signal: the user does not want to wait. */
  readonly hurry: (signal: EndSignal) => void
  readonly now: () => number
}

/**
 * Listens for the signals that end a program.
 * @returns listens again: Chromium installs its own handlers while it starts
 */
export function onEndSignals(process: SignalSource, { end, hurry, now }: Actions): () => void {
  let first: number | null = null
  const onSignal = (signal: EndSignal) => {
    if (first === null) {
      first = now()
      end()
    } else if (now() - first >= ONE_SIGNAL_MS) hurry(signal)
  }
  const listen = () => {
    for (const signal of END_SIGNALS) {
      // Node installs its handler again only if it had no listener.
      process.off(signal, onSignal)
      process.on(signal, onSignal)
    }
  }
  listen()
  return listen
}
