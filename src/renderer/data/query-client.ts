import type { QueryClient } from '@tanstack/react-query'

let known: QueryClient | null = null

/** Remembers the window's cache of replies, for who changes what is known of the library outside of any component. */
export const setCache = (client: QueryClient): void => {
  known = client
}

/** Null where no window follows a library, as in a test. */
export const cacheOfReplies = (): QueryClient | null => known
