import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { isUnbroken, LONGEST_NOTE } from '#shared/note-bounds.ts'
import { copiedAs } from '../data/quotation/quotation.ts'
import { useDrafts } from '../data/state/drafts.ts'
import { useTypeAhead } from '../data/state/type-ahead.ts'
import { isMac } from '../ui/platform.ts'
import styles from './NoteEditor.module.css'
import { noteHint, sentences, tooLong } from './sentences.ts'
import { useCloseOnReturn } from './use-close-on-return.ts'
import { insertQuotation, useDroppedQuotation } from './use-dropped-quotation.ts'

/** The note is saved after a pause in the writing, in case the computer stops. */
const PAUSE_MS = 1_000
const SAVE_KEY = isMac ? '⌘Enter' : 'Ctrl+Enter'

interface Props {
  readonly label: string
  /** Moves the focus after Ctrl+Enter, which saves, and Escape, which leaves the note as it was. */
  readonly onDone: () => void
}

/** The field for the note being written: it grows with its text, has its own undo, and saves when it loses the focus. */
export function NoteEditor({ label, onDone }: Props) {
  const { open, type, save, close, cancel } = useDrafts()
  const field = useRef<HTMLTextAreaElement>(null)
  const text = open?.text ?? ''
  const saved = open?.saved ?? ''
  const isTooLong = text.length > LONGEST_NOTE
  const finish = (by: 'saved' | 'cancelled') => {
    // It cannot be saved, and undo could not bring it back: the focus stays in the field, which says so.
    if (isTooLong) return
    void (by === 'saved' ? close() : cancel())
    onDone()
  }
  useStart(field, text, type, finish)
  useAutoHeight(field, text)
  useDroppedQuotation(field)
  const isPageActive = useCloseOnReturn(field, close)
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
        placeholder={sentences.placeholder}
        dir="auto"
        rows={2}
        data-unbroken={isUnbroken(text) || undefined}
        value={text}
        onChange={(event) => type(event.target.value)}
        // A user who returns from another program finds the field open.
        // Nor does one who reads the other of two articles, to quote from it.
        onBlur={() => void (document.hasFocus() && isPageActive() ? close() : save())}
        onPaste={(event) => {
          const quotation = copiedAs(event.clipboardData.getData('text/plain'))
          if (quotation === null) return
          event.preventDefault()
          insertQuotation(event.currentTarget, quotation)
        }}
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
        {isTooLong ? tooLong(text.length) : noteHint(SAVE_KEY, text === saved)}
      </p>
    </div>
  )
}

/** Focuses the field when it opens, enters what was typed before it appeared, and saves when the window closes. */
function useStart(
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
  type: (text: string) => void,
  finish: (by: 'saved' | 'cancelled') => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the field opens
  useEffect(() => {
    const element = field.current
    // The field is already in view, and the page must not move while the user writes.
    element?.focus({ preventScroll: true })
    element?.setSelectionRange(element.value.length, element.value.length)
    const typed = useTypeAhead.getState().end()
    if (typed !== null && typed.text !== '') type(text + typed.text)
    if (typed?.done) finish(typed.done)
    const save = () => void useDrafts.getState().save()
    window.addEventListener('pagehide', save)
    return () => window.removeEventListener('pagehide', save)
  }, [])
}

/** Makes a field as tall as its text. */
function useAutoHeight(field: RefObject<HTMLTextAreaElement | null>, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has another height
  useLayoutEffect(() => {
    const element = field.current
    if (element === null) return
    let width = element.clientWidth
    const grow = () => {
      element.style.blockSize = 'auto'
      element.style.blockSize = `${element.scrollHeight}px`
    }
    grow()
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width) return
      width = element.clientWidth
      grow()
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [field, text])
}
