import { create } from 'zustand'
import { newView } from '#shared/default-settings.ts'
import type { RememberedView } from '#shared/settings.ts'
import { ask } from '../bridge.ts'

interface Remembered {
  readonly view: RememberedView
  /** Keeps it, also for the next start. */
  remember(view: Partial<RememberedView>): void
}

/** How the window was left, as it is kept in the settings of this computer. */
export const useRemembered = create<Remembered>((set) => ({
  view: newView,
  remember: (part) => {
    set(({ view }) => ({ view: { ...view, ...part } }))
    // What is not kept is only a habit of the window: no sentence is worth it.
    void ask('remember', { view: part }).catch(() => undefined)
  },
}))

/** Reads it, before the window is shown: nothing is to jump afterwards. */
export async function recallView(): Promise<void> {
  const { view } = await ask('remembered', {}).catch(() => ({ view: newView }))
  useRemembered.setState({ view })
}
