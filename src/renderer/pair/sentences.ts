/** What is said around two articles side by side. */
export const sentences = {
  article: 'Article',
  pair: 'Two articles',
  bar: 'Articles side by side',
  width: 'Width of the first article',
  swap: 'Let the two articles change places',
  /** The name of an article on its head. @param version its number */
  version: (title: string, version: number): string => `${title} (version ${version})`,
  loading: 'Loading…',
  quote: 'Quote in the note on the whole article',
  openHere: 'Open here',
  openBeside: 'Open beside',
} as const

/** @param title of the article that is closed */
export const closeLabel = (title: string): string => `Close “${title}”`
