import { useEffect, useState } from 'react'
import { askShell, sentenceOf } from '../data/bridge.ts'
import { findMissingLibrary } from '../data/library-folder.ts'
import { useMissingNotice } from '../data/missing-notice.ts'
import { buttons } from '../data/sentences.ts'
import { useToasts } from '../data/toasts.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Notices.module.css'
import { libraryFoundSentence, missingLibrary } from './sentences.ts'

/**
 * Asks where the library is when its folder is gone. What is being written stays in the window. A change that is refused
 * meanwhile is said here. When the folder is back, this disappears by itself.
 */
export function MissingLibrary({ sentence }: { readonly sentence: string }) {
  /** Why the last answer did not help. */
  const [answer, setAnswer] = useState<string | null>(null)
  const say = useToasts((state) => state.say)
  const { refusals, show, hide } = useMissingNotice()
  useEffect(() => {
    show(sentence)
    return hide
  }, [sentence, show, hide])

  async function find(choose: boolean): Promise<void> {
    try {
      const folder = await findMissingLibrary(choose)
      if (folder !== null) say(libraryFoundSentence(folder))
    } catch (thrown) {
      setAnswer(sentenceOf(thrown))
    }
  }

  return (
    <section className={styles.missing} role="alert" aria-label={missingLibrary.title}>
      <h2>{missingLibrary.title}</h2>
      <p>{sentence}</p>
      {/* Another element for each refusal: screen readers read out what is added to an alert. */}
      {refusals > 0 && (
        <p key={refusals} className={styles.refused}>
          {missingLibrary.refused}
        </p>
      )}
      {answer !== null && answer !== sentence && <p>{answer}</p>}
      <p>
        <Button look="main" onClick={() => void find(false)}>
          {buttons.tryAgain}
        </Button>
        <Button onClick={() => void find(true)}>{missingLibrary.choose}</Button>
        <Button onClick={() => void askShell('quit', {}).catch(() => undefined)}>{missingLibrary.quit}</Button>
      </p>
    </section>
  )
}
