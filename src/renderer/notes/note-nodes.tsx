import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { NoteBoundary } from './NoteBoundary.tsx'
import { NoteMarkdown } from './NoteMarkdown.tsx'

/** A note as it reads, as nodes to be put elsewhere: on paper. */
export function noteNodes(text: string): DocumentFragment {
  const place = document.createElement('div')
  const root = createRoot(place)
  flushSync(() =>
    root.render(
      <NoteBoundary text={text}>
        <NoteMarkdown text={text} />
      </NoteBoundary>,
    ),
  )
  const nodes = document.createDocumentFragment()
  const copy = place.firstElementChild?.cloneNode(true) as Element | undefined
  root.unmount()
  // Its classes are the window's.
  copy?.removeAttribute('class')
  if (copy !== undefined) nodes.append(copy)
  return nodes
}
