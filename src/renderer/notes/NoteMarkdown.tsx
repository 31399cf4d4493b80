import type { Root } from 'mdast'
import { memo } from 'react'
import Markdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { htmlElements } from '#shared/extraction/allow-list.ts'
import { boundLeads, plainBecause } from '#shared/note-bounds.ts'
import { openAddress } from '../data/open-address.ts'
import { boundDepth } from './bound-depth.ts'
import styles from './NoteMarkdown.module.css'
import { PlainNote } from './PlainNote.tsx'

/** The elements Markdown may become in a note: no pictures, which would be fetched; and the boxes of task lists. */
const ELEMENTS = [...htmlElements.filter((name) => name !== 'img'), 'input']

const components: Components = {
  a: ({ href, children }) => (
    <a
      href={href}
      onClick={(event) => {
        event.preventDefault()
        event.stopPropagation()
        if (href && !href.startsWith('#')) void openAddress(href)
      }}
    >
      {children}
    </a>
  ),
}

/**
 * A note rendered as Markdown, or as plain text where rendering it would block the window. HTML in it is shown as text
 * and never runs. Rendered again only when the text changes.
 */
export const NoteMarkdown = memo(function NoteMarkdown({ text }: { readonly text: string }) {
  const reason = plainBecause(text)
  if (reason !== null) return <PlainNote text={text} reason={reason} />
  const { text: bounded, restore } = boundLeads(text)
  return (
    <div className={styles.note} dir="auto">
      <Markdown
        remarkPlugins={[remarkGfm, () => (root: Root) => boundDepth(root, bounded, restore)]}
        allowedElements={ELEMENTS}
        unwrapDisallowed
        components={components}
      >
        {bounded}
      </Markdown>
    </div>
  )
})
