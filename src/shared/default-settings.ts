import { COLUMNS } from './lists/looks.ts'
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
  density: 'comfortable',
  singleKeys: true,
  keys: {},
  images: true,
  offerClipboard: true,
  markRead: true,
  openNext: true,
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
  wideList: false,
  columns: [...COLUMNS],
  sorts: {},
  directions: {},
  groups: {},
  folded: [],
  place: null,
  article: null,
}
