import { Archive, ArchiveRestore, FileOutput, RotateCcw, Star, Tag, Trash2 } from 'lucide-react'
import type { ArticleView } from '#shared/views.ts'
import { useView } from '../../data/state/view.ts'
import type { ArticleTool } from './article-tool.ts'
import { groupLabels, sentences, words } from './sentences.ts'

/** The buttons that file an article: its topics, its state, its export. */
export function filingTools({ id, state }: ArticleView): readonly ArticleTool[] {
  const { starred, archived, trashedAt } = state
  const group = 'filing'
  return [
    {
      id: 'tag',
      command: 'tag',
      group,
      leaves: 1,
      speaks: 2,
      label: sentences.topics,
      word: words.topics,
      icon: <Tag aria-hidden />,
    },
    {
      id: 'star',
      command: 'star',
      group,
      leaves: 0,
      speaks: 1,
      pressed: starred,
      label: starred ? sentences.unstar : sentences.star,
      word: starred ? words.unstar : words.star,
      icon: <Star aria-hidden fill={starred ? 'currentColor' : 'none'} />,
    },
    ...(trashedAt === null ? keptTools(archived) : trashedTools),
    {
      id: 'export',
      command: null,
      group,
      leaves: 7,
      speaks: 8,
      label: groupLabels.exportThis,
      word: words.exportThis,
      icon: <FileOutput aria-hidden />,
      run: () => useView.getState().exportThese([id]),
    },
  ]
}

function keptTools(archived: boolean): readonly ArticleTool[] {
  const group = 'filing'
  return [
    {
      id: 'archive',
      command: 'archive',
      group,
      leaves: 0,
      speaks: 0,
      pressed: archived,
      label: archived ? sentences.unarchive : sentences.archive,
      word: archived ? words.unarchive : words.archive,
      icon: archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />,
    },
    {
      id: 'trash',
      command: 'trash',
      group,
      leaves: 6,
      speaks: 7,
      label: sentences.trash,
      word: words.trash,
      icon: <Trash2 aria-hidden />,
    },
  ]
}

const trashedTools: readonly ArticleTool[] = [
  {
    id: 'trash',
    command: 'trash',
    group: 'filing',
    leaves: 0,
    speaks: 0,
    label: sentences.restore,
    word: words.restore,
    icon: <RotateCcw aria-hidden />,
  },
]
