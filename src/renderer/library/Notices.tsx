import { useLibrary } from '../data/queries.ts'
import { useView } from '../data/view.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Notices.module.css'

/** What the reader should know of the library itself, above everything and without alarm. */
export function Notices() {
  const library = useLibrary().data
  const { dismissed, dismiss, open } = useView()
  const notices = library?.notices.filter(({ id }) => !dismissed.includes(id)) ?? []
  const readOnly = library?.readOnly ?? null
  if (notices.length === 0 && readOnly === null) return null
  return (
    <div className={styles.notices} role="status" data-region="passing">
      {readOnly !== null && <p>{readOnly}</p>}
      {notices.map(({ id, message, articleId }) => (
        <p key={id}>
          <span>{message}</span>
          {articleId !== null && (
            <Button look="link" onClick={() => open(articleId)}>
              Open it
            </Button>
          )}
          <Button look="link" onClick={() => dismiss(id)}>
            Understood
          </Button>
        </p>
      ))}
    </div>
  )
}
