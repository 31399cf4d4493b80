import { askShell, sentenceOf } from './bridge.ts'
import { useToasts } from './toasts.ts'

/** Opens an address in the browser, after a click; says so when it is not one that may be opened. */
export async function openAddress(url: string): Promise<void> {
  const { say } = useToasts.getState()
  try {
    const { opened } = await askShell('open-address', { url })
    if (!opened) say('This address is not one that a browser or a mail program opens.')
  } catch (thrown) {
    say(sentenceOf(thrown))
  }
}
