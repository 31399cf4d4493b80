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
  X,
} from 'lucide-react'
import { useMemo } from 'react'
import { flushSync } from 'react-dom'
import { runCommand, useCommands } from '../../commands/registry.ts'
import { useKeysShown } from '../../commands/use-keys-shown.ts'
import { useInCommon } from '../../data/cache/use-in-common.ts'
import { useChoice } from '../../data/state/selection.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useActs } from './article-actions.ts'
import styles from './BulkBar.module.css'
import { useBulk } from './bulk-tagging.ts'

/** What can be done with all that is chosen, in place of the head of the list; the single keys mean the same. */
export function BulkBar() {
  const chosen = useChoice((choice) => choice.ids)
  const ids = useMemo(() => [...chosen], [chosen])
  const acts = useActs(ids)
  const { starred, archived, read, trashed } = useInCommon(chosen)
  const tag = useBulk((bulk) => bulk.tag)

  const clear = () => {
    useChoice.getState().clear()
    runCommand('back')
  }
  /** What leaves the list leaves the choice. */
  const away = async (done: Promise<boolean>) => {
    if (await done) clear()
  }
  useCommands(
    {
      tag: () => flushSync(() => tag(ids)),
      star: () => void acts.star(),
      archive: () => void away(acts.archive()),
      read: () => void acts.read(),
      trash: () => void away(acts.trash()),
      export: acts.export,
    },
    'first',
  )
  const key = useKeysShown()
  return (
    <div className={styles.bar} role="toolbar" aria-label="What is chosen">
      <p role="status">{`${chosen.size.toLocaleString('en')} chosen`}</p>
      <IconButton label="Tag them" keys={key('tag')} onClick={() => tag(ids)}>
        <Tag aria-hidden />
      </IconButton>
      <IconButton
        label={starred ? 'Take their stars off' : 'Star them'}
        keys={key('star')}
        onClick={() => void acts.star()}
      >
        {starred ? <StarOff aria-hidden /> : <Star aria-hidden />}
      </IconButton>
      <IconButton
        label={read ? 'Mark them as unread' : 'Mark them as read'}
        keys={key('read')}
        onClick={() => void acts.read()}
      >
        {read ? <Mail aria-hidden /> : <MailOpen aria-hidden />}
      </IconButton>
      <IconButton
        label={archived ? 'Put them back into the inbox' : 'Archive them'}
        keys={key('archive')}
        onClick={() => void away(acts.archive())}
      >
        {archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
      </IconButton>
      <IconButton
        label={trashed ? 'Take them out of the trash' : 'Put them in the trash'}
        keys={key('trash')}
        onClick={() => void away(acts.trash())}
      >
        {trashed ? <RotateCcw aria-hidden /> : <Trash2 aria-hidden />}
      </IconButton>
      <IconButton label="Export them" keys={key('export')} onClick={acts.export}>
        <FileOutput aria-hidden />
      </IconButton>
      <IconButton label="Let them go" keys="Esc" onClick={clear}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
