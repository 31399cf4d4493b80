import { type ComponentType, createElement, type ReactNode, useEffect, useReducer, useState } from 'react'

/** Loads each late component, in the order in which they were named. */
const parts: (() => Promise<unknown>)[] = []

/**
 * A component whose code does not come with the window but after it, as soon as there is nothing else to do, so that the
 * first list need not wait for what is only shown when it is asked for. Asked for sooner it shows a moment later.
 * @param meanwhile what shows until then
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile: (props: P) => ReactNode = () => null,
): ComponentType<P> {
  let Loaded: ComponentType<P> | null = null
  let loading: Promise<void> | null = null
  const bring = () => {
    loading ??= load().then((component) => {
      Loaded = component
    })
    return loading
  }
  parts.push(bring)
  return function Lazy(props: P) {
    const [, show] = useReducer((times: number) => times + 1, 0)
    const [failed, fail] = useState<{ readonly why: unknown } | null>(null)
    useEffect(() => {
      if (Loaded === null)
        bring().then(show, (why) => {
          loading = null
          fail({ why })
        })
    }, [])
    // What cannot be loaded is a fault of the window, and is told as one.
    if (failed !== null) throw failed.why
    return Loaded === null ? meanwhile(props) : createElement(Loaded, props)
  }
}

/** Resolves once all late components are there, brought one after the other. */
export async function loadAll(between: () => Promise<unknown> = async () => undefined): Promise<void> {
  for (const bring of parts) {
    await between()
    // One that fails is told of when it is to be shown.
    await bring().catch(() => undefined)
  }
}
