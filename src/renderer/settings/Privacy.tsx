import { askShell, sentenceOf } from '../data/bridge.ts'
import { useToasts } from '../data/toasts.ts'
import { Button } from '../ui/Button.tsx'
import styles from './section.module.css'

/** Every request the program can make; the README has the same list. */
export function Privacy() {
  const say = useToasts((toasts) => toasts.say)
  return (
    <div className={styles.section}>
      <p>These are all the requests this program can make:</p>
      <ol className={styles.list}>
        <li>The address you clip, and where it redirects to, without cookies.</li>
        <li>The images of that article, from where its page says they are.</li>
        <li>An address you click, which your browser opens.</li>
      </ol>
      <p className={styles.lesson}>
        Nothing else leaves this computer: nobody counts what you do, and nothing looks for updates, spelling
        dictionaries or fonts. What you search, read and write stays in the folder of your library.
      </p>
      <p className={styles.lesson}>
        The log says what went wrong, for whoever is to mend it. It stays on this computer too; look at it before you
        send it to anybody, because it names addresses you clipped.
      </p>
      <div className={styles.ways}>
        <Button onClick={() => void askShell('show-log', {}).catch((thrown) => say(sentenceOf(thrown)))}>
          Show the log
        </Button>
      </div>
    </div>
  )
}
