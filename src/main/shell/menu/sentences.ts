/** The system's menus, besides the commands. An ampersand underlines the letter after it. */
export const menuLabels = {
  file: '&File',
  edit: '&Edit',
  view: '&View',
  go: '&Go',
  article: '&Article',
  highlight: 'H&ighlight',
  window: '&Window',
  help: '&Help',
  quit: 'Quit',
  quitWindows: 'Exit',
} as const

/** @param name of the program */
export const hideLabel = (name: string): string => `Hide ${name}`
export const quitLabel = (name: string): string => `Quit ${name}`
