/** What searching says to the user. */

export const searchClosing = 'The library is being closed, so the search was stopped.'
export const searchCrashed = 'The search stopped unexpectedly. Your articles are all there; please search again.'
export const searchReplaced = 'A newer search has replaced this one.'
export const readingTexts = 'Reading texts'

export const saveSearchLabel = 'Saved a search'
export const changeSearchLabel = 'Changed a saved search'
export const removeSearchLabel = 'Removed a saved search'
export const savedSearchGone = 'This saved search is no longer there.'
