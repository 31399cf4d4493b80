import { NOT_COPIED } from './sentences.ts'
import { useToasts } from './toasts.ts'

/** Copies a text to the clipboard and says so. @param done the sentence that says it */
export async function copyText(text: string, done: string): Promise<void> {
  const { say } = useToasts.getState()
  await navigator.clipboard.writeText(text).then(
    () => say(done),
    () => say(NOT_COPIED),
  )
}
