/** What the command palette says. */
export const paletteSentences = {
  title: 'Find a command or an article',
  hint: 'What do you want to do, or read?',
  list: 'Commands and articles',
  articles: 'Articles',
  noMatch: 'No command and no title has these words.',
} as const

/** What the list of keys says. */
export const helpSentences = {
  title: 'Keys',
  filter: 'Filter the keys',
  hint: 'What do you want to do?',
  list: 'Commands and their keys',
  noMatch: 'No command with a key has these words.',
  singleKeys: 'Single keys are ignored while you type in a field.',
  noSingleKeys: 'Single keys are switched off in the settings.',
  arrows: 'In an article, arrow keys move from passage to passage. With Shift they select words and sentences.',
  search:
    'In the search box, Alt+↓ lists all filters, such as tag: or before:. OR finds either word, brackets make groups, a minus leaves out, “quotation marks” keep words together, and har* finds every word that begins so.',
} as const
