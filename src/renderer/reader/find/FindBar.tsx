import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { IconButton } from '../../ui/Button.tsx'
import styles from './FindBar.module.css'
import type { FindSession } from './use-find.ts'

/** The field for finding in the article, and how many times it was found. */
export function FindBar({ finding }: { readonly finding: FindSession }) {
  const field = useRef<HTMLInputElement>(null)
  const { query: sought, matches, at, focusRequests: asked, search: seek, step, close } = finding
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is asked for
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [asked])
  const nothing = sought.trim() === ''
  const count = nothing
    ? ''
    : matches.length === 0
      ? 'Not in this article'
      : `${(at + 1).toLocaleString('en')} of ${matches.length.toLocaleString('en')}`
  return (
    // biome-ignore lint/a11y/useSemanticElements: `search` is no element yet in the oldest Chromium this runs in
    <div className={styles.bar} role="search" aria-label="Find in this article">
      <input
        ref={field}
        type="text"
        aria-label="Find in this article"
        placeholder="Find in this article"
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        value={sought}
        onChange={(event) => seek(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape') close()
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <span className={styles.count} role="status" data-none={(!nothing && matches.length === 0) || undefined}>
        {count}
      </span>
      <IconButton label="The one before" keys="Shift Enter" disabled={matches.length === 0} onClick={() => step(-1)}>
        <ChevronUp aria-hidden />
      </IconButton>
      <IconButton label="The next one" keys="Enter" disabled={matches.length === 0} onClick={() => step(1)}>
        <ChevronDown aria-hidden />
      </IconButton>
      <IconButton label="Close" keys="Esc" onClick={close}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
