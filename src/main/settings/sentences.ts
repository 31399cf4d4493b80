import type { Settings } from '#shared/settings.ts'

/** What was done to a setting, as undo names it. */
export const settingLabels: Readonly<Record<keyof Settings, string>> = {
  theme: 'Changed the theme',
  face: 'Changed the font',
  size: 'Changed the text size',
  measure: 'Changed the text width',
  leading: 'Changed the line spacing',
  justify: 'Switched justified text on or off',
  density: 'Changed the density of lists',
  singleKeys: 'Switched single-letter shortcuts on or off',
  keys: 'Changed a keyboard shortcut',
  images: 'Changed whether images are kept',
  offerClipboard: 'Changed whether addresses on the clipboard are offered',
  exportAll: 'Changed which articles are exported',
  exportText: 'Changed what an export writes',
  exportImages: 'Changed what an export writes',
  exportHeading: 'Changed what an export writes',
  markRead: 'Changed when an article counts as read',
  openNext: 'Changed what opens after an article is filed',
}

/** For several settings at once. */
export const settingsLabel = 'Changed the settings'
