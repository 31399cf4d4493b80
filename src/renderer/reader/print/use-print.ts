import { useCommands } from '../../commands/registry.ts'
import { ask, askShell, RequestError, sentenceOf } from '../../data/bridge.ts'
import { useDrafts } from '../../data/state/drafts.ts'
import { useToasts } from '../../data/toasts.ts'
import type { Opened } from '../frame/frame-document.ts'
import { type NoteNodes, printDocument } from './print-document.ts'

/** Prints the article with its notes, also the one that is just being written. */
export function usePrint(opened: Opened | null, noteNodes: () => Promise<NoteNodes>): void {
  const say = useToasts((toasts) => toasts.say)
  const print = async (shown: Opened, instead = false) => {
    const { id, version, root } = shown
    try {
      await useDrafts.getState().save()
      const article = await ask('article', { id, version })
      await askShell('print', { document: printDocument(root, article, await noteNodes()), instead })
    } catch (thrown) {
      const isHeld = thrown instanceof RequestError && thrown.failure.detail?.printing === true
      say(
        sentenceOf(thrown),
        isHeld ? { label: 'Print this one instead', run: () => void print(shown, true) } : undefined,
      )
    }
  }
  useCommands({ print: opened === null ? undefined : () => void print(opened) })
}
