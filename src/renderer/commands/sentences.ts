/** What the command palette says. */
export const paletteSentences = {
  title: 'Find a command or an article',
  hint: 'What do you want to do, or read?',
  list: 'Commands and articles',
  articles: 'Articles',
  noMatch: 'No command or article title has these words.',
} as const

/** What the list of keys says. */
export const helpSentences = {
  title: 'Keyboard shortcuts',
  filter: 'Filter the shortcuts',
  hint: 'What do you want to do?',
  list: 'Commands and their shortcuts',
  noMatch: 'No shortcut has these words.',
  singleKeys: 'Single-letter shortcuts are off while you type.',
  noSingleKeys: 'Single-letter shortcuts are switched off in the settings.',
  arrows: 'In an article, arrow keys move between passages; with Shift they select words and sentences.',
  search:
    'In the search box, Alt+↓ lists filters such as topic: or before:. OR finds either word, brackets group, a minus leaves a word out, “quotation marks” keep words together, and har* finds words that begin with har.',
} as const
