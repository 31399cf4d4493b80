/** Events of pasting and dragging, of the window and of the article's frame, for the code that clips. */
export const ARRIVALS = ['paste', 'dragstart', 'dragend', 'dragenter', 'dragover', 'dragleave', 'drop'] as const
export type ArrivalName = (typeof ARRIVALS)[number]

type Listener = (name: ArrivalName, event: Event) => void
const listeners = new Set<Listener>()

/** Listens to what is pasted or dragged anywhere, in articles too. @returns the way to stop */
export function onArrival(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Forwards pasting and dragging of a document, such as the article's frame, to the listeners. @returns the way to stop */
export function bindArrivals(target: Document): () => void {
  const stop = ARRIVALS.map((name) => {
    const forward = (event: Event) => {
      for (const listener of listeners) listener(name, event)
    }
    target.addEventListener(name, forward)
    return () => target.removeEventListener(name, forward)
  })
  return () => {
    for (const each of stop) each()
  }
}
