/** What pages of the window hand on of pasting and dragging; who clips listens to all of them at once. */
export const ARRIVALS = ['paste', 'dragstart', 'dragend', 'dragenter', 'dragover', 'dragleave', 'drop'] as const
export type ArrivalName = (typeof ARRIVALS)[number]

type Listener = (name: ArrivalName, event: Event) => void
const listeners = new Set<Listener>()

/** Hears what is pasted or dragged anywhere, in articles too. @returns the way to stop listening */
export function onArrival(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Makes a document's pasting and dragging heard: an article's frame is a document of its own. @returns the way to stop */
export function bindArrivals(target: Document): () => void {
  const stop = ARRIVALS.map((name) => {
    const tell = (event: Event) => {
      for (const listener of listeners) listener(name, event)
    }
    target.addEventListener(name, tell)
    return () => target.removeEventListener(name, tell)
  })
  return () => {
    for (const each of stop) each()
  }
}
