/** What the reader says about highlights. */
export const sentences = {
  selection: 'Selection',
  highlight: 'Highlight',
  note: 'Note',
  topics: 'Topics',
  cite: 'Cite',
  remove: 'Remove highlight',
  more: 'More for this passage',
  selectFirst: 'Select a passage first: with the mouse, or with ↓, then Shift+→.',
  isHighlighted: 'This passage is already highlighted.',
  selectToCopy: 'First select the passage you want to copy.',
  copiedPassage: 'Copied with citation.',
  copiedLink: 'Link copied. It opens this highlight in Commonplace.',
  noHighlights: 'This article has no highlights yet.',
} as const

/** A button that highlights the selection in a colour. */
export const highlightLabel = (colour: string): string => `${colour}: highlight`

/** A label with its key: `Remove highlight (Backspace)`. */
export const labelWithKey = (label: string, key: string | null): string => (key === null ? label : `${label} (${key})`)

/** @param reason the library's own sentence; null where it is shown already @param hasNote whether a note had been begun */
export function removedSentence(reason: string | null, hasNote: boolean): string {
  const removed = reason === null ? 'The highlight was not kept.' : `${reason} The highlight was not kept.`
  return hasNote ? `${removed} What you wrote is now in the note on the whole article. It is not saved yet.` : removed
}
