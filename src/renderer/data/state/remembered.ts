import { create } from 'zustand'
import { newView } from '#shared/default-settings.ts'
import type { RememberedView } from '#shared/settings.ts'
import { ask } from '../bridge.ts'

interface Remembered {
  readonly view: RememberedView
  /** Remembers it, also for the next start. */
  remember(view: Partial<RememberedView>): void
}

/** How the window was arranged, as the settings of this computer have it. */
export const useRemembered = create<Remembered>((set) => ({
  view: newView,
  remember: (part) => {
    set(({ view }) => ({ view: { ...view, ...part } }))
    // A failure loses only the arrangement of the window: the user need not hear of it.
    void ask('remember', { view: part }).catch(() => undefined)
  },
}))

/** Loads it before the window is shown, so that nothing jumps afterwards. */
export async function recallView(): Promise<void> {
  const { view } = await ask('remembered', {}).catch(() => ({ view: newView }))
  useRemembered.setState({ view })
}
