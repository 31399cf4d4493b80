import {
  Archive,
  ArchiveRestore,
  BookOpen,
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
import { inCommon } from '#shared/in-common.ts'
import type { Id } from '#shared/model.ts'
import type { Row } from '#shared/views.ts'
import { useKeysShown } from '../../commands/use-keys-shown.ts'
import { useInCommon } from '../../data/cache/use-in-common.ts'
import { openAddress } from '../../data/open-address.ts'
import { type Spot, useRowMenu } from '../../data/state/row-menu.ts'
import { useSelectedArticles } from '../../data/state/selection.ts'
import { useView } from '../../data/state/view.ts'
import { useToasts } from '../../data/toasts.ts'
import { ContextMenu } from '../../ui/kit.ts'
import { useArticleActions } from './article-actions.ts'
import { useBulkTagging } from './bulk-tagging.ts'

const none: ReadonlySet<Id> = new Set()

/** The menu of a row: of all that are chosen, where the row is one of them. */
export function RowMenu() {
  const open = useRowMenu((menu) => menu.open)
  return open === null ? null : <Open row={open.row} at={open.at} />
}

function Open({ row, at }: { readonly row: Row; readonly at: Spot }) {
  const close = useRowMenu((menu) => menu.close)
  const chosen = useSelectedArticles((choice) => choice.ids)
  const view = useView()
  const say = useToasts((toasts) => toasts.say)
  const many = chosen.has(row.id) && chosen.size > 1
  const ids = many ? [...chosen] : [row.id]
  const actions = useArticleActions(ids)
  const all = useInCommon(many ? chosen : none)
  const { starred, archived, read, trashed } = many ? all : inCommon([row])
  const startTagging = useBulkTagging((bulk) => bulk.tag)
  const { url } = row
  const key = useKeysShown()

  const one = [
    { id: 'open', label: 'Open', icon: <BookOpen aria-hidden />, keys: 'Enter', run: () => view.open(row.id) },
    ...(url === null
      ? []
      : [
          {
            id: 'original',
            label: 'Open the original page',
            icon: <Globe aria-hidden />,
            run: () => void openAddress(url),
          },
          {
            id: 'copy',
            label: 'Copy the address',
            icon: <Link aria-hidden />,
            run: () => void navigator.clipboard.writeText(url).then(() => say('Copied the address.')),
          },
        ]),
  ]
  return (
    <ContextMenu
      label={many ? `${ids.length} chosen articles` : row.title}
      at={at}
      onClose={close}
      groups={[
        many ? [] : one,
        [
          {
            id: 'tag',
            label: 'Tag…',
            icon: <Tag aria-hidden />,
            keys: key('tag'),
            run: () => startTagging(ids),
          },
          {
            id: 'star',
            label: starred ? 'Take the star off' : 'Star',
            icon: starred ? <StarOff aria-hidden /> : <Star aria-hidden />,
            keys: key('star'),
            run: () => void actions.star(),
          },
          {
            id: 'read',
            label: read ? 'Mark as unread' : 'Mark as read',
            icon: read ? <Mail aria-hidden /> : <MailOpen aria-hidden />,
            keys: key('read'),
            run: () => void actions.read(),
          },
          {
            id: 'archive',
            label: archived ? 'Back to the inbox' : 'Archive',
            icon: archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />,
            keys: key('archive'),
            run: () => void actions.archive(),
          },
        ],
        [
          { id: 'export', label: 'Export…', icon: <FileOutput aria-hidden />, run: actions.export },
          {
            id: 'trash',
            label: trashed ? 'Take out of the trash' : 'Put in the trash',
            icon: trashed ? <RotateCcw aria-hidden /> : <Trash2 aria-hidden />,
            keys: key('trash'),
            run: () => void actions.trash(),
          },
        ],
      ]}
    />
  )
}
