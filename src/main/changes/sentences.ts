/** What the user is told of a change that cannot be undone. */

export const changedSince = 'This article has changed since, so the change could not be undone. Nothing was touched.'
export const noSuchVersion = (version: number): string => `This article has no version ${version}. Nothing was touched.`
export const libraryChangedSince =
  'Topics or saved searches have changed since, so the change could not be undone. Nothing was touched.'
export const settingsChangedSince = 'The settings have changed since, so the change could not be undone.'

export const nothingToUndo = 'There is nothing to undo.'
export const nothingToRedo = 'There is nothing to redo.'
/** @param label names the change */
export const noLongerUndone = (label: string): string =>
  `“${label}” can no longer be undone: it was already undone, or too much has changed since.`
