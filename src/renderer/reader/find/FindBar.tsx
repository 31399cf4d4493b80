import { CaseSensitive, ChevronDown, ChevronUp, WholeWord, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { usePageLabels } from '../../data/page/use-page-labels.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import styles from './FindBar.module.css'
import { hiddenSentence, lostSentence, matchCount, sentences } from './sentences.ts'
import type { FindSession } from './use-find.ts'

/** The field for finding words in the article, with the number of matches. */
export function FindBar({ session }: { readonly session: FindSession }) {
  const { of: labelOf } = usePageLabels()
  const field = useRef<HTMLInputElement>(null)
  const { query, hits, hiddenNotes, lostNotes, at, focusRequests, search, step, close } = session
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request focuses the field
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [focusRequests])
  const isEmpty = query.trim() === ''
  const hasNoMatch = !isEmpty && hits.length === 0
  const isElsewhere = hiddenNotes + lostNotes > 0
  const none = isElsewhere ? sentences.onlyHidden : sentences.noMatch
  return (
    // biome-ignore lint/a11y/useSemanticElements: the oldest Chromium this runs in has no `search` element
    <div
      className={styles.bar}
      role="search"
      aria-label={labelOf(sentences.find)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        close()
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <input
        ref={field}
        type="text"
        aria-label={sentences.find}
        placeholder={sentences.find}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        value={query}
        onChange={(event) => search(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key !== 'Enter') return
          step(event.shiftKey ? -1 : 1)
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <span className={styles.count} role="status" data-none={(hasNoMatch && !isElsewhere) || undefined}>
        {isEmpty ? '' : hasNoMatch ? none : matchCount(at, hits.length)}
      </span>
      <OptionsAndSteps session={session} />
      <IconButton label={sentences.close} keys="Esc" onClick={close}>
        <X aria-hidden />
      </IconButton>
      <OtherNotes session={session} />
    </div>
  )
}

function OptionsAndSteps({ session }: { readonly session: FindSession }) {
  const { query, options, hits, search, step } = session
  return (
    <>
      <IconButton
        label={sentences.matchCase}
        aria-pressed={options.matchCase}
        onClick={() => search(query, { ...options, matchCase: !options.matchCase })}
      >
        <CaseSensitive aria-hidden />
      </IconButton>
      <IconButton
        label={sentences.wholeWords}
        aria-pressed={options.wholeWords}
        onClick={() => search(query, { ...options, wholeWords: !options.wholeWords })}
      >
        <WholeWord aria-hidden />
      </IconButton>
      <IconButton label={sentences.previous} keys="Shift Enter" disabled={hits.length === 0} onClick={() => step(-1)}>
        <ChevronUp aria-hidden />
      </IconButton>
      <IconButton label={sentences.next} keys="Enter" disabled={hits.length === 0} onClick={() => step(1)}>
        <ChevronDown aria-hidden />
      </IconButton>
    </>
  )
}

/** That notes have it too which are not on the page: those of the hidden margin, with a button that shows them, and lost ones. */
function OtherNotes({ session }: { readonly session: FindSession }) {
  const { hiddenNotes, lostNotes, showNotes } = session
  return (
    <div className={styles.hidden} aria-live="polite">
      {hiddenNotes > 0 && (
        <p>
          {hiddenSentence(hiddenNotes)}{' '}
          <Button look="link" onClick={showNotes}>
            {sentences.showNotes}
          </Button>
        </p>
      )}
      {lostNotes > 0 && <p>{lostSentence(lostNotes)}</p>}
    </div>
  )
}
