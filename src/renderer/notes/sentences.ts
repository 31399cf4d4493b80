import { LONGEST_NOTE } from '#shared/note-bounds.ts'
import { formatCount, plural } from '#shared/text/plural.ts'

/** What the margin and the notes say. */
export const sentences = {
  highlights: 'Highlights',
  reworded: ' (reworded since)',
  articleNote: 'Note on the whole article',
  editArticleNote: 'Edit the note on the whole article',
  highlightNote: 'Note on the highlight',
  edit: 'Edit',
  placeholder: 'Write a note (Markdown works)',
  plainText: 'Note as plain text',
  addTopics: 'Add topics to the highlight',
  remove: 'Remove',
  lostHighlights: 'Lost highlights',
} as const

const plainReasons = {
  long: 'This note is shown as plain text, because it is very long.',
  dense: 'This note is shown as plain text, because it has a great many Markdown characters.',
  unbroken: 'This note is shown as plain text, because it has a very long line without spaces.',
  failed: 'This note is shown as plain text, because it could not be read as Markdown.',
} as const

export type PlainReason = keyof typeof plainReasons

/** Why a note shows no formatting. */
export const plainSentence = (reason: PlainReason): string => plainReasons[reason]

/** A highlight in the margin. @param colour what the reader calls it */
export const colourLabel = (colour: string): string => `${colour}: `

export const quoted = (words: string): string => `“${words}”`

/** @param words the first words of the highlight */
export const editNoteLabel = (words: string): string => `Edit the note on “${words}”`

export const removeTopicLabel = (tag: string): string => `Remove the topic ${tag} from the highlight`

export const lostReason = (count: number): string =>
  plural(count, {
    one: 'Its words are not in this version of the text. The highlight and its note are kept, and exported with the others.',
    other:
      'Their words are not in this version of the text. The highlights and their notes are kept, and exported with the others.',
  })

export const lostTitle = (count: number): string =>
  plural(count, {
    one: 'One highlight has lost its place',
    other: '{count} highlights have lost their place',
  })

/** What the keys do while a note is written. @param saveKey the key that saves and closes */
export const noteHint = (saveKey: string, isSaved: boolean): string =>
  isSaved ? `Saved. ${saveKey} closes, Esc cancels.` : `${saveKey} saves, Esc cancels.`

const noteLimit = `a note can have ${formatCount(LONGEST_NOTE)}. It will be saved once it is shorter.`

/** @param length of the note, in characters */
export const tooLong = (length: number): string =>
  plural(length - LONGEST_NOTE, {
    one: `1 character too many: ${noteLimit}`,
    other: `{count} characters too many: ${noteLimit}`,
  })
