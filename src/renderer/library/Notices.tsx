import { ask } from '../data/bridge.ts'
import { useLibrary } from '../data/cache/queries.ts'
import { useChange } from '../data/mutate.ts'
import { buttons } from '../data/sentences.ts'
import { useCrash } from '../data/state/crash.ts'
import { useEngineAge } from '../data/state/engine-age.ts'
import { useViewFields } from '../data/state/view.ts'
import { Button } from '../ui/Button.tsx'
import { CrashNotice } from './CrashNotice.tsx'
import { EngineAgeNotice } from './EngineAgeNotice.tsx'
import { MissingLibrary } from './MissingLibrary.tsx'
import styles from './Notices.module.css'
import { noticeLabels, noticesSentence } from './sentences.ts'

/** More notices than this can be dismissed together, by a line above them: below them it could be out of view. */
const FEW = 2

/** What the reader should know about the library, at the foot of the window and without alarm. */
export function Notices() {
  const library = useLibrary().data
  const { dismissed, dismiss, open } = useViewFields('dismissed', 'dismiss', 'open')
  const change = useChange()
  const isAfterCrash = useCrash((crash) => crash.crash !== null)
  const isEngineOld = useEngineAge((engine) => engine.committedAt !== null)
  if (library === undefined) return null
  const notices = library.notices.filter(({ id, kind }) => !dismissed.includes(id) && kind !== 'read-only')
  const { readOnly, canTakeOver, missing } = library
  if (missing !== null) return <MissingLibrary sentence={missing} />
  if (notices.length === 0 && readOnly === null && !isAfterCrash && !isEngineOld) return null

  /** No later window shows them again. */
  function dismissAll(ids: readonly string[]): void {
    for (const id of ids) dismiss(id)
    void ask('dismiss-notices', { ids: [...ids] }).catch(() => undefined)
  }

  return (
    <div className={styles.notices} role="status" data-region="passing">
      <CrashNotice />
      <EngineAgeNotice />
      {readOnly !== null && (
        <p>
          <span>{readOnly}</span>
          {canTakeOver && (
            <Button look="link" onClick={() => void change('take-over', {})}>
              {noticeLabels.takeOver}
            </Button>
          )}
        </p>
      )}
      {notices.length > FEW && (
        <p className={styles.all}>
          <span>{noticesSentence(notices.length)}</span>
          <Button look="link" onClick={() => dismissAll(notices.map(({ id }) => id))}>
            {noticeLabels.allUnderstood}
          </Button>
        </p>
      )}
      {notices.map(({ id, message, articleId }) => (
        <p key={id}>
          <span>{message}</span>
          {articleId !== null && (
            <Button look="link" onClick={() => open(articleId)}>
              {buttons.openIt}
            </Button>
          )}
          <Button look="link" onClick={() => dismissAll([id])}>
            {noticeLabels.understood}
          </Button>
        </p>
      ))}
    </div>
  )
}
