import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { JSDOM } from 'jsdom'
import type { PageToRead } from '#shared/extraction/extraction.ts'
import { type DomWindow, domOf } from '../sanitise/sanitise.ts'

/** A DOM for tests. Every window costs memory that is given back late: one serves a whole file. */
export const dom = domOf(new JSDOM('').window as unknown as DomWindow)

/** What the library sends with a page to read. */
export function pageAt(url: string | null, changed: Partial<PageToRead> = {}): Omit<PageToRead, 'bytes'> {
  return { url, headers: {}, capturedAt: '2026-05-06T10:30:00Z', timeZone: 'UTC', imageToken: 'tok3n', ...changed }
}

/** A folder of pages next to the checkout, where the project is developed; null where there is none. */
export function besideCheckout(name: string): string | null {
  const path = fileURLToPath(new URL(`../../../../../shared/${name}`, import.meta.url))
  return existsSync(path) ? path : null
}
