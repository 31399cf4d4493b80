import { useSyncExternalStore } from 'react'

/** Narrower windows have no room for the margin; `styles/window.css` uses the same width. */
const query = window.matchMedia('(max-width: 1000px)')

const listen = (onChange: () => void) => {
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

/** Whether the window is too narrow for a margin. */
export const useNarrow = (): boolean => useSyncExternalStore(listen, () => query.matches)
