import { hostOf } from '../text/plain-line.ts'
import type { Row } from '../views.ts'

/** The outlet of an article: its publisher, its site, or the host of its address; null where it has none of them. */
export function outletOf({ publisher, siteName, url }: Pick<Row, 'publisher' | 'siteName' | 'url'>): string | null {
  return publisher || siteName || (url == null ? null : hostOf(url))
}
