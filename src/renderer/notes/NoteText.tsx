import Markdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { htmlElements } from '#shared/allow-list.ts'
import { askShell, sentenceOf } from '../data/bridge.ts'
import { useToasts } from '../data/toasts.ts'
import styles from './NoteText.module.css'

/** What Markdown may become in a note: no pictures, which would be fetched; the boxes of a list of tasks. */
const ELEMENTS = [...htmlElements.filter((name) => name !== 'img'), 'input']
const PLUGINS = [remarkGfm]

/** A note as it reads. HTML in it stays as it was written, and is never run. */
export function NoteText({ text }: { readonly text: string }) {
  const say = useToasts((toasts) => toasts.say)
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
                if (href && !href.startsWith('#'))
                  void askShell('open-address', { url: href }).catch((thrown) => say(sentenceOf(thrown)))
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
