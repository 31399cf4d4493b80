import { lazyPart } from '../ui/lazy-part.tsx'
import { NoteBoundary } from './NoteBoundary.tsx'
import { PlainNote } from './PlainNote.tsx'

const Markdown = lazyPart<{ readonly text: string }>(
  async () => (await import('./NoteMarkdown.tsx')).NoteMarkdown,
  ({ text }) => <PlainNote text={text} reason={null} />,
)

/** A note rendered as Markdown; plain text until the renderer has loaded, and where it fails. */
export function NoteText({ text }: { readonly text: string }) {
  return (
    <NoteBoundary text={text}>
      <Markdown text={text} />
    </NoteBoundary>
  )
}
