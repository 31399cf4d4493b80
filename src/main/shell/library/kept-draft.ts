import type { Failure } from '#shared/failure.ts'
import type { KeptDraft } from '#shared/requests/shell.ts'
import type { Library } from '../../library.ts'

/** The note being written, as the window last said: the process of a window can die, and this one stays. */
export interface DraftKeeper {
  readonly kept: () => KeptDraft | null
  keep(draft: KeptDraft | null): void
  /** Writes it into the library, unless it is there already, and forgets it. @returns why it could not be */
  save(library: Library): Promise<Failure | null>
}

export function createDraftKeeper(): DraftKeeper {
  let kept: KeptDraft | null = null
  return {
    kept: () => kept,
    keep(draft) {
      kept = draft
    },
    async save(library) {
      const draft = kept
      if (draft === null) return null
      if (draft.text !== draft.saved) {
        const { article: id, highlight, text, session } = draft
        const outcome = await library.handle('note', { id, highlight, text, session }, 'window')
        if (!outcome.ok) return outcome.error
      }
      if (kept === draft) kept = null
      return null
    },
  }
}
