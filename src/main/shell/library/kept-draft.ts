import type { Failure } from '#shared/failure.ts'
import type { KeptDraft } from '#shared/requests/shell.ts'
import type { Library } from '../../library.ts'

/** Keeps the last draft of a note that the window sent: the window's process can die, and this one goes on. */
export interface DraftKeeper {
  readonly draft: () => KeptDraft | null
  keep(draft: KeptDraft | null): void
  /** Writes the draft into the library if it has changed, and forgets it. @returns why it could not be written */
  save(library: Library): Promise<Failure | null>
}

export function createDraftKeeper(): DraftKeeper {
  let current: KeptDraft | null = null
  return {
    draft: () => current,
    keep(draft) {
      current = draft
    },
    async save(library) {
      const draft = current
      if (draft === null) return null
      if (draft.text !== draft.saved) {
        const { article: id, highlight, text, session } = draft
        const outcome = await library.handle('note', { id, highlight, text, session }, 'window')
        if (!outcome.ok) return outcome.error
      }
      if (current === draft) current = null
      return null
    },
  }
}
