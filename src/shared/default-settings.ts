import type { RememberedView, Settings } from './settings.ts'

/** What is set where nothing was: plain values, so that the window need not load what checks files. */

export const THEMES = ['system', 'paper', 'sepia', 'ink'] as const
export const FACES = ['literata', 'inter', 'system'] as const

/** Where nothing was set. */
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
}

/** How a window opens that was never left. */
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
}
