import { realpath } from 'node:fs/promises'
import { failureOf, Refusal } from '#shared/failure.ts'
import type { Library } from '../../library.ts'
import { libraryMoved, notMoved, otherOpenedInstead, settingsNotWritten } from '../sentences.ts'
import { rememberLibrary, type SwitchParts, saveDraftOrRefuse, showLibrary } from './switch-parts.ts'

interface Move {
  readonly from: string
  readonly to: string
  readonly signal: AbortSignal
  readonly progress: (done: number, total: number) => void
}

/** How far a move came, for undoing it when a step fails. */
interface Steps {
  isClosed: boolean
  next: Library | null
}

/** Moves the current library into an empty folder. The original goes to the system's trash. */
export async function moveLibrary(
  parts: SwitchParts,
  chosenFolder: string,
  job: string,
  signal: AbortSignal,
): Promise<void> {
  const current = parts.current.get()
  const from = current.folder
  await current.confirm()
  const to = await realpath(chosenFolder)
  await parts.checkTarget(from, to)
  const tell = (state: 'running' | 'done' | 'failed' | 'cancelled', done: number, total: number) =>
    parts.tell({ type: 'job', id: job, kind: 'move', label: to, done, total, state })
  const { library, view } = parts.settings.get()
  const steps: Steps = { isClosed: false, next: null }
  try {
    tell('running', 0, 0)
    await move(parts, { from, to, signal, progress: (done, total) => tell('running', done, total) }, steps)
    tell('done', 1, 1)
  } catch (thrown) {
    tell(signal.aborted ? 'cancelled' : 'failed', 0, 1)
    if (steps.next !== null) {
      await steps.next.close().catch((reason) => parts.log.error('the moved library was not closed well', reason))
      await parts.settings.set({ library, view })
    }
    if (!steps.isClosed || (await reopenOriginal(parts, from, to, failureOf(thrown)?.message ?? notMoved)))
      await parts
        .removeCopy(to, from)
        .catch((reason) => parts.log.warn('an unfinished copy could not be removed', reason))
    throw thrown
  }
}

async function move(parts: SwitchParts, { from, to, signal, progress }: Move, steps: Steps): Promise<void> {
  // Copies most of the library while it is still in use; the second copy adds what changed, once it is closed.
  const copied = await parts.copyLibrary({ from, to, signal, progress })
  await saveDraftOrRefuse(parts)
  if (signal.aborted) throw new Refusal('cancelled', notMoved)
  steps.isClosed = true
  await parts.current.get().close()
  await parts.copyLibrary({ from, to, known: copied, signal: new AbortController().signal, progress: () => {} })
  const next = await parts.open(to, false)
  steps.next = next
  // Before the original goes to the trash: whatever happens from here on, the next start finds the library.
  if (!(await rememberLibrary(parts, next))) throw new Refusal('read-only', settingsNotWritten)
  const former = await trashOriginal(parts, from)
  showLibrary(parts, next, libraryMoved(next.folder, former, parts.environmentFolder !== null))
}

/** @returns the folder if it could not be put in the trash, else null */
async function trashOriginal({ trashItem, log }: SwitchParts, from: string): Promise<string | null> {
  try {
    await trashItem(from)
    return null
  } catch (thrown) {
    log.warn('the former folder of the library could not be put in the trash', thrown)
    return from
  }
}

/**
 * Opens the original again after a move that failed once it was closed.
 * @returns whether the original is open; if not, its copy is the last one known to be readable
 */
async function reopenOriginal(parts: SwitchParts, from: string, copy: string, sentence: string): Promise<boolean> {
  const library = await parts.reopen(from, copy)
  if (library === null) return false
  if (library.folder === from) {
    showLibrary(parts, library, sentence)
    return true
  }
  await rememberLibrary(parts, library)
  showLibrary(parts, library, otherOpenedInstead(library.folder, from))
  return false
}
