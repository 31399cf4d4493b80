/** What the outline next to the text is called. */
export const sentences = {
  outline: 'Outline',
} as const
