import Markdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { htmlElements } from '#shared/allow-list.ts'
import { openAddress } from '../data/open-address.ts'
import styles from './NoteMarkdown.module.css'

/** What Markdown may become in a note: no pictures, which would be fetched; the boxes of a list of tasks. */
const ELEMENTS = [...htmlElements.filter((name) => name !== 'img'), 'input']
const PLUGINS = [remarkGfm]

/** A note as it reads. HTML in it stays as it was written, and is never run. */
export function NoteMarkdown({ text }: { readonly text: string }) {
  return (
    <div className={styles.note} dir="auto">
      <Markdown
        remarkPlugins={PLUGINS}
        allowedElements={ELEMENTS}
        unwrapDisallowed
        components={{
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
        }}
      >
        {text}
      </Markdown>
    </div>
  )
}
