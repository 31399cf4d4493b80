import { useCommands } from '../../commands/registry.ts'
import { ask, askShell, RequestError, sentenceOf } from '../../data/bridge.ts'
import { useDrafts } from '../../data/state/drafts.ts'
import { useToasts } from '../../data/toasts.ts'
import type { FrameDocument } from '../frame/frame-document.ts'
import { type NoteNodes, printDocument } from './print-document.ts'
import { sentences } from './sentences.ts'

/** Prints the article with its notes, including a note that is being written. */
export function usePrint(frame: FrameDocument | null, noteNodes: () => Promise<NoteNodes>): void {
  const say = useToasts((toasts) => toasts.say)
  const print = async (source: FrameDocument, instead = false) => {
    const { id, version, root } = source
    try {
      await useDrafts.getState().save()
      const article = await ask('article', { id, version })
      await askShell('print', { document: printDocument(root, article, await noteNodes()), instead })
    } catch (thrown) {
      const isBusy = thrown instanceof RequestError && thrown.failure.detail?.printing === true
      say(
        sentenceOf(thrown),
        isBusy ? { label: sentences.printInstead, run: () => void print(source, true) } : undefined,
      )
    }
  }
  useCommands({ print: frame === null ? undefined : () => void print(frame) })
}
