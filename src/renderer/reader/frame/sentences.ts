/** What the reader says about links. */
export const sentences = {
  linkTarget: 'Link target',
  inLibrary: 'In your library',
} as const
