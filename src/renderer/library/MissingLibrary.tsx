import { useState } from 'react'
import { askShell, sentenceOf } from '../data/bridge.ts'
import { findMissingLibrary } from '../data/library-folder.ts'
import { useToasts } from '../data/toasts.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Notices.module.css'
import { libraryFoundSentence } from './sentences.ts'

/**
 * Asks where the library is when its folder is gone. What is being written stays in the window. When the folder is
 * back, this disappears by itself.
 */
export function MissingLibrary({ sentence }: { readonly sentence: string }) {
  /** Why the last answer did not help. */
  const [answer, setAnswer] = useState<string | null>(null)
  const say = useToasts((state) => state.say)

  async function find(choose: boolean): Promise<void> {
    try {
      const folder = await findMissingLibrary(choose)
      if (folder !== null) say(libraryFoundSentence(folder))
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
