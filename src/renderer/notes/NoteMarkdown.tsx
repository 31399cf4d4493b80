import { memo } from 'react'
import Markdown from 'react-markdown'
import { plainBecause } from '#shared/note-bounds.ts'
import { markdownProps } from './markdown-props.tsx'
import styles from './NoteMarkdown.module.css'
import { PlainNote } from './PlainNote.tsx'

/**
 * A note rendered as Markdown, or as plain text where rendering it would block the window. Rendered again only when the
 * text changes.
 */
export const NoteMarkdown = memo(function NoteMarkdown({ text }: { readonly text: string }) {
  const reason = plainBecause(text)
  if (reason !== null) return <PlainNote text={text} reason={reason} />
  return (
    <div className={styles.note} dir="auto">
      <Markdown {...markdownProps(text)} />
    </div>
  )
})
