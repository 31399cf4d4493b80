import type { QueryClient } from '@tanstack/react-query'

let client: QueryClient | null = null

/** Sets the window's cache of replies, for code outside of components that changes it. */
export const setQueryClient = (of: QueryClient): void => {
  client = of
}

/** The window's cache of replies; null where there is no window, as in a test. */
export const queryClient = (): QueryClient | null => client
