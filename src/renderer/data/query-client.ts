import type { QueryClient } from '@tanstack/react-query'

let current: QueryClient | null = null

/** Remembers the window's cache of replies, for who changes what is current of the library outside of any component. */
export const setQueryClient = (client: QueryClient): void => {
  current = client
}

/** Null where no window follows a library, as in a test. */
export const queryClient = (): QueryClient | null => current
