import { useToasts } from './toasts.ts'

/** Puts a text on the clipboard, and says that it is there. */
export async function copyText(text: string, done: string): Promise<void> {
  const { say } = useToasts.getState()
  await navigator.clipboard.writeText(text).then(
    () => say(done),
    () => say('The clipboard did not take it.'),
  )
}
