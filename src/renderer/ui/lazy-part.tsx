import { type ComponentType, createElement, type ReactNode, useEffect, useReducer, useState } from 'react'

/** Loads the lazy components, in the order in which they were defined. */
const parts: (() => Promise<unknown>)[] = []

/**
 * A component whose code is loaded after the window, when there is nothing else to do, so that the first list need not wait
 * for it. One that is shown before it is loaded appears a moment later.
 * @param placeholder what shows until then
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  placeholder: (props: P) => ReactNode = () => null,
): ComponentType<P> {
  let Loaded: ComponentType<P> | null = null
  let loading: Promise<void> | null = null
  const loadOnce = () => {
    loading ??= load().then((component) => {
      Loaded = component
    })
    return loading
  }
  parts.push(loadOnce)
  return function Lazy(props: P) {
    const [, show] = useReducer((times: number) => times + 1, 0)
    const [failure, fail] = useState<{ readonly reason: unknown } | null>(null)
    useEffect(() => {
      if (Loaded === null)
        loadOnce().then(show, (reason) => {
          loading = null
          fail({ reason })
        })
    }, [])
    // The error boundary of the window shows it.
    if (failure !== null) throw failure.reason
    return Loaded === null ? placeholder(props) : createElement(Loaded, props)
  }
}

/** Loads all lazy components, one after the other. @param between waits before each */
export async function loadAll(between: () => Promise<unknown> = async () => undefined): Promise<void> {
  for (const load of parts) {
    await between()
    // A failure is reported when the component is shown.
    await load().catch(() => undefined)
  }
}
