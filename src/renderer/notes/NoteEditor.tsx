import { useEffect, useLayoutEffect, useRef } from 'react'
import { LONGEST_NOTE } from '#shared/note-bounds.ts'
import { useDrafts } from '../data/state/drafts.ts'
import { useTypeAhead } from '../data/state/type-ahead.ts'
import { isMac } from '../ui/platform.ts'
import styles from './NoteEditor.module.css'

/** A pause in the writing after which it is saved, should the computer stop. */
const PAUSE_MS = 1_000
const CLOSES = isMac ? '⌘Enter' : 'Ctrl+Enter'

interface Props {
  readonly label: string
  /** Where the focus goes by Ctrl+Enter, which saves, and by Escape, which leaves the note as it was. */
  readonly onDone: () => void
}

/** The field for the note being written: it grows with it, has its own undo, and saves itself when it is left. */
export function NoteEditor({ label, onDone }: Props) {
  const { open, type, save, close, cancel } = useDrafts()
  const field = useRef<HTMLTextAreaElement>(null)
  const text = open?.text ?? ''
  const saved = open?.saved ?? ''
  const isTooLong = text.length > LONGEST_NOTE
  const finish = (by: 'saved' | 'cancelled') => {
    // It can be neither saved nor brought back by undo: the focus stays in the field, which says so.
    if (isTooLong) return
    void (by === 'saved' ? close() : cancel())
    onDone()
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => {
    const element = field.current
    // It is in view already, and the page must not move while somebody writes.
    element?.focus({ preventScroll: true })
    element?.setSelectionRange(element.value.length, element.value.length)
    const ahead = useTypeAhead.getState().end()
    if (ahead !== null && ahead.text !== '') type(text + ahead.text)
    if (ahead?.done) finish(ahead.done)
    const leave = () => void useDrafts.getState().save()
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: as tall as what is written, at the width there is
  useLayoutEffect(() => {
    const element = field.current
    if (element === null) return
    let width = element.clientWidth
    const fitHeight = () => {
      element.style.blockSize = 'auto'
      element.style.blockSize = `${element.scrollHeight}px`
    }
    fitHeight()
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width) return
      width = element.clientWidth
      fitHeight()
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [text])

  useEffect(() => {
    if (text === saved) return
    const timer = setTimeout(() => void save(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, saved, save])

  return (
    <div className={styles.editor}>
      <textarea
        ref={field}
        aria-label={label}
        placeholder="Markdown, if you like"
        dir="auto"
        rows={2}
        value={text}
        onChange={(event) => type(event.target.value)}
        // Who looks into another program comes back to the field as it was.
        onBlur={() => void (document.hasFocus() ? close() : save())}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') finish('cancelled')
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish('saved')
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <p className={styles.state} role={isTooLong ? 'alert' : undefined}>
        {isTooLong
          ? tooLong(text.length)
          : text === saved
            ? `Saved. ${CLOSES} closes, Esc cancels.`
            : `${CLOSES} saves, Esc cancels.`}
      </p>
    </div>
  )
}

/** What is too long to be saved stays in the field. */
const tooLong = (length: number): string =>
  `${(length - LONGEST_NOTE).toLocaleString('en')} characters too many: a note holds ${LONGEST_NOTE.toLocaleString('en')}. It stays here, and is saved once it is shorter.`
