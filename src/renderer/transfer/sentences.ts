import { plural } from '#shared/text/plural.ts'
import type { Exported } from '#shared/views.ts'

/** The sentences of the export. */

/** How many files were written. */
export const resultSentence = ({ files }: Exported): string =>
  files.length === 0
    ? 'No article was written.'
    : plural(files.length, { one: 'One article was written.', other: '{count} articles were written.' })

/** How many were not, above the list of them. */
export const refusedSentence = ({ refused }: Exported): string =>
  plural(refused.length, { one: 'One file was left as it is:', other: '{count} files were left as they are:' })

/** The articles selected in the list. */
export const selectionSentence = (count: number): string =>
  plural(count, { one: 'The selected article', other: 'The {count} selected articles' })

export const EXPORT_LESSON =
  'Each article becomes one file with its facts, your highlights as quotations, your notes and topics. Files that you changed in the folder yourself are never overwritten.'

export const exportLabels = {
  title: 'Export',
  what: 'What',
  article: 'The article on the page',
  results: 'The search results',
  all: 'All articles',
  format: 'Format',
  choose: 'Choose a folder',
  dialog: 'Export to',
  progress: 'Exporting',
} as const

export const topicLabel = (topic: string): string => `The topic ${topic}`
