import { askShell, sentenceOf } from './bridge.ts'
import { NO_RELEASES } from './sentences.ts'
import { useToasts } from './toasts.ts'

/** Opens the page of the program's releases in the browser. Says so where none is known. */
export async function openReleases(): Promise<void> {
  const { say } = useToasts.getState()
  try {
    if (!(await askShell('open-releases', {})).opened) say(NO_RELEASES)
  } catch (thrown) {
    say(sentenceOf(thrown))
  }
}
