import {
  Archive,
  ArchiveRestore,
  ArrowLeft,
  Globe,
  Mail,
  MailOpen,
  NotebookPen,
  RotateCcw,
  Star,
  Tag,
  Trash2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { type CommandId, keysShown } from '#shared/commands.ts'
import type { ArticleView } from '#shared/views.ts'
import { runHere } from '../commands/registry.ts'
import { IconButton } from '../ui/Button.tsx'
import { isMac } from '../ui/platform.ts'
import styles from './Toolbar.module.css'

/** What can be done with the article as a whole. */
export function Toolbar({ article, left }: { readonly article: ArticleView; readonly left: string }) {
  const { starred, archived, read, trashedAt } = article.state
  return (
    <div className={styles.tools} role="toolbar" aria-label="This article">
      <Tool id="back" label="Back to the list">
        <ArrowLeft aria-hidden />
      </Tool>
      <span className={styles.where}>{left}</span>
      <Tool id="article-note" label="Note on the whole article">
        <NotebookPen aria-hidden />
      </Tool>
      <Tool id="tag" label="Tag">
        <Tag aria-hidden />
      </Tool>
      <Tool id="star" label={starred ? 'Take the star off' : 'Star'} pressed={starred}>
        <Star aria-hidden fill={starred ? 'currentColor' : 'none'} />
      </Tool>
      <Tool id="read" label={read ? 'Mark as unread' : 'Mark as read'}>
        {read ? <MailOpen aria-hidden /> : <Mail aria-hidden />}
      </Tool>
      <Tool id="archive" label={archived ? 'Back to the inbox' : 'Archive'} pressed={archived}>
        {archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
      </Tool>
      <Tool id="trash" label={trashedAt === null ? 'Put in the trash' : 'Take out of the trash'}>
        {trashedAt === null ? <Trash2 aria-hidden /> : <RotateCcw aria-hidden />}
      </Tool>
      {article.url !== null && (
        <Tool id="original" label="Open the original page">
          <Globe aria-hidden />
        </Tool>
      )}
    </div>
  )
}

interface ToolProps {
  readonly id: CommandId
  readonly label: string
  readonly pressed?: boolean
  readonly children: ReactNode
}

function Tool({ id, label, pressed, children }: ToolProps) {
  return (
    <IconButton label={label} keys={keysShown(id, isMac)} aria-pressed={pressed} onClick={() => runHere(id)}>
      {children}
    </IconButton>
  )
}
