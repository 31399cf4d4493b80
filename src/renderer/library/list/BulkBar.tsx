import {
  Archive,
  ArchiveRestore,
  FileOutput,
  Mail,
  MailOpen,
  RotateCcw,
  Star,
  StarOff,
  Tag,
  Trash2,
} from 'lucide-react'
import { useMemo } from 'react'
import { flushSync } from 'react-dom'
import { runCommand, useCommands } from '../../commands/registry.ts'
import { useKeyLabels } from '../../commands/use-key-labels.ts'
import { useInCommon } from '../../data/cache/use-in-common.ts'
import { useSelectedArticles } from '../../data/state/selection.ts'
import { IconButton } from '../../ui/Button.tsx'
import { SelectionBar } from '../../ui/lists/SelectionBar.tsx'
import { useArticleActions } from './article-actions.ts'
import { useBulkTopics } from './bulk-topics.ts'
import { bulkActions } from './sentences.ts'

/** The actions for the selected articles, in place of the head of the list. The single keys do the same. */
export function BulkBar() {
  const selected = useSelectedArticles((selection) => selection.ids)
  const ids = useMemo(() => [...selected], [selected])
  const actions = useArticleActions(ids)
  const { starred, archived, read, trashed } = useInCommon(selected)
  const editTopics = useBulkTopics((bulk) => bulk.edit)

  const clear = () => {
    useSelectedArticles.getState().clear()
    runCommand('back')
  }
  /** Articles that leave the list are deselected. */
  const clearAfter = async (action: Promise<boolean>) => {
    if (await action) clear()
  }
  useCommands(
    {
      tag: () => flushSync(() => editTopics(ids)),
      star: () => void actions.star(),
      archive: () => void clearAfter(actions.archive()),
      read: () => void actions.read(),
      trash: () => void clearAfter(actions.trash()),
      export: actions.export,
    },
    'first',
  )
  const key = useKeyLabels()
  return (
    <SelectionBar label={bulkActions.bar} count={selected.size} onClear={clear}>
      <IconButton label={bulkActions.topics} keys={key('tag')} onClick={() => editTopics(ids)}>
        <Tag aria-hidden />
      </IconButton>
      <IconButton
        label={starred ? bulkActions.unstar : bulkActions.star}
        keys={key('star')}
        onClick={() => void actions.star()}
      >
        {starred ? <StarOff aria-hidden /> : <Star aria-hidden />}
      </IconButton>
      <IconButton
        label={read ? bulkActions.markUnread : bulkActions.markRead}
        keys={key('read')}
        onClick={() => void actions.read()}
      >
        {read ? <Mail aria-hidden /> : <MailOpen aria-hidden />}
      </IconButton>
      <IconButton
        label={archived ? bulkActions.unarchive : bulkActions.archive}
        keys={key('archive')}
        onClick={() => void clearAfter(actions.archive())}
      >
        {archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
      </IconButton>
      <IconButton
        label={trashed ? bulkActions.restore : bulkActions.trash}
        keys={key('trash')}
        onClick={() => void clearAfter(actions.trash())}
      >
        {trashed ? <RotateCcw aria-hidden /> : <Trash2 aria-hidden />}
      </IconButton>
      <IconButton label={bulkActions.export} keys={key('export')} onClick={actions.export}>
        <FileOutput aria-hidden />
      </IconButton>
    </SelectionBar>
  )
}
