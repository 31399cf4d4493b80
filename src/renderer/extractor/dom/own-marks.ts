/**
 * Attributes by which a step tells a later one what it did. A page that has them itself loses them first (`disarm`): it
 * must not tell our rules anything in our name.
 */

/** An element that the page hid and that was shown. */
export const SHOW_MARK = 'data-shown'
/** The line above a panel that was shown. */
export const PANEL_LABEL = 'data-panel-label'
/** A list that was made of boxes of notes. */
export const NOTES = 'data-notes'
/** An id that a part of a sentence had. */
export const OWN_ID = 'data-own-id'

/** The number of an element by its place in the document as received. */
export const SOURCE_NUMBER = 'data-source-number'
/** An empty table that shelters its box. */
export const SHELTER = 'data-shelter'
/** An id that a sheltered element had. */
export const SHELTERED_ID = 'data-shelter-id'
/** The level that a sheltered heading had. */
export const SHELTERED_LEVEL = 'data-shelter-level'

/** All of them. */
export const OWN_MARKS: readonly string[] = [
  SHOW_MARK,
  PANEL_LABEL,
  NOTES,
  OWN_ID,
  SOURCE_NUMBER,
  SHELTER,
  SHELTERED_ID,
  SHELTERED_LEVEL,
]
