import type { Settings } from '#shared/settings.ts'

/** What was done to a setting, as undo names it. */
export const settingLabels: Readonly<Record<keyof Settings, string>> = {
  theme: 'Changed the theme',
  face: 'Changed the typeface',
  size: 'Changed the size of the text',
  measure: 'Changed the width of the text',
  leading: 'Changed the height of the lines',
  justify: 'Changed how lines are set',
  density: 'Changed the density of lists',
  singleKeys: 'Switched single keys on or off',
  keys: 'Changed a key',
  images: 'Changed what a clip keeps',
  offerClipboard: 'Changed what is offered from the clipboard',
  exportAll: 'Changed which articles are exported',
  exportText: 'Changed what an export writes',
  exportImages: 'Changed what an export writes',
  exportHeading: 'Changed what an export writes',
  markRead: 'Changed when an article counts as read',
}

/** For several settings at once. */
export const settingsLabel = 'Changed the settings'
