import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { NoteBoundary } from './NoteBoundary.tsx'
import { NoteMarkdown } from './NoteMarkdown.tsx'

/** Renders a note as nodes for another document, such as a printed one. */
export function noteNodes(text: string): DocumentFragment {
  const container = document.createElement('div')
  const root = createRoot(container)
  flushSync(() =>
    root.render(
      <NoteBoundary text={text}>
        <NoteMarkdown text={text} />
      </NoteBoundary>,
    ),
  )
  const nodes = document.createDocumentFragment()
  const copy = container.firstElementChild?.cloneNode(true) as Element | undefined
  root.unmount()
  // Its class belongs to the window's style sheet.
  copy?.removeAttribute('class')
  if (copy !== undefined) nodes.append(copy)
  return nodes
}
