import type { RememberedView, Settings } from './settings.ts'

/** Plain values, so that the window does not load zod for them. */

/** The settings of a user who has changed none. */
export const defaultSettings: Settings = {
  theme: 'system',
  face: 'literata',
  size: 17,
  measure: 33,
  leading: 1.62,
  justify: false,
  singleKeys: true,
  keys: {},
  images: true,
  offerClipboard: true,
  markRead: true,
  exportAll: false,
  exportText: false,
  exportImages: false,
  exportHeading: false,
}

/** How the window looks the first time it opens. */
export const newView: RememberedView = {
  shelf: true,
  margin: true,
  shelfWidth: null,
  listWidth: null,
  sorts: {},
  groups: {},
  folded: [],
  place: null,
  article: null,
  pair: null,
  pairWidth: null,
}
