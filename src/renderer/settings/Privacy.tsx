import { askShell, sentenceOf } from '../data/bridge.ts'
import { useToasts } from '../data/toasts.ts'
import { Button } from '../ui/Button.tsx'
import { Row } from './Row.tsx'
import styles from './section.module.css'
import { privacy } from './sentences.ts'

/** Every request the program can make; the README has the same list. */
export function Privacy() {
  const say = useToasts((toasts) => toasts.say)
  return (
    <div className={styles.section}>
      <section>
        <h3>{privacy.heading}</h3>
        <div className={styles.rows}>
          {privacy.requests.map(({ label, lesson }) => (
            <Row key={label} label={label} lesson={lesson} />
          ))}
        </div>
        <p className={styles.lesson}>{privacy.nothingElse}</p>
      </section>
      <section>
        <h3>{privacy.logHeading}</h3>
        <Row label={privacy.log} lesson={privacy.logLesson}>
          <Button onClick={() => void askShell('show-log', {}).catch((thrown) => say(sentenceOf(thrown)))}>
            {privacy.showLog}
          </Button>
        </Row>
      </section>
    </div>
  )
}
