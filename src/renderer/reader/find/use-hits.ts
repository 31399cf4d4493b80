import { useEffect, useMemo, useState } from 'react'
import type { ArticleView } from '#shared/views.ts'
import type { FrameDocument } from '../frame/frame-document.ts'
import type { ReaderSlots } from '../slots.ts'
import { type FindOptions, type Searchable, searchable } from './find.ts'
import { type FindHit, hitsAbove, inOrder, lostNotesWith, type NoteHit, notesWith } from './hits.ts'

/** What was found on the page of an article. */
export interface PageHits {
  /** What is displayed, from top to bottom. */
  readonly hits: readonly FindHit[]
  /** The notes that have it and are not displayed. */
  readonly hidden: readonly NoteHit[]
  /** How many notes on lost passages have it. */
  readonly lost: number
}

interface Input {
  readonly article: ArticleView
  readonly frame: FrameDocument | null
  /** Whether notes on passages are not displayed. */
  readonly hidden: boolean
  /** Whether anything is looked for now. */
  readonly open: boolean
  readonly noteWords: ReaderSlots['noteWords']
}

const NONE: PageHits = { hits: [], hidden: [], lost: 0 }

/** Finds words in the text of an article, its title and its notes. */
export function useHits({
  article,
  frame,
  hidden,
  open,
  noteWords,
}: Input): (query: string, options: FindOptions) => PageHits {
  const text = useMemo(() => (frame === null ? null : searchable(frame.text)), [frame])
  const noteText = useNoteTexts(article.id, open, noteWords)
  const { facts, note, highlights } = article
  return useMemo(() => {
    // The last answer is kept: a key asks for the hits to go to the first, and the page asks to show them.
    let last: { readonly key: string; readonly answer: PageHits } | null = null
    return (query, options) => {
      if (query.trim() === '' || text === null) return NONE
      const key = JSON.stringify([query, options.wholeWords, options.matchCase])
      if (last?.key === key) return last.answer
      const has = (each: Searchable) => each.find(query, options).length > 0
      const hasTitle = (each: string) => each !== '' && has(searchable(each))
      const hasNote = (each: string) => each !== '' && has(noteText(each))
      const above = hitsAbove({ facts, note }, { title: hasTitle, note: hasNote })
      const notes = notesWith({ highlights }, hasNote)
      const texts = text.find(query, options)
      const lost = lostNotesWith({ highlights }, hasNote)
      const answer = { hits: [...above, ...inOrder(texts, hidden ? [] : notes)], hidden: hidden ? notes : [], lost }
      last = { key, answer }
      return answer
    }
  }, [text, facts, note, highlights, hidden, noteText])
}

/** Prepares each note once, as it is displayed. Until what renders notes has loaded, as it is written. */
function useNoteTexts(id: string, open: boolean, load: ReaderSlots['noteWords']): (note: string) => Searchable {
  const [words, setWords] = useState<{ readonly of: (note: string) => string } | null>(null)
  const loads = open && words === null
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is loaded once, whichever function does it
  useEffect(() => {
    // Without it the notes are found as they are written.
    if (loads)
      void load().then(
        (of) => setWords({ of }),
        () => undefined,
      )
  }, [loads])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article has other notes
  return useMemo(() => {
    const known = new Map<string, Searchable>()
    return (note) => {
      const text = known.get(note) ?? searchable(words?.of(note) ?? note)
      known.set(note, text)
      return text
    }
  }, [id, words])
}
