/**
 * Attributes by which a step tells a later one what it did. A page that has them itself loses them first (`disarm`): it
 * must not tell our rules anything in our name.
 */

/** An element that the page hid and that was shown. */
export const SHOWN = 'data-shown'
/** The line above a panel that was shown. */
export const PANEL_LABEL = 'data-panel-label'
/** A list that was made of boxes of notes. */
export const NOTES = 'data-notes'
/** An id that a part of a sentence had. */
export const OWN_ID = 'data-own-id'

/** All of them. The numbers of elements are written over what a page has, and shelters clear theirs. */
export const OWN_MARKS: readonly string[] = [SHOWN, PANEL_LABEL, NOTES, OWN_ID]
