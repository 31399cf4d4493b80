import {
  Archive,
  ArchiveRestore,
  BookOpen,
  Columns2,
  FileOutput,
  Globe,
  Link,
  Mail,
  MailOpen,
  RotateCcw,
  Star,
  StarOff,
  Tag,
  Trash2,
} from 'lucide-react'
import type { CommandId } from '#shared/commands.ts'
import { type InCommon, inCommon } from '#shared/in-common.ts'
import type { Id } from '#shared/model.ts'
import type { Row } from '#shared/views.ts'
import { useKeyLabels } from '../../commands/use-key-labels.ts'
import { useInCommon } from '../../data/cache/use-in-common.ts'
import { copyText } from '../../data/copy.ts'
import { openAddress } from '../../data/open-address.ts'
import { buttons } from '../../data/sentences.ts'
import { type Spot, useRowMenu } from '../../data/state/row-menu.ts'
import { useSelectedArticles } from '../../data/state/selection.ts'
import { useView } from '../../data/state/view.ts'
import { ContextMenu, type Item } from '../../ui/kit.ts'
import { type ArticleActions, useArticleActions } from './article-actions.ts'
import { useBulkTopics } from './bulk-topics.ts'
import { COPIED_ADDRESS, menuNameSentence, rowActions } from './sentences.ts'

const none: ReadonlySet<Id> = new Set()

/** The menu of a row. Where the row is one of several that are selected, it is the menu of all of them. */
export function RowMenu() {
  const open = useRowMenu((menu) => menu.open)
  return open === null ? null : <OpenMenu row={open.row} at={open.at} />
}

function OpenMenu({ row, at }: { readonly row: Row; readonly at: Spot }) {
  const close = useRowMenu((menu) => menu.close)
  const selected = useSelectedArticles((selection) => selection.ids)
  const isOfSelection = selected.has(row.id) && selected.size > 1
  const ids = isOfSelection ? [...selected] : [row.id]
  const actions = useArticleActions(ids)
  const selectionState = useInCommon(isOfSelection ? selected : none)
  const state = isOfSelection ? selectionState : inCommon([row])
  const editTopics = useBulkTopics((bulk) => bulk.edit)
  const key = useKeyLabels()
  return (
    <ContextMenu
      label={isOfSelection ? menuNameSentence(ids.length) : row.title}
      at={at}
      onClose={close}
      groups={[
        isOfSelection ? [] : openItems(row),
        stateItems(state, actions, key, () => editTopics(ids)),
        [
          { id: 'export', label: rowActions.export, icon: <FileOutput aria-hidden />, run: actions.export },
          {
            id: 'trash',
            label: state.trashed ? rowActions.restore : rowActions.trash,
            icon: state.trashed ? <RotateCcw aria-hidden /> : <Trash2 aria-hidden />,
            keys: key('trash'),
            run: () => void actions.trash(),
          },
        ],
      ]}
    />
  )
}

function openItems({ id, url }: Row): readonly Item[] {
  const open: Item = {
    id: 'open',
    label: buttons.open,
    icon: <BookOpen aria-hidden />,
    keys: 'Enter',
    run: () => useView.getState().open(id),
  }
  const second: Item = {
    id: 'pair-open',
    label: rowActions.openBeside,
    icon: <Columns2 aria-hidden />,
    run: () => useView.getState().openBeside(id),
  }
  if (url === null) return [open, second]
  return [
    open,
    second,
    {
      id: 'original',
      label: rowActions.original,
      icon: <Globe aria-hidden />,
      run: () => void openAddress(url),
    },
    {
      id: 'copy',
      label: rowActions.copyAddress,
      icon: <Link aria-hidden />,
      run: () => void copyText(url, COPIED_ADDRESS),
    },
  ]
}

function stateItems(
  { starred, read, archived }: InCommon,
  actions: ArticleActions,
  key: (id: CommandId) => string | null,
  editTopics: () => void,
): readonly Item[] {
  return [
    { id: 'tag', label: rowActions.topics, icon: <Tag aria-hidden />, keys: key('tag'), run: editTopics },
    {
      id: 'star',
      label: starred ? rowActions.unstar : rowActions.star,
      icon: starred ? <StarOff aria-hidden /> : <Star aria-hidden />,
      keys: key('star'),
      run: () => void actions.star(),
    },
    {
      id: 'read',
      label: read ? rowActions.markUnread : rowActions.markRead,
      icon: read ? <Mail aria-hidden /> : <MailOpen aria-hidden />,
      keys: key('read'),
      run: () => void actions.read(),
    },
    {
      id: 'archive',
      label: archived ? rowActions.unarchive : rowActions.archive,
      icon: archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />,
      keys: key('archive'),
      run: () => void actions.archive(),
    },
  ]
}
