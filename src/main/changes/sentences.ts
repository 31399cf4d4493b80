/** What the user is told of a change that cannot be taken back. */

export const changedSince = 'This article has changed since, so the change was not taken back; nothing was touched.'
export const noSuchVersion = (version: number): string => `This article has no version ${version}; nothing was touched.`
export const libraryChangedSince =
  'Topics or saved searches have changed since, so the change was not taken back; nothing was touched.'
export const settingsChangedSince = 'The settings have changed since, so the change was not taken back.'

export const nothingToUndo = 'There is nothing to undo.'
export const nothingToRedo = 'There is nothing to redo.'
/** @param label names the change */
export const noLongerUndone = (label: string): string =>
  `“${label}” cannot be taken back any more: it was taken back already, or too much has changed since.`
