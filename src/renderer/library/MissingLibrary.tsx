import { useState } from 'react'
import { askShell, sentenceOf } from '../data/bridge.ts'
import { findMissingLibrary } from '../data/library-folder.ts'
import { useToasts } from '../data/toasts.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Notices.module.css'

/**
 * Asks where a library has gone that is not in its folder any more. What is being written stays in the window meanwhile;
 * when the folder is back, this goes away by itself.
 */
export function MissingLibrary({ sentence }: { readonly sentence: string }) {
  /** What came of the last answer, when it did not help. */
  const [answer, setAnswer] = useState<string | null>(null)
  const say = useToasts((state) => state.say)

  async function find(choose: boolean): Promise<void> {
    try {
      const folder = await findMissingLibrary(choose)
      if (folder !== null) say(`The library is in ${folder}. You can go on.`)
    } catch (thrown) {
      setAnswer(sentenceOf(thrown))
    }
  }

  return (
    <section className={styles.missing} role="alert" aria-label="Where is the library?">
      <h2>Where is the library?</h2>
      <p>{sentence}</p>
      {answer !== null && answer !== sentence && <p>{answer}</p>}
      <p>
        <Button look="main" onClick={() => void find(false)}>
          Try again
        </Button>
        <Button onClick={() => void find(true)}>Choose its folder…</Button>
        <Button onClick={() => void askShell('quit', {}).catch(() => undefined)}>Quit</Button>
      </p>
    </section>
  )
}
