import { useSyncExternalStore } from 'react'

/** Below this the margin has no room, as `styles/window.css` has it too. */
const query = window.matchMedia('(max-width: 1000px)')

const listen = (heard: () => void) => {
  query.addEventListener('change', heard)
  return () => query.removeEventListener('change', heard)
}

/** Whether the window is too narrow for a margin. */
export const useNarrow = (): boolean => useSyncExternalStore(listen, () => query.matches)
