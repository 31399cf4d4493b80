import { formatCount, plural } from '#shared/text/plural.ts'
import type { Exported, ExportPreview, ExportUndone } from '#shared/views/exports.ts'

/** The sentences of the export. */

/** The articles selected in the list. */
export const selectionSentence = (count: number): string =>
  plural(count, { one: 'The selected article', other: 'The {count} selected articles' })

export const exportLabels = {
  title: 'Export',
  what: 'Which articles',
  article: 'The article on the page',
  results: 'The search results',
  all: 'All articles',
  format: 'Format',
  content: 'What is written',
  choose: 'Choose a folder',
  dialog: 'Export to',
  progress: 'Exporting',
  back: 'Back',
  undo: 'Undo the export',
  preview: 'The first file',
  preparing: 'Reading the articles.',
} as const

export const topicLabel = (topic: string): string => `The topic ${topic}`

/** The choices of what is written, each with what it does. */
export const contentChecks = {
  all: {
    label: 'Also articles without highlights and notes',
    lesson: 'Otherwise only articles that you have worked with become files.',
  },
  text: {
    label: 'The text of the articles',
    lesson: 'Below your notes and highlights. The files become as long as the articles.',
  },
  images: {
    label: 'Images',
    lesson: 'Copied into the folder “images” next to the files: those you highlighted, and with the text those in it.',
  },
  heading: {
    label: 'The title as a heading',
    lesson: 'The name of the file and the property “title” say it already.',
  },
  oneDocument: {
    label: 'One document',
    lesson: 'All articles in one file, each under its title.',
  },
} as const

export const EXPORT_LESSON =
  'A file that you changed in the folder is never overwritten, and one that you moved or renamed is brought up to date where it is.'

/** What an export would write. */
export const countSentence = ({ articles, highlights, noted }: ExportPreview): string =>
  [
    plural(articles, { one: '1 article', other: '{count} articles' }),
    plural(highlights, { one: '1 highlight', other: '{count} highlights' }),
    plural(noted, { one: '1 with notes', other: '{count} with notes' }),
  ].join(' · ')

/** Which of the articles it would not write; empty for none. */
export const leftOutSentence = ({ selected, articles }: ExportPreview): string =>
  selected === articles
    ? ''
    : plural(selected - articles, {
        one: '1 article without highlights and notes is left out.',
        other: '{count} articles without highlights and notes are left out.',
      })

/** Why there is nothing to export. */
export const nothingSentence = ({ selected }: ExportPreview): string =>
  selected === 0
    ? 'There are no articles here.'
    : plural(selected, {
        one: `The article has no highlights and no notes. Choose “${contentChecks.all.label}” to include it.`,
        other: `None of these {count} articles has highlights or notes. Choose “${contentChecks.all.label}” to include them.`,
      })

/** In place of a file, where none is written. */
export const NOTHING_TO_SEE = 'No file would be written.'

/** Why there is no text to see, though there are articles. */
export const NO_PREVIEW = 'The first article cannot be read.'

export const previewLabel = (name: string): string => `The beginning of ${name}`
export const moreSentence = (more: number): string =>
  plural(more, { one: 'And 1 more character.', other: 'And {count} more characters.' })

const changes = (result: Exported, change: Exported['files'][number]['change']): number =>
  result.files.filter((file) => file.change === change).length

/** How many files an export writes. */
export const writtenCount = (result: Exported): number => changes(result, 'new') + changes(result, 'changed')

/** Above what an export will do. `{folder}` is its path. */
export const IN_FOLDER = 'In the folder {folder}:'

/** What an export will do in a folder, a sentence each. */
export const planSentences = (plan: Exported): readonly string[] =>
  [
    { count: changes(plan, 'new'), one: '1 file is new.', other: '{count} files are new.' },
    {
      count: changes(plan, 'changed'),
      one: '1 file that was exported before will be brought up to date.',
      other: '{count} files that were exported before will be brought up to date.',
    },
    { count: changes(plan, 'same'), one: '1 file is up to date.', other: '{count} files are up to date.' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, ...forms }) => plural(count, forms))

export const writeLabel = (plan: Exported): string =>
  plural(writtenCount(plan), { one: 'Write 1 file', other: 'Write {count} files' })

/** Above the files that an export will not write. */
export const willRefuseSentence = ({ refused }: Exported): string =>
  plural(refused.length, { one: 'One file will not be written:', other: '{count} files will not be written:' })

/** How many files were written. */
export const resultSentence = (result: Exported): string => {
  const same = changes(result, 'same')
  const upToDate = plural(same, { one: ' 1 was up to date.', other: ' {count} were up to date.' })
  const written =
    writtenCount(result) === 0
      ? 'No file was written.'
      : plural(writtenCount(result), { one: 'One file was written.', other: '{count} files were written.' })
  return same === 0 ? written : written + upToDate
}

/** How many were not, above the list of them. */
export const refusedSentence = ({ refused }: Exported): string =>
  plural(refused.length, { one: 'One file was not written:', other: '{count} files were not written:' })

/** What the undo of an export did. */
export const undoneSentence = ({ removed, restored }: ExportUndone): string =>
  `The export was undone: ${formatCount(removed)} removed, ${formatCount(restored)} as before.`

/** Above the files that the undo of an export did not change. */
export const keptSentence = ({ kept }: ExportUndone): string =>
  plural(kept.length, { one: 'One file stays as it is:', other: '{count} files stay as they are:' })
