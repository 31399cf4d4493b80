import { useEffect, useState } from 'react'

/** Gives the words of a note, without the signs of its Markdown. */
export type NoteWords = (text: string) => string
export type LoadNoteWords = () => Promise<NoteWords>

const asWritten: NoteWords = (text) => text

/** What gives the words of notes; notes are as written until it is loaded. */
export function useNoteWords(load: LoadNoteWords): NoteWords {
  const [words, setWords] = useState<NoteWords>(() => asWritten)
  useEffect(() => {
    let isShown = true
    // Where it cannot be loaded, notes stay as written.
    load().then(
      (loaded) => isShown && setWords(() => loaded),
      () => undefined,
    )
    return () => {
      isShown = false
    }
  }, [load])
  return words
}
