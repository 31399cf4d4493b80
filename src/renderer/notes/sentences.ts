const sentences = {
  long: 'This note is shown as plain text, because it is very long.',
  dense: 'This note is shown as plain text, because it has very many Markdown signs.',
  failed: 'This note is shown as plain text, because it could not be read as Markdown.',
} as const

export type PlainReason = keyof typeof sentences

/** Why a note shows no formatting. */
export const plainSentence = (reason: PlainReason): string => sentences[reason]
