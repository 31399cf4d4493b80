import { askShell, sentenceOf } from './bridge.ts'
import { ADDRESS_NOT_OPENED } from './sentences.ts'
import { useToasts } from './toasts.ts'

/** Opens an address in the browser, after a click. Says so where the address may not be opened. */
export async function openAddress(url: string): Promise<void> {
  const { say } = useToasts.getState()
  try {
    const { opened } = await askShell('open-address', { url })
    if (!opened) say(ADDRESS_NOT_OPENED)
  } catch (thrown) {
    say(sentenceOf(thrown))
  }
}
