import { create } from 'zustand'
import { askShell } from '../bridge.ts'

interface EngineAge {
  /** When this copy was built, ISO 8601, if its engine is too old; null for nothing to say. */
  readonly committedAt: string | null
  /** The user has read the notice. */
  dismiss(): void
}

/** The notice that this copy's engine no longer gets fixes. */
export const useEngineAge = create<EngineAge>((set) => ({
  committedAt: null,
  dismiss: () => {
    set({ committedAt: null })
    void askShell('dismiss-engine-notice', {}).catch(() => undefined)
  },
}))

/** Asks whether the notice is due. */
export async function followEngineAge(): Promise<void> {
  useEngineAge.setState(await askShell('engine-notice', {}).catch(() => ({ committedAt: null })))
}
