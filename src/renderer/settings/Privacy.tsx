import { askShell, sentenceOf } from '../data/bridge.ts'
import { useToasts } from '../data/toasts.ts'
import { Button } from '../ui/Button.tsx'
import styles from './section.module.css'
import { privacy } from './sentences.ts'

/** Every request the program can make; the README has the same list. */
export function Privacy() {
  const say = useToasts((toasts) => toasts.say)
  return (
    <div className={styles.section}>
      <p>{privacy.heading}</p>
      <ol className={styles.list}>
        {privacy.requests.map((request) => (
          <li key={request}>{request}</li>
        ))}
      </ol>
      <p className={styles.lesson}>{privacy.nothingElse}</p>
      <p className={styles.lesson}>{privacy.log}</p>
      <div className={styles.buttons}>
        <Button onClick={() => void askShell('show-log', {}).catch((thrown) => say(sentenceOf(thrown)))}>
          {privacy.showLog}
        </Button>
      </div>
    </div>
  )
}
