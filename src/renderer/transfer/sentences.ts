import { formatCount, plural } from '#shared/text/plural.ts'
import type { Exported, ExportPreview, ExportUndone } from '#shared/views/exports.ts'

/** The sentences of the export. */

/** The articles selected in the list. */
export const selectionSentence = (count: number): string =>
  plural(count, { one: 'The selected article', other: 'The {count} selected articles' })

export const exportLabels = {
  title: 'Export',
  what: 'Which articles',
  article: 'The open article',
  results: 'The search results',
  all: 'All articles',
  format: 'Format',
  content: 'What to include',
  choose: 'Choose folder…',
  dialog: 'Export to',
  progress: 'Exporting',
  back: 'Back',
  undo: 'Undo export',
  preview: 'The first file',
  preparing: 'Reading the articles…',
} as const

export const topicLabel = (topic: string): string => `Topic: ${topic}`

/** The choices of what is written, each with what it does. */
export const contentChecks = {
  all: {
    label: 'Articles without highlights or notes',
    lesson: 'Otherwise only articles you have worked on get a file.',
  },
  text: {
    label: 'Full text',
    lesson: 'The text of each article, below your notes and highlights.',
  },
  images: {
    label: 'Images',
    lesson: 'Those you highlighted, and with the full text all others, in a folder “images”.',
  },
  heading: {
    label: 'Title as a heading',
    lesson: 'Most programs already show it from the file’s name.',
  },
  oneDocument: {
    label: 'One document',
    lesson: 'Everything in a single file, each article under its title.',
  },
} as const

export const EXPORT_LESSON =
  'Files you have changed are never overwritten. Files you moved or renamed within this folder are updated where they are.'

/** What an export would write. */
export const countSentence = ({ articles, highlights, noted }: ExportPreview): string =>
  [
    plural(articles, { one: '1 article', other: '{count} articles' }),
    plural(highlights, { one: '1 highlight', other: '{count} highlights' }),
    plural(noted, { one: '1 article with notes', other: '{count} articles with notes' }),
  ].join(' · ')

/** Which of the articles it would not write; empty for none. */
export const leftOutSentence = ({ selected, articles }: ExportPreview): string =>
  selected === articles
    ? ''
    : plural(selected - articles, {
        one: '1 article without highlights or notes is left out.',
        other: '{count} articles without highlights or notes are left out.',
      })

/** Why there is nothing to export. */
export const nothingSentence = ({ selected }: ExportPreview): string =>
  selected === 0
    ? 'There are no articles here.'
    : plural(selected, {
        one: `The article has no highlights or notes. Tick “${contentChecks.all.label}” to include it.`,
        other: `None of these {count} articles has highlights or notes. Tick “${contentChecks.all.label}” to include them.`,
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
export const IN_FOLDER = 'In {folder}:'

/** What an export will do in a folder: how many files of each kind; those kinds that there are. */
export const planCounts = (plan: Exported): readonly { readonly what: string; readonly count: number }[] =>
  [
    { what: 'New files', count: changes(plan, 'new') },
    { what: 'Exported before, will be updated', count: changes(plan, 'changed') },
    { what: 'Already up to date', count: changes(plan, 'same') },
    { what: 'Will not be written', count: plan.refused.length },
  ].filter(({ count }) => count > 0)

export const writeLabel = (plan: Exported): string =>
  plural(writtenCount(plan), { one: 'Write 1 file', other: 'Write {count} files' })

/** Above the files that an export will not write. */
export const willRefuseSentence = ({ refused }: Exported): string =>
  plural(refused.length, { one: '1 file will not be written:', other: '{count} files will not be written:' })

/** How many files were written. */
export const resultSentence = (result: Exported): string => {
  const same = changes(result, 'same')
  const upToDate = plural(same, { one: ' 1 was up to date.', other: ' {count} were up to date.' })
  const written =
    writtenCount(result) === 0
      ? 'No file was written.'
      : plural(writtenCount(result), { one: '1 file was written.', other: '{count} files were written.' })
  return same === 0 ? written : written + upToDate
}

/** How many were not, above the list of them. */
export const refusedSentence = ({ refused }: Exported): string =>
  plural(refused.length, { one: '1 file was not written:', other: '{count} files were not written:' })

/** What the undo of an export did. */
export const undoneSentence = ({ removed, restored }: ExportUndone): string =>
  `The export was undone: ${formatCount(removed)} removed, ${formatCount(restored)} restored.`

/** Above the files that the undo of an export did not change. */
export const keptSentence = ({ kept }: ExportUndone): string =>
  plural(kept.length, { one: '1 file stays as it is:', other: '{count} files stay as they are:' })
